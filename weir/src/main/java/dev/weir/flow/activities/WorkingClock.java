package dev.weir.flow.activities;

import dev.weir.metric.Definition;
import dev.weir.store.Engine;
import java.util.Arrays;
import java.util.StringJoiner;

/// The clock that stands still at night: the hours of the week in which events happen at all, found
/// in the log. SQL: `working_hours.sql`.
///
/// @param hoursAWeek how many of the 168 hours of a week work is done in
record WorkingClock(int hoursAWeek) {
  static final int HOURS = 168;
  private static final Definition DEFINITION = Definition.of(WorkingClock.class, "working_hours");

  /// Finds the working hours and makes the macro `working_hours_between(a, b)`, hours from `a` to
  /// `b` on that clock. A log without any event gets a clock that never stops.
  static WorkingClock make(Engine engine) {
    boolean[] works = new boolean[HOURS];
    engine.rows(
        DEFINITION.sql(),
        row -> works[Math.toIntExact(row.count("hour_of_week"))] = row.is("is_working"));
    if (!anyOf(works)) {
      Arrays.fill(works, true);
    }
    StringJoiner flags = new StringJoiner(", ", "[", "]");
    StringJoiner before = new StringJoiner(", ", "[", "]");
    int sum = 0;
    for (boolean isWorking : works) {
      flags.add(isWorking ? "1" : "0");
      before.add(Integer.toString(sum));
      sum += isWorking ? 1 : 0;
    }
    // Hours since the Monday before 1 January 1970, a Thursday: whole weeks, the hours of this one
    // before the present hour, and the part of the present hour.
    engine.run("create or replace macro hours_since_monday(t) as epoch_us(t) / 3600000000.0 + 72");
    engine.run(
        """
        create or replace macro working_hours_at(h) as
            floor(h / 168) * %d
            + (%s)[cast(floor(h) - 168 * floor(h / 168) as integer) + 1]
            + (h - floor(h)) * (%s)[cast(floor(h) - 168 * floor(h / 168) as integer) + 1]
        """
            .formatted(sum, before, flags));
    engine.run(
        "create or replace macro working_hours_between(a, b) as"
            + " working_hours_at(hours_since_monday(b)) - working_hours_at(hours_since_monday(a))");
    return new WorkingClock(sum);
  }

  private static boolean anyOf(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  /// The share of the week in which work is done; 0 to 1.
  double ratio() {
    return hoursAWeek / (double) HOURS;
  }
}
