package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.sim.theory.ManyServers;
import dev.weir.stats.RandomStreams;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static double lead(Replication replication) {
    return replication.flow().leadTime().meanHours();
  }

  @Test
  void commonRandomNumbersNeedFarFewerReplications() {
    Plan plan = Plan.steady(Duration.ofHours(500), Duration.ofHours(2_000), 30, 1);
    Model model = Models.j5();
    Model quicker = model.with(model.station("S5").with(Work.of(Sampler.exponentialHours(1.7))));
    Comparison comparison =
        Comparison.of(
            Simulator.run(model, plan).measured(),
            Simulator.run(quicker, plan).measured(),
            ExperimentTest::lead,
            0.95);
    assertThat(comparison.isDifferent()).isTrue();
    assertThat(comparison.correlation()).isGreaterThan(0.9);
    assertThat(comparison.gain()).isGreaterThan(5);
    double change =
        ManyServers.mmc(1, 1 / 1.7, 2).stayTime() - ManyServers.mmc(1, 1 / 1.8, 2).stayTime();
    assertThat(comparison.difference().low()).isLessThan(change);
    assertThat(comparison.difference().high()).isGreaterThan(change);
  }

  @Test
  void theBestAlternativeIsChosenAsOftenAsPromised() {
    Selection selection = new Selection(0.95, 1, 10, 10_000);
    int right = 0;
    for (long seed = 0; seed < 200; seed++) {
      long run = seed;
      Selection.Choice choice =
          selection.choose(
              4,
              (alternative, replication) -> {
                RandomGenerator own =
                    RandomStreams.of(run, replication, "alternative " + alternative);
                double shared = RandomStreams.of(run, replication, "shared").nextGaussian();
                return (alternative == 2 ? 1 : 0) + 2 * shared + 2 * own.nextGaussian();
              });
      assertThat(choice.isSettled()).isTrue();
      right += choice.best().getFirst() == 2 ? 1 : 0;
    }
    assertThat(right).as("of 200, at least 190 promised").isGreaterThanOrEqualTo(184);
  }

  @Test
  void alternativesFarBehindCostLittle() {
    Selection.Choice choice =
        new Selection(0.95, 1, 10, 1_000)
            .choose(
                3,
                (alternative, replication) ->
                    10 * alternative
                        + RandomStreams.of(1, replication, "a" + alternative).nextGaussian());
    assertThat(choice.best()).containsExactly(2);
    assertThat(choice.replications().getFirst()).isEqualTo(10);
    assertThatIllegalArgumentException().isThrownBy(() -> new Selection(0.95, 0, 10, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Selection(0.95, 1, 10, 10).choose(1, (a, r) -> 0));
  }

  @Test
  void undecidedWithinTheLimitIsSaid() {
    Selection.Choice choice =
        new Selection(0.99, 0.01, 10, 20)
            .choose(2, (a, r) -> RandomStreams.of(1, r, "a" + a).nextGaussian());
    assertThat(choice.isSettled()).isFalse();
  }

  @Test
  void warmUpEndsWhereTheSeriesStopsRemembering() {
    double[] series = new double[2_000];
    RandomGenerator random = RandomStreams.of(1, "series");
    for (int i = 0; i < series.length; i++) {
      series[i] = 10 * Math.exp(-i / 50.0) + random.nextGaussian();
    }
    assertThat(WarmUp.mser5(series).getAsInt()).isBetween(50, 300);
    for (int i = 0; i < series.length; i++) {
      series[i] = i;
    }
    assertThat(WarmUp.mser5(series)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> WarmUp.mser5(new double[49]));
  }
}
