package dev.weir.flow.activities;

import dev.weir.store.Row;
import java.util.OptionalDouble;

/// One row of `stages.sql`: what is known of a stage by plain counting.
///
/// @param name as the log writes it
/// @param items that were in it at all
/// @param again items that were in it more than once
/// @param visits to it
/// @param open visits not over yet
/// @param timed visits whose beginning and end are known
/// @param whole time of a visit, hours
/// @param soonest the time 95 of 100 visits exceed, hours; absent where nothing is known
/// @param queued of it before work began, hours; absent where the log does not say
/// @param work of it that was worked, hours; absent where the log does not say
/// @param workRatio of all the time there, the share that was worked
/// @param blockedRatio of all the time there, the share in which it was blocked
/// @param meanWip items there at once, on average
public record StageFacts(
    String name,
    long items,
    long again,
    long visits,
    long open,
    long timed,
    Spread whole,
    OptionalDouble soonest,
    Spread queued,
    Spread work,
    OptionalDouble workRatio,
    OptionalDouble blockedRatio,
    OptionalDouble meanWip) {

  private static final double SHORTEST_TIMER_HOURS = 72;
  private static final double FLOOR = 0.4;

  /// Percentiles in hours; absent where nothing is known.
  public record Spread(OptionalDouble p50, OptionalDouble p85, OptionalDouble p95) {}

  /// Whether its end may be set by a clock rather than by somebody: no work on it is known, and
  /// hardly a visit is over in less than a large part of the usual time. Waiting for people has
  /// short ones among the long.
  boolean isLikeATimer() {
    return workRatio.isEmpty()
        && whole.p50().orElse(0) >= SHORTEST_TIMER_HOURS
        && soonest.orElse(0) >= FLOOR * whole.p50().orElse(0);
  }

  static StageFacts of(Row row) {
    OptionalDouble known = row.number("known_sum_hours");
    return new StageFacts(
        row.text("stage"),
        row.count("n_items"),
        row.count("n_rework_items"),
        row.count("n_visits"),
        row.count("n_open"),
        row.count("n_whole"),
        new Spread(row.number("whole_p50"), row.number("whole_p85"), row.number("whole_p95")),
        row.number("whole_p5"),
        new Spread(row.number("wait_p50"), row.number("wait_p85"), OptionalDouble.empty()),
        new Spread(row.number("work_p50"), row.number("work_p85"), OptionalDouble.empty()),
        ratio(row.number("work_sum_hours"), known),
        ratio(row.number("blocked_sum_hours"), known),
        row.number("mean_wip"));
  }

  private static OptionalDouble ratio(OptionalDouble part, OptionalDouble whole) {
    return part.isPresent() && whole.orElse(0) > 0
        ? OptionalDouble.of(part.getAsDouble() / whole.getAsDouble())
        : OptionalDouble.empty();
  }
}
