package dev.weir.source.git;

import dev.weir.event.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a repository stood when it was looked at.
///
/// @param head object id of HEAD's commit; empty when the branch has no commit yet
/// @param branch name of HEAD's branch, or `HEAD` when it is detached
/// @param tags every tag on a commit, by name
/// @param oddTags tags that do not name a commit
/// @param shallow object ids where history was cut off; empty when it is whole
/// @param isPartial some objects were left at the remote on purpose
public record GitRefs(
    Optional<String> head,
    String branch,
    List<Tag> tags,
    long oddTags,
    List<String> shallow,
    boolean isPartial) {
  public GitRefs {
    tags = List.copyOf(tags);
    shallow = List.copyOf(shallow);
  }

  /// One tag.
  ///
  /// @param target object id of the commit
  /// @param taggedSeconds when the tag was made, seconds since 1970; empty for a plain tag
  public record Tag(String name, String target, Optional<Long> taggedSeconds) {}

  /// Looks at a repository.
  ///
  /// @throws dev.weir.event.UserException when it is none
  public static GitRefs of(GitCommand git) {
    String gitDir = git.text("rev-parse", "--git-common-dir").strip();
    String head = git.textOrEmpty("rev-parse", "--verify", "--quiet", "HEAD^{commit}").strip();
    String branch = git.textOrEmpty("symbolic-ref", "--short", "--quiet", "HEAD").strip();
    List<Tag> tags = new ArrayList<>();
    long odd = 0;
    String format =
        "--format=%(refname:lstrip=2)%00%(objectname)%00%(objecttype)%00%(*objectname)%00"
            + "%(*objecttype)%00%(taggerdate:unix)";
    for (String line : git.text("for-each-ref", format, "refs/tags").lines().toList()) {
      String[] part = line.split("\0", -1);
      if (part.length == 6 && part[2].equals("commit")) {
        tags.add(new Tag(part[0], part[1], Optional.empty()));
      } else if (part.length == 6 && part[4].equals("commit")) {
        tags.add(new Tag(part[0], part[3], seconds(part[5])));
      } else {
        odd++;
      }
    }
    boolean partial =
        !git.textOrEmpty("config", "--get-regexp", "^remote\\..*\\.(promisor|partialclonefilter)$")
            .isBlank();
    return new GitRefs(
        head.isEmpty() ? Optional.empty() : Optional.of(head),
        branch.isEmpty() ? "HEAD" : branch,
        tags,
        odd,
        shallow(git.folder().resolve(gitDir).resolve("shallow")),
        partial);
  }

  private static Optional<Long> seconds(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a very old tag without a tagger
    }
  }

  private static List<String> shallow(java.nio.file.Path file) {
    try {
      return java.nio.file.Files.exists(file)
          ? java.nio.file.Files.readAllLines(file).stream().filter(s -> !s.isBlank()).toList()
          : List.of();
    } catch (java.io.IOException e) {
      throw new SourceException(
          "Cannot read " + file + ".", "Check the permissions of the repository.", e);
    }
  }
}
