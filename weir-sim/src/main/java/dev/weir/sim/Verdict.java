package dev.weir.sim;

import dev.weir.stats.Estimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Looks whether the replications mean anything before their figures are shown.
final class Verdict {
  /// Work that piles up by more than this share of what comes in is no noise.
  private static final double GROWTH = 0.005;

  private Verdict() {}

  static Outcome of(List<Run> runs, Plan plan) {
    List<Replication> replications = new ArrayList<>();
    for (int number = 0; number < runs.size(); number++) {
      switch (runs.get(number)) {
        case Run.Done done -> replications.addAll(done.windows());
        case Run.RanAway away -> {
          return new Outcome.Unstable(
              away.where(), "replication %d given up at %s".formatted(number, away.what()));
        }
        case Run.Stuck stuck -> {
          return new Outcome.Deadlocked(
              stuck.stations(), number, Duration.ofMillis(stuck.atMillis()));
        }
      }
    }
    return plan.extent() instanceof Plan.Extent.Steady && isGrowing(replications)
        ? unstable(replications)
        : new Outcome.Measured(replications);
  }

  /// Whether the work inside and outside grows, over all windows, by more than half a percent of
  /// what arrives: the lower end of a 99 % interval is asked, so that an unlucky run does not
  /// count.
  private static boolean isGrowing(List<Replication> replications) {
    return replications.size() >= 3 && lowGrowth(replications, Verdict::growthRatio) > GROWTH;
  }

  private static double growthRatio(Replication replication) {
    return (double) replication.counts().growth() / Math.max(1, replication.counts().arrived());
  }

  private static double lowGrowth(
      List<Replication> replications, ToDoubleFunction<Replication> growth) {
    return Estimate.of(replications.stream().mapToDouble(growth).toArray(), 0.99).low();
  }

  private static Outcome unstable(List<Replication> replications) {
    String where = "outside";
    double most = 0;
    for (Replication.AtStation station : replications.getFirst().places().stations()) {
      double growth =
          replications.stream()
              .mapToLong(replication -> replication.station(station.name()).passing().growth())
              .sum();
      if (growth > most) {
        most = growth;
        where = station.name();
      }
    }
    long inside = replications.stream().mapToLong(r -> r.counts().growth()).sum();
    if (most < inside / 2.0) {
      where = "outside";
    }
    double percent =
        100
            * Estimate.of(replications.stream().mapToDouble(Verdict::growthRatio).toArray(), 0.99)
                .mean();
    return new Outcome.Unstable(
        where, "%s %% of what arrives piles up".formatted(Math.round(10 * percent) / 10.0));
  }
}
