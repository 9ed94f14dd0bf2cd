package dev.weir.flow.activities;

import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Some of many items, so that resampling ten million of them takes no minutes: every so many-th by
/// first appearance, all its visits with it. Intervals then rest on fewer items and are a little
/// wider than they need be, never narrower; values are exact where all items are over.
///
/// @param every one item in so many
record Sampling(long every) {
  /// As many that about `most` of `total` are left.
  static Sampling of(long total, long most) {
    return new Sampling(Math.max(1, Math.ceilDiv(total, most)));
  }

  /// The condition on `item_no`.
  String where() {
    return "item_no % " + every + " = 0";
  }

  boolean isAll() {
    return every == 1;
  }

  /// Readings of a sample, with the exact values where they are known and the sample is a part.
  ///
  /// @param exact in the statistics' order; empty where only the sample can say
  /// @param n how many the exact values rest on
  List<Reading> read(
      Sample sample, List<Statistic> statistics, List<OptionalDouble> exact, long n, long seed) {
    List<Reading> sampled = sample.read(statistics, seed);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < statistics.size(); i++) {
      OptionalDouble value = exact.get(i);
      Reading reading = sampled.get(i);
      if (value.isEmpty() || (isAll() && reading instanceof Reading.Measured)) {
        readings.add(reading);
      } else if (n < statistics.get(i).needed()) {
        readings.add(
            new Reading.TooFew(n, statistics.get(i).needed(), sample.grain().observations()));
      } else {
        readings.add(
            new Reading.Measured(
                value.getAsDouble(),
                reading instanceof Reading.Measured measured
                    ? measured.interval().filter(range -> holds(range, value.getAsDouble()))
                    : java.util.Optional.empty(),
                n,
                sample.grain().provenance()));
      }
    }
    return readings;
  }

  private static boolean holds(Reading.Interval range, double value) {
    return range.low() <= value && value <= range.high();
  }
}
