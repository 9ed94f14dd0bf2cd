package dev.weir.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.event.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final Sample.Grain GRAIN =
      new Sample.Grain("commits", "week", Provenance.MEASURED);

  @Test
  void aMedianCarriesAnIntervalThatNamesWhatIsShared() {
    double[] hours = IntStream.rangeClosed(1, 50).asDoubleStream().toArray();
    int[] weeks = IntStream.range(0, 50).map(i -> i / 5).toArray();
    Reading.Measured median =
        (Reading.Measured) Sample.complete(hours, weeks, GRAIN).read(Statistic.quantile(0.5), 1);
    assertThat(median.value()).isEqualTo(25.5);
    assertThat(median.n()).isEqualTo(50);
    Reading.Interval interval = median.interval().orElseThrow();
    assertThat(interval.basis()).isEqualTo("95 %, resampled by week (10 weeks)");
    assertThat(interval.low()).isLessThan(25.5);
    assertThat(interval.high()).isGreaterThan(25.5);
  }

  @Test
  void openObservationsAreNeitherDroppedNorCutAtNow() {
    double[] hours = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10};
    boolean[] finished = new boolean[12];
    Arrays.fill(finished, 0, 9, true);
    int[] releases = {1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6};
    Sample sample = Sample.censored(hours, finished, releases, GRAIN);
    assertThat(((Reading.Measured) sample.read(Statistic.quantile(0.5), 1)).value()).isEqualTo(6);
    assertThat(sample.read(Statistic.quantile(0.8), 1)).isInstanceOf(Reading.Absent.class);
  }

  @Test
  void nineObservationsOrFourClustersAreTooFew() {
    assertThat(Sample.complete(new double[9], new int[9], GRAIN).read(Statistic.quantile(0.5), 1))
        .isEqualTo(new Reading.TooFew(9, 10, "commits"));
    int[] fourWeeks = IntStream.range(0, 40).map(i -> i % 4).toArray();
    assertThat(Sample.complete(new double[40], fourWeeks, GRAIN).read(Statistic.quantile(0.5), 1))
        .isEqualTo(new Reading.TooFew(4, 5, "weeks"));
  }

  /// What is in no release yet is resampled together, but makes no release.
  @Test
  void openWorkIsNoCluster() {
    double[] hours = IntStream.range(0, 60).asDoubleStream().toArray();
    boolean[] finished = new boolean[60];
    Arrays.fill(finished, 0, 50, true);
    Sample.Grain grain = new Sample.Grain("commits", "release", Provenance.MEASURED);
    int[] four = IntStream.range(0, 60).map(i -> i < 50 ? i % 4 : Sample.IN_NONE).toArray();
    assertThat(Sample.censored(hours, finished, four, grain).read(Statistic.quantile(0.5), 1))
        .isEqualTo(new Reading.TooFew(4, 5, "releases"));
    int[] five = IntStream.range(0, 60).map(i -> i < 50 ? i % 5 : Sample.IN_NONE).toArray();
    Sample sample = Sample.censored(hours, finished, five, grain);
    Reading.Measured median = (Reading.Measured) sample.read(Statistic.quantile(0.5), 1);
    assertThat(median.interval().orElseThrow().basis())
        .isEqualTo("95 %, resampled by release (5 releases)");
    assertThat(Sample.difference(sample, sample, Statistic.quantile(0.5), 1).orElseThrow().basis())
        .isEqualTo("95 %, resampled by release (5 releases)");
  }

  @Test
  void aFarPercentileNeedsOneObservationExpectedBeyondIt() {
    int[] weeks = IntStream.range(0, 15).map(i -> i % 5).toArray();
    List<Reading> readings =
        Sample.complete(new double[15], weeks, GRAIN)
            .read(List.of(Statistic.quantile(0.5), Statistic.quantile(0.95)), 1);
    assertThat(readings.get(0)).isInstanceOf(Reading.Measured.class);
    assertThat(readings.get(1)).isEqualTo(new Reading.TooFew(15, 20, "commits"));
  }

  @Test
  void aShareOfNoneStillHasAnUpperEnd() {
    int[] weeks = IntStream.range(0, 40).map(i -> i % 10).toArray();
    Reading.Measured none =
        (Reading.Measured) Sample.complete(new double[40], weeks, GRAIN).read(Statistic.share(), 1);
    assertThat(none.value()).isZero();
    assertThat(none.interval().orElseThrow().high()).isCloseTo(0.088, within(0.001));
  }

  @Test
  void intervalsByClusterCoverWhereIndependenceWouldNot() {
    // Weeks differ (between-week standard deviation 1, within 0.5): the true median is 0.
    int covered = 0;
    for (int trial = 0; trial < 200; trial++) {
      Random random = new Random(trial);
      double[] values = new double[300];
      int[] weeks = new int[300];
      double week = 0;
      for (int i = 0; i < 300; i++) {
        week = i % 10 == 0 ? random.nextGaussian() : week;
        weeks[i] = i / 10;
        values[i] = week + 0.5 * random.nextGaussian();
      }
      Reading.Measured median =
          (Reading.Measured) Sample.complete(values, weeks, GRAIN).read(Statistic.quantile(0.5), 7);
      Reading.Interval interval = median.interval().orElseThrow();
      covered += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(182, 199);
  }

  @Test
  void equalSeedsGiveEqualIntervals() {
    double[] ones = IntStream.range(0, 60).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray();
    int[] weeks = IntStream.range(0, 60).map(i -> i / 6).toArray();
    Sample sample = Sample.complete(ones, weeks, GRAIN);
    assertThat(sample.read(Statistic.share(), 5)).isEqualTo(sample.read(Statistic.share(), 5));
  }
}
