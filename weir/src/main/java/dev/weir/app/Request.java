package dev.weir.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the user asks to be looked at.
///
/// @param sources paths or `git:PATH`; none: the workspace here, or the repository here
/// @param workspace a workspace folder, if one was named
/// @param here the current folder
/// @param cache where sources given directly are kept
/// @param since beginning of the period, if given
/// @param until end of the period, exclusive, if given
/// @param asOf what was known then, if given
/// @param allLines count the lines of every commit in the period, not of a sample
/// @param now when this is asked; only used to tell skewed clocks
public record Request(
    List<String> sources,
    Optional<Path> workspace,
    Path here,
    Path cache,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Instant> asOf,
    boolean allLines,
    Instant now) {
  public Request {
    sources = List.copyOf(sources);
  }

  /// The same about other sources.
  Request about(List<String> others) {
    return new Request(others, workspace, here, cache, since, until, asOf, allLines, now);
  }
}
