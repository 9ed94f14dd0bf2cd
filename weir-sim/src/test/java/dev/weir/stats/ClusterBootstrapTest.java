package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(1_000, 0.95, 7);

  @Test
  void oneClusterSaysNothingAboutTheNext() {
    assertThat(BOOTSTRAP.interval(new int[] {4, 4, 4}, weights -> 1)).isEmpty();
    assertThat(BOOTSTRAP.intervals(new int[0], 2, (weights, into) -> {}))
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void weightsRepeatWholeClusters() {
    int[] clusters = {9, -3, 9, 5, 9};
    BOOTSTRAP.interval(
        clusters,
        weights -> {
          assertThat(weights[0]).isEqualTo(weights[2]).isEqualTo(weights[4]);
          assertThat(weights[0] + weights[1] + weights[3]).isEqualTo(3);
          return 0;
        });
  }

  @Test
  void equalSeedsGiveEqualIntervals() {
    double[] values = {1, 5, 2, 8, 4, 9};
    int[] weeks = {1, 1, 2, 2, 3, 3};
    assertThat(BOOTSTRAP.interval(weeks, weights -> mean(values, weights)))
        .isEqualTo(BOOTSTRAP.interval(weeks, weights -> mean(values, weights)))
        .hasValueSatisfying(interval -> assertThat(interval.clusters()).isEqualTo(3));
  }

  @Test
  void aQuantileBeyondTheOpenWorkHasNoUpperEnd() {
    double[] ages = {1, 2, 3, 4, 50, 60};
    boolean[] done = {true, true, true, true, false, false};
    CensoredSample sample = new CensoredSample(ages, done);
    double[] wanted = {0.2, 0.6};
    List<Optional<Interval>> intervals =
        BOOTSTRAP.intervals(
            new int[] {1, 2, 3, 4, 5, 6},
            2,
            (weights, into) -> sample.quantiles(weights, wanted, into));
    assertThat(intervals.get(1))
        .hasValueSatisfying(
            interval -> assertThat(interval.high()).isEqualTo(Double.POSITIVE_INFINITY));
  }

  @Test
  void aStatisticThatSeldomHasAValueHasNoInterval() {
    assertThat(BOOTSTRAP.interval(new int[] {1, 2, 3}, weights -> weights[0] == 0 ? Double.NaN : 1))
        .isEmpty();
  }

  @Test
  void nineteenOfTwentyIntervalsCoverTheTruthWhereItemsShareARelease() {
    int byRelease = 0;
    int byItem = 0;
    for (long seed = 0; seed < 400; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "releases");
      double[] values = new double[30 * 12];
      int[] releases = new int[values.length];
      for (int i = 0, release = 0; release < 30; release++) {
        double shared = random.nextGaussian();
        for (int k = 0; k < 12; k++, i++) {
          releases[i] = release;
          values[i] = shared + random.nextGaussian();
        }
      }
      ClusterBootstrap bootstrap = new ClusterBootstrap(400, 0.95, seed);
      int[] alone = new int[values.length];
      Arrays.setAll(alone, i -> i);
      byRelease += covers(bootstrap, releases, values);
      byItem += covers(bootstrap, alone, values);
    }
    assertThat(byRelease).as("of 400 by release").isBetween(366, 396);
    assertThat(byItem).as("of 400 by item").isLessThan(280);
  }

  @Test
  void fewClustersStillCover() {
    int covered = 0;
    for (long seed = 0; seed < 400; seed++) {
      double[] values =
          RandomStreams.of(seed, "few").doubles(6).map(x -> Normal.quantile(x)).toArray();
      covered +=
          covers(new ClusterBootstrap(500, 0.95, seed), new int[] {1, 2, 3, 4, 5, 6}, values);
    }
    assertThat(covered).as("of 400 with six clusters").isGreaterThan(360);
  }

  @Test
  void uselessSettingsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClusterBootstrap(10, 0.95, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClusterBootstrap(100, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 2, 1, 1));
  }

  private static int covers(ClusterBootstrap bootstrap, int[] clusters, double[] values) {
    return bootstrap.interval(clusters, weights -> mean(values, weights)).orElseThrow().contains(0)
        ? 1
        : 0;
  }

  private static double mean(double[] values, int[] weights) {
    double sum = 0;
    long total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }
}
