package dev.weir.app;

import dev.weir.source.log.LogOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the user asks of an event log.
///
/// @param file the log; empty: the one the workspace holds
/// @param workspace where a log is kept
/// @param cache where what does not fit in memory is put while it runs
/// @param options what the user says about its columns
/// @param ends the activities that end an item; none: those discovered
/// @param since items that arrived from then on
/// @param until items that arrived before then
/// @param asOf what was known then
/// @param all every measure, not only those the map shows
/// @param now when this is asked; later dates are planned, or a skewed clock's
public record LogRequest(
    Optional<Path> file,
    Path workspace,
    Path cache,
    LogOptions options,
    List<String> ends,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Instant> asOf,
    boolean all,
    Instant now) {
  public LogRequest {
    ends = List.copyOf(ends);
  }
}
