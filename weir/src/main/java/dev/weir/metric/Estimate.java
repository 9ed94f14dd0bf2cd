package dev.weir.metric;

import java.util.ArrayList;
import java.util.List;

/// What a figure says of a period: its reading, and its trend by quarter.
public record Estimate(Figure figure, Reading reading, List<Finding.Point> trend) {
  public Estimate {
    trend = List.copyOf(trend);
  }

  /// Reads figures that sum up one and the same sample, from the same resamples.
  ///
  /// @param figures all with the same [Figure#sampled()], statistics as in [Sample#read]
  public static List<Estimate> of(Scope scope, List<Figure> figures) {
    Sampled sampled = figures.getFirst().sampled();
    if (figures.stream().anyMatch(figure -> !figure.sampled().equals(sampled))) {
      throw new IllegalArgumentException("figures of different samples");
    }
    List<Statistic> statistics = figures.stream().map(Figure::statistic).toList();
    List<Reading> readings = sampled.sample(scope).read(statistics, scope.seed());
    List<List<Finding.Point>> trends = Trend.of(scope, sampled, statistics);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      estimates.add(new Estimate(figures.get(i), readings.get(i), trends.get(i)));
    }
    return estimates;
  }

  /// Reads one figure.
  public static Estimate of(Scope scope, Figure figure) {
    return of(scope, List.of(figure)).getFirst();
  }

  /// The finding it makes.
  ///
  /// @param claim the statement for when it was measured
  public Finding finding(Asked asked, String claim) {
    return asked
        .finding(figure.id(), figure.name(), figure.unit(), reading, claim)
        .withTrend(trend);
  }
}
