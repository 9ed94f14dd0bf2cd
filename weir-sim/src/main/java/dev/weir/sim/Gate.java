package dev.weir.sim;

import java.time.Duration;

/// What holds items back before they may queue, and lets them through together.
public sealed interface Gate {
  /// Nothing: items queue as they come.
  record Open() implements Gate {}

  /// Items go on when so many are there.
  ///
  /// @param items at least 1
  record BySize(int items) implements Gate {
    public BySize {
      if (items < 1) {
        throw new IllegalArgumentException("a gate opens for at least 1 item, was " + items);
      }
    }
  }

  /// Items go on at fixed times, like passengers of a train; who comes at the moment of departure
  /// is on it.
  ///
  /// @param first since the simulation began
  /// @param every above 0
  /// @param slip how late each departure is; keep it below `every`
  record ByTimetable(Duration first, Duration every, Sampler slip) implements Gate {
    public ByTimetable {
      if (first.isNegative() || every.toMillis() < 1) {
        throw new IllegalArgumentException(
            "first at least 0, every above 0: " + first + ", " + every);
      }
      if (slip.meanMillis() >= every.toMillis()) {
        throw new IllegalArgumentException("departures slip by less than " + every);
      }
    }

    /// Departures that are never late.
    public static ByTimetable every(Duration every) {
      return new ByTimetable(every, every, Sampler.NONE);
    }
  }
}
