package dev.weir.metric;

import dev.weir.event.Range;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The same numbers over successive quarters of a year, counted back from the end of a period, so
/// that each quarter is whole.
public final class Trend {
  private static final int MONTHS = 3;
  private static final int AT_LEAST = 8;
  private static final int AT_MOST = 20;

  private Trend() {}

  /// The quarters of a trend, oldest first: those the period touches, at least two years of them,
  /// at most five.
  public static List<Range> quarters(Range period) {
    LocalDateTime end = LocalDateTime.ofInstant(period.until(), ZoneOffset.UTC);
    List<Range> quarters = new ArrayList<>();
    Instant until = period.until();
    while (quarters.size() < AT_MOST
        && (quarters.size() < AT_LEAST || until.isAfter(period.since()))) {
      // Counted from the end each time: 31 May, 28 February, 30 November would drift otherwise.
      Instant since = end.minusMonths(MONTHS * (quarters.size() + 1L)).toInstant(ZoneOffset.UTC);
      quarters.add(new Range(since, until));
      until = since;
    }
    Collections.reverse(quarters);
    return quarters;
  }

  /// One trend for each statistic, in their order; quarters before the first observation are left
  /// out.
  ///
  /// @param statistics as in [Sample#read]
  public static List<List<Finding.Point>> byQuarter(
      Scope scope, Sampled sampled, List<Statistic> statistics) {
    List<List<Finding.Point>> trends = new ArrayList<>();
    statistics.forEach(ignored -> trends.add(new ArrayList<>()));
    boolean begun = false;
    for (Range quarter : quarters(scope.period())) {
      Sample sample = sampled.sample(scope.over(quarter));
      begun |= sample.size() > 0;
      if (begun) {
        List<Reading> readings = sample.read(statistics, scope.seed());
        for (int i = 0; i < readings.size(); i++) {
          trends.get(i).add(new Finding.Point(quarter, readings.get(i)));
        }
      }
    }
    return trends;
  }

  /// The trend of one statistic.
  public static List<Finding.Point> byQuarter(Scope scope, Sampled sampled, Statistic statistic) {
    return byQuarter(scope, sampled, List.of(statistic)).getFirst();
  }
}
