package dev.weir.flow.activities;

import dev.weir.metric.Definition;
import dev.weir.metric.Scope;
import dev.weir.store.Row;
import java.util.List;

/// What becomes of the time items spend with one group. SQL: `teams.sql`.
///
/// @param team as the log names it
/// @param items that were ever with it
/// @param queuedHours nobody had begun
/// @param activeHours in an active state
/// @param heldHours waiting for a user, a vendor, or else held up
/// @param stints times an item came to it
/// @param returns of these, times it came straight back from the one it had been handed to
public record TeamTime(
    String team,
    long items,
    double queuedHours,
    double activeHours,
    double heldHours,
    long stints,
    long returns) {
  private static final Definition DEFINITION = Definition.of(TeamTime.class, "teams");

  /// Every group, those with which work waits longest first; none where the log knows no groups or
  /// no states.
  static List<TeamTime> of(Scope scope, LogShape shape) {
    return shape == LogShape.STATES
        ? scope.engine().rows(scope.query(DEFINITION), TeamTime::of)
        : List.of();
  }

  private static TeamTime of(Row row) {
    return new TeamTime(
        row.text("team"),
        row.count("n_items"),
        row.number("queued_hours").orElse(0),
        row.number("active_hours").orElse(0),
        row.number("held_hours").orElse(0),
        row.count("n_stints"),
        row.count("n_returns"));
  }
}
