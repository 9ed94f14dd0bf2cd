package dev.weir.source.git;

import java.util.List;

/// One commit as git tells it.
///
/// @param id object id
/// @param parents object ids, separated by a space; empty for a root
/// @param authoredSeconds author date, seconds since 1970
/// @param committedSeconds committer date, seconds since 1970
/// @param name author's name, through the mailmap
/// @param email author's address, through the mailmap
/// @param subject first line of the message, without control characters, at most 300 characters
/// @param reverts object id (or its beginning) this commit says it undoes; empty: none
/// @param trailers `Key: value` lines at the end of the message, one a line; empty: none
/// @param changes files changed; empty for merges
public record GitCommit(
    String id,
    String parents,
    long authoredSeconds,
    long committedSeconds,
    String name,
    String email,
    String subject,
    String reverts,
    String trailers,
    List<Change> changes) {

  /// The same without its changes.
  GitCommit withoutChanges() {
    return changes.isEmpty()
        ? this
        : new GitCommit(
            id,
            parents,
            authoredSeconds,
            committedSeconds,
            name,
            email,
            subject,
            reverts,
            trailers,
            List.of());
  }

  /// The same commit without anything that says who wrote it: no name, no address, no trailers.
  ///
  /// @param isBot whether its author is a program, which may be kept
  public GitCommit withoutPeople(boolean isBot) {
    String word = isBot ? Bots.WORD : "";
    return new GitCommit(
        id, parents, authoredSeconds, committedSeconds, word, "", subject, reverts, "", changes);
  }

  /// One file changed.
  ///
  /// @param status `A`, `M`, `D`, `R` (exact rename) or `T` (type)
  /// @param path its name afterwards
  /// @param oldPath its name before, when it was renamed; else empty
  public record Change(char status, String path, String oldPath) {}
}
