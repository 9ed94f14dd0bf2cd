package dev.weir.metric;

import dev.weir.event.Range;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The same numbers over successive parts of a year, counted back from the end of a period, so that
/// each part is whole: quarters, or for long periods halves or whole years, twelve parts at most.
public final class Trend {
  private static final List<Integer> MONTHS = List.of(3, 6, 12);
  private static final int AT_LEAST = 8;
  private static final int AT_MOST = 12;

  /// A chart needs no more; the numbers themselves take more.
  private static final int RESAMPLES = 300;

  private Trend() {}

  /// The parts of a trend, oldest first: quarters for up to three years, half-years for up to six,
  /// then years; never fewer than eight, never more than twelve.
  public static List<Range> parts(Range period) {
    LocalDateTime end = LocalDateTime.ofInstant(period.until(), ZoneOffset.UTC);
    int months =
        MONTHS.stream()
            .filter(m ->
                !end.minusMonths((long) m * AT_MOST)
                    .toInstant(ZoneOffset.UTC)
                    .isAfter(period.since()))
            .findFirst()
            .orElse(MONTHS.getLast());
    List<Range> parts = new ArrayList<>();
    Instant until = period.until();
    while (parts.size() < AT_MOST && (parts.size() < AT_LEAST || until.isAfter(period.since()))) {
      // Counted from the end each time: 31 May, 28 February, 30 November would drift otherwise.
      Instant since = end.minusMonths(months * (parts.size() + 1L)).toInstant(ZoneOffset.UTC);
      parts.add(new Range(since, until));
      until = since;
    }
    Collections.reverse(parts);
    return parts;
  }

  /// One trend for each statistic, in their order; parts before the first observation are left out.
  ///
  /// @param statistics as in [Sample#read]
  public static List<List<Finding.Point>> of(
      Scope scope, Sampled sampled, List<Statistic> statistics) {
    List<List<Finding.Point>> trends = new ArrayList<>();
    statistics.forEach(ignored -> trends.add(new ArrayList<>()));
    boolean begun = false;
    for (Range part : parts(scope.period())) {
      Sample sample = sampled.sample(scope.over(part));
      begun |= sample.size() > 0;
      if (begun) {
        List<Reading> readings = sample.read(statistics, scope.seed(), RESAMPLES);
        for (int i = 0; i < readings.size(); i++) {
          trends.get(i).add(new Finding.Point(part, readings.get(i)));
        }
      }
    }
    return trends;
  }

  /// The trend of one statistic.
  public static List<Finding.Point> of(Scope scope, Sampled sampled, Statistic statistic) {
    return of(scope, sampled, List.of(statistic)).getFirst();
  }
}
