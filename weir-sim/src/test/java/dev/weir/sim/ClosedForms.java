package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.stats.Estimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// What the tests of closed forms share: a hundred seed sets, of whose 99 % intervals about one may
/// miss; more than five misses happen once in two thousand runs of a right program. All sets
/// together must agree as well: their thousand replications make an interval a tenth as wide, which
/// a small bias would leave.
final class ClosedForms {
  static final int SETS = 100;
  static final int MISSES = 5;
  private static final int REPLICATIONS = 10;

  /// Expected values are written with seven digits or so.
  private static final double DIGITS = 1e-6;

  static final Plan SHORT = plan(300, 700);

  static Plan plan(long warmUpHours, long hours) {
    return Plan.steady(Duration.ofHours(warmUpHours), Duration.ofHours(hours), REPLICATIONS, 0);
  }

  static double lead(Replication replication) {
    return replication.flow().leadTime().meanHours();
  }

  static double wait(Replication replication) {
    return replication.station("desk").waitHours();
  }

  static void assertMean(
      Model model, Plan plan, double expected, ToDoubleFunction<Replication> figure) {
    assertMeans(model, plan, Map.of(expected, figure));
  }

  static void assertMeans(
      Model model, Plan plan, Map<Double, ToDoubleFunction<Replication>> expected) {
    Map<Double, List<Integer>> misses = new TreeMap<>();
    List<Replication> all = new ArrayList<>();
    for (int seed = 1; seed <= SETS; seed++) {
      Plan seeded =
          new Plan(plan.warmUp(), plan.extent(), plan.replications(), seed, plan.bounds());
      Outcome.Measured measured = Simulator.run(model, seeded).measured();
      all.addAll(measured.replications());
      for (Map.Entry<Double, ToDoubleFunction<Replication>> entry : expected.entrySet()) {
        if (!measured.estimate(entry.getValue(), 0.99).contains(entry.getKey())) {
          misses.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(seed);
        }
      }
    }
    misses.forEach((value, seeds) ->
        assertThat(seeds).as("seeds that missed " + value).hasSizeLessThanOrEqualTo(MISSES));
    expected.forEach((value, figure) -> {
      Estimate together = new Outcome.Measured(all).estimate(figure, 0.9999);
      assertThat(value)
          .as("all sets together")
          .isBetween(together.low() - DIGITS * value, together.high() + DIGITS * value);
    });
  }

  private ClosedForms() {}
}
