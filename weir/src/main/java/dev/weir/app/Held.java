package dev.weir.app;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.git.GitSource;
import dev.weir.store.Engine;
import dev.weir.store.Manifest;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The repositories a workspace holds, and taking out any of its sources.
///
/// @param folder the workspace's
record Held(Path folder) {
  private static final String SCHEME = "git:";

  /// Its git repositories, where they are now.
  ///
  /// A repository that is gone from where it was read is looked for among those given, in the
  /// folder the workspace lies in, and in the folder of its name there: it is the same one when it
  /// has all the commits without parents that were read. What was read is then kept for it.
  ///
  /// @param given what the user named
  /// @throws SourceException when one is gone and not found
  List<GitSource> sources(List<GitSource> given) {
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      List<GitSource> sources = new ArrayList<>();
      for (SourceState state : repositories(workspace.manifest())) {
        sources.add(
            there(state)
                .or(() -> moved(workspace, state, given))
                .orElseThrow(() ->
                    new SourceException(
                        "The workspace " + folder + " holds " + path(state) + ", which is gone.",
                        "Moved: weir ingest NEW-PATH. Gone for good: weir ingest --forget "
                            + state.name())));
      }
      return sources;
    }
  }

  private static List<SourceState> repositories(Manifest manifest) {
    return manifest.sources().stream().filter(state -> state.uri().startsWith(SCHEME)).toList();
  }

  /// Whether there is any repository among them.
  boolean hasRepositories() {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      return !repositories(workspace.manifest()).isEmpty();
    }
  }

  private static Optional<GitSource> there(SourceState state) {
    return GitSource.around(Path.of(path(state)))
        .filter(source -> source.uri().equals(state.uri()));
  }

  private Optional<GitSource> moved(Workspace workspace, SourceState state, List<GitSource> given) {
    Path home = Home.ofWorkspace(folder);
    List<String> held = repositories(workspace.manifest()).stream().map(SourceState::uri).toList();
    List<String> roots = roots(workspace, state);
    Optional<GitSource> found =
        Stream.concat(
                given.stream(),
                Stream.of(home, home.resolve(state.name()))
                    .flatMap(place -> GitSource.around(place).stream()))
            .filter(source -> !held.contains(source.uri()) && source.hasCommits(roots))
            .findFirst();
    found.ifPresent(source ->
        workspace.commit(workspace.manifest().moved(state.uri(), source.uri(), source.name())));
    return found;
  }

  private static List<String> roots(Workspace workspace, SourceState state) {
    List<String> files = state.files("git_commit");
    if (files.isEmpty()) {
      return List.of();
    }
    try (Engine engine = Engine.inMemory(workspace.temporary())) {
      return engine.rows(
          "select id from read_parquet(" + workspace.fileList(files) + ") where parents = ''",
          row -> row.text("id"));
    }
  }

  /// Takes sources out, and deletes what was read of them.
  ///
  /// @param here where paths begin
  /// @param words paths, names, `git:PATH`, `log:PATH` or `github:owner/name`
  /// @return what stays
  /// @throws UserException when one of them is not held; nothing is taken out then
  List<SourceState> without(Path here, List<String> words) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          "There is no workspace " + folder + ".", "Name it: --workspace FOLDER");
    }
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      Manifest manifest = workspace.manifest();
      for (String word : words) {
        manifest = manifest.without(named(manifest.sources(), here, word).uri());
      }
      workspace.commit(manifest);
      workspace.delete("derived");
      return manifest.sources();
    }
  }

  /// Whether it holds anything but repositories.
  boolean hasMore() {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      return !Deliveries.held(workspace.manifest()).isEmpty();
    }
  }

  private SourceState named(List<SourceState> sources, Path here, String word) {
    Path path = here.resolve(word.replaceFirst("^(git|log):", "")).normalize();
    String uri = GitSource.around(path).map(GitSource::uri).orElse("");
    List<SourceState> found =
        sources.stream()
            .filter(source ->
                source.uri().equals(uri)
                    || source.uri().equalsIgnoreCase(word)
                    || path(source).equals(path.toString())
                    || path(source).equals(path.resolve(".git").toString()))
            .toList();
    if (found.isEmpty()) {
      found = sources.stream().filter(source -> source.name().equals(word)).toList();
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    String held = sources.stream().map(Held::path).collect(Collectors.joining(", "));
    throw new UserException(
        found.isEmpty()
            ? "The workspace " + folder + " holds no '" + word + "'."
            : "The workspace " + folder + " holds several '" + word + "'.",
        held.isEmpty() ? "It holds nothing." : "Name one by its path. It holds: " + held);
  }

  private static String path(SourceState state) {
    String uri = state.uri();
    return uri.matches("(git|log):.*") ? uri.substring(uri.indexOf(':') + 1) : uri;
  }
}
