package dev.weir.app;

import dev.weir.source.DeliverySource;
import dev.weir.source.folder.FolderSource;
import dev.weir.source.github.GitHubSource;
import dev.weir.source.github.GitHubWebhooks;
import dev.weir.source.jira.JiraSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The kinds of sources around the commits, each known by the word before its colon; a new one is a
/// line in both methods.
final class DeliveryKinds {
  private static final String GITHUB = "github:";

  private DeliveryKinds() {}

  /// The source somebody names.
  ///
  /// @param here where paths begin
  /// @return empty: it is a repository or a log
  /// @throws dev.weir.event.UserException when the word is there and the rest is wrong
  static Optional<DeliverySource> named(String words, Path here) {
    if (words.startsWith(GITHUB)) {
      return Optional.of(GitHubSource.of(words));
    }
    if (words.startsWith(JiraSource.SCHEME)) {
      return Optional.of(JiraSource.of(words));
    }
    if (words.startsWith(FolderSource.SCHEME)) {
      String path = words.substring(FolderSource.SCHEME.length());
      return Optional.of(FolderSource.at(here.resolve(path)));
    }
    if (words.startsWith(GitHubWebhooks.SCHEME)) {
      String path = words.substring(GitHubWebhooks.SCHEME.length());
      return Optional.of(GitHubWebhooks.at(here.resolve(path)));
    }
    return isFolder(words, here)
        ? Optional.of(FolderSource.at(here.resolve(words)))
        : Optional.empty();
  }

  private static boolean isFolder(String words, Path here) {
    try {
      Path path = here.resolve(words);
      return Files.isDirectory(path) && FolderSource.isOne(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /// The source a workspace holds under a uri; empty: a repository or a log.
  static Optional<DeliverySource> held(String uri) {
    if (uri.startsWith(GITHUB)) {
      return Optional.of(GitHubSource.of(uri));
    }
    if (uri.startsWith(JiraSource.SCHEME)) {
      return Optional.of(JiraSource.of(uri));
    }
    if (uri.startsWith(GitHubWebhooks.SCHEME)) {
      String path = uri.substring(GitHubWebhooks.SCHEME.length());
      return Optional.of(GitHubWebhooks.held(Path.of(path)));
    }
    return uri.startsWith(FolderSource.SCHEME)
        ? Optional.of(new FolderSource(Path.of(uri.substring(FolderSource.SCHEME.length()))))
        : Optional.empty();
  }
}
