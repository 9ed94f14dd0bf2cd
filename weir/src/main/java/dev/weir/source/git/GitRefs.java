package dev.weir.source.git;

import dev.weir.event.SourceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where a repository stood when it was looked at.
///
/// @param head object id of HEAD's commit; empty when the branch has no commit yet
/// @param branch name of HEAD's branch, or `HEAD` when it is detached
/// @param tags every tag on a commit, by name
/// @param oddTags tags that do not name a commit, or one that is missing
/// @param shallow object ids where history was cut off; empty when it is whole
/// @param isPartial some objects were left at the remote on purpose
public record GitRefs(
    Optional<String> head,
    String branch,
    List<Tag> tags,
    long oddTags,
    List<String> shallow,
    boolean isPartial) {
  private static final int MANY_TAGS = 20;

  public GitRefs {
    tags = List.copyOf(tags);
    shallow = List.copyOf(shallow);
  }

  /// One tag.
  ///
  /// @param target object id of the commit
  /// @param taggedSeconds when the tag was made, seconds since 1970; empty for a plain tag
  /// @param datedSeconds when the tag, or for a plain one its commit, was made; 0: not known
  public record Tag(String name, String target, Optional<Long> taggedSeconds, long datedSeconds) {}

  /// The commits that the older half of the tags name; none where there are only a few tags. What
  /// they reach is, very roughly, half of the history.
  List<String> olderHalf() {
    return tags.size() < MANY_TAGS
        ? List.of()
        : tags.stream()
            .sorted(Comparator.comparingLong(Tag::datedSeconds))
            .limit(tags.size() / 2)
            .map(Tag::target)
            .distinct()
            .toList();
  }

  /// Looks at a repository.
  ///
  /// @throws dev.weir.event.UserException when it is none
  /// @throws SourceException when the commit HEAD names cannot be read
  public static GitRefs of(GitCommand git) {
    String gitDir = git.text("rev-parse", "--git-common-dir").strip();
    String head = git.textOrEmpty("rev-parse", "--verify", "--quiet", "HEAD^{commit}").strip();
    String named = git.textOrEmpty("rev-parse", "--verify", "--quiet", "HEAD").strip();
    if (head.isEmpty() && !named.isEmpty()) {
      throw new SourceException(
          "The newest commit of " + git.folder() + " is missing or damaged: " + named + ".",
          "Fetch it again (git fetch --refetch), or run 'git fsck' there to see what is damaged.");
    }
    String branch = git.textOrEmpty("symbolic-ref", "--short", "--quiet", "HEAD").strip();
    List<Tag> tags = new ArrayList<>();
    long odd = 0;
    for (Optional<Tag> tag : GitTags.of(git)) {
      tag.ifPresent(tags::add);
      odd += tag.isEmpty() ? 1 : 0;
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
