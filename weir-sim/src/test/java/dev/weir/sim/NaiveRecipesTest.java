package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.stats.Autocorrelation;
import dev.weir.stats.ClusterBootstrap;
import dev.weir.stats.Interval;
import dev.weir.stats.LogNormal;
import dev.weir.stats.OrderStatistics;
import dev.weir.stats.ProcessBehaviour;
import dev.weir.stats.Quantiles;
import dev.weir.stats.RandomStreams;
import dev.weir.stats.SortedSample;
import dev.weir.stats.Uniform;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Recipes that suppose independence, shown to fail where items share a queue or a release; and
/// what is used instead, shown to hold. In every case nothing has changed.
class NaiveRecipesTest {
  private static final int CASES = 200;
  private static final int HOUR = 3_600_000;

  /// Lead times in hours of items through a pool, in order of arrival, after a warm-up.
  private static double[] leadTimes(int servers, double load, int items, long seed) {
    Model model = Models.single(load, servers, Sampler.hours(LogNormal.ofMean(1, 1)));
    int skipped = 3_000;
    Visits visits = Simulator.visits(model, Plan.items(items + skipped, 1, seed), 0);
    double[] hours = new double[items];
    Arrays.setAll(
        hours,
        i ->
            (double) (visits.items().left()[i + skipped] - visits.items().arrived()[i + skipped])
                / HOUR);
    return hours;
  }

  /// Stretches of 200 items are about as long as this queue remembers; twenty of them are enough
  /// for an interval that nearly keeps its promise. 412 items, two stretches, are not, whatever the
  /// recipe.
  @Test
  void orderStatisticsOfALoadedQueueLieAndStretchesHold() {
    double truth = Quantiles.of(leadTimes(5, 0.85, 1_000_000, 99), 0.5);
    int[] stretches = new int[10_000];
    Arrays.setAll(stretches, i -> i / 500);
    int byOrder = 0;
    int byStretch = 0;
    for (long seed = 0; seed < CASES; seed++) {
      double[] sample = leadTimes(5, 0.85, stretches.length, seed);
      double[] early = Arrays.copyOf(sample, 412);
      byOrder += OrderStatistics.interval(early, 0.5, 0.95).contains(truth) ? 1 : 0;
      byStretch += medianInterval(sample, stretches, seed).contains(truth) ? 1 : 0;
    }
    assertThat(byOrder).as("of 200 by order statistics").isLessThan(CASES * 40 / 100);
    assertThat(byStretch).as("of 200 by stretch").isGreaterThan(CASES * 88 / 100);
  }

  private static Interval medianInterval(double[] values, int[] clusters, long seed) {
    SortedSample sorted = new SortedSample(values);
    double[] median = {0.5};
    double[] into = new double[1];
    return new ClusterBootstrap(400, 0.95, seed)
        .interval(
            clusters,
            weights -> {
              sorted.quantiles(weights, median, into);
              return into[0];
            })
        .orElseThrow();
  }

  @Test
  void orderStatisticsOfIndependentItemsHold() {
    int covered = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "independent");
      double[] sample = random.doubles(412).toArray();
      covered += OrderStatistics.interval(sample, 0.5, 0.95).contains(0.5) ? 1 : 0;
    }
    assertThat(covered).isBetween(930, 975);
  }

  @Test
  void itemsOfATrainAreResampledByTrain() {
    int byOrder = 0;
    int byTrain = 0;
    double truth = Quantiles.of(train(400_000, 77)[0], 0.5);
    for (long seed = 0; seed < CASES; seed++) {
      double[][] sample = train(412, seed);
      int[] trains = Arrays.stream(sample[1]).mapToInt(x -> (int) x).toArray();
      byOrder += OrderStatistics.interval(sample[0], 0.5, 0.95).contains(truth) ? 1 : 0;
      byTrain += medianInterval(sample[0], trains, seed).contains(truth) ? 1 : 0;
    }
    assertThat(byTrain).as("of 200 by train").isGreaterThan(CASES * 91 / 100);
    assertThat(byOrder).as("of 200 by order statistics").isLessThan(byTrain);
  }

  /// Lead times of items on a fortnightly train that slips by up to five days, and their trains.
  private static double[][] train(int items, long seed) {
    Gate gate =
        new Gate.ByTimetable(
            Duration.ofDays(14), Duration.ofDays(14), Sampler.days(new Uniform(0, 5)));
    Station station = Station.of("train", 1_000, Models.hours(1)).with(Entry.FREE.withGate(gate));
    Model model = Model.line(Arrivals.poissonPerHour(412 / (26 * 14 * 24.0)), station);
    Visits visits = Simulator.visits(model, Plan.items(items, 1, seed), 0);
    double[][] columns = new double[2][items];
    for (int i = 0; i < items; i++) {
      columns[0][i] = (double) (visits.items().left()[i] - visits.items().arrived()[i]) / HOUR;
      columns[1][i] = (double) visits.items().left()[i] / HOUR;
    }
    return columns;
  }

  @Test
  void chartsOfLeadTimesSignalThoughNothingChanged() {
    int raw = 0;
    int log = 0;
    for (long seed = 0; seed < CASES; seed++) {
      double[] hours = leadTimes(5, 0.85, 70, seed);
      raw += signals(hours, 20);
      log += signals(Arrays.stream(hours).map(Math::log).toArray(), 20);
    }
    assertThat(raw).as("of 200 charts, raw").isGreaterThan(CASES * 3 / 4);
    assertThat(log).as("of 200 charts, logarithms").isGreaterThan(CASES * 3 / 4);
  }

  private static int signals(double[] series, int baseline) {
    ProcessBehaviour chart = ProcessBehaviour.of(Arrays.copyOf(series, baseline));
    double[] later = Arrays.copyOfRange(series, baseline, series.length);
    return chart.outside(later).isEmpty() && chart.runs(later).isEmpty() ? 0 : 1;
  }

  @Test
  void chartsOfWeeklyThroughputKeepTheirRate() {
    int points = 0;
    int outside = 0;
    for (long seed = 0; seed < CASES; seed++) {
      double[] weekly = weeklyThroughput(60, seed);
      ProcessBehaviour chart = ProcessBehaviour.of(Arrays.copyOf(weekly, 20));
      outside += chart.outside(Arrays.copyOfRange(weekly, 20, 60)).size();
      points += 40;
    }
    assertThat((double) outside / points).as("false signals a point").isLessThan(0.025);
  }

  /// Finished items a week of a five-server pool, load .85, service one day.
  private static double[] weeklyThroughput(int weeks, long seed) {
    Model model =
        Model.line(
            Arrivals.poissonPerHour(0.85 * 5 / 24),
            Station.of("pool", 5, Sampler.days(LogNormal.ofMean(1, 1))));
    int warmUp = 20;
    Plan plan = Plan.until(Duration.ofDays(7L * (weeks + warmUp)), 1, seed);
    Visits visits = Simulator.visits(model, plan, 0);
    double[] counts = new double[weeks];
    for (long left : visits.items().left()) {
      long week = left / WorkClock.WEEK - warmUp;
      if (left != Visits.OPEN && week >= 0 && week < weeks) {
        counts[(int) week]++;
      }
    }
    return counts;
  }

  @Test
  void limitsWidenedForAutocorrelationHoldWhereNarrowOnesDoNot() {
    int narrow = 0;
    int wide = 0;
    int points = 0;
    for (long seed = 0; seed < CASES; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "ar");
      double[] series = new double[560];
      for (int i = 1; i < series.length; i++) {
        series[i] = 0.7 * series[i - 1] + random.nextGaussian();
      }
      double[] baseline = Arrays.copyOfRange(series, 100, 300);
      double[] later = Arrays.copyOfRange(series, 300, 560);
      ProcessBehaviour chart = ProcessBehaviour.of(baseline);
      narrow += chart.outside(later).size();
      wide += chart.widened(Autocorrelation.of(baseline, 1)[1]).outside(later).size();
      points += later.length;
    }
    assertThat((double) narrow / points).isGreaterThan(0.05);
    assertThat((double) wide / points).isLessThan(0.01);
  }

  /// Looking again after every value, with the test that allows for looking if values are
  /// independent (a mixture sequential probability ratio test, error 5 %): it keeps its promise for
  /// independent values and breaks it ninefold for dependent ones. Looking at means of fifty,
  /// scaled by how much such means varied before, holds.
  @Test
  void sequentialTestsAlarmOnDependenceAndHoldOnBlocks() {
    int independent = 0;
    int dependent = 0;
    int blocks = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      independent += alarms(autoregressive(0, 500, seed)) ? 1 : 0;
      double[] series = autoregressive(0.5, 500, seed);
      dependent += alarms(series) ? 1 : 0;
      double[] before = means(autoregressive(0.5, 5_000, seed + 10_000), 50);
      double spread = Math.sqrt(Arrays.stream(before).map(x -> x * x).average().orElseThrow());
      blocks += alarms(Arrays.stream(means(series, 50)).map(x -> x / spread).toArray()) ? 1 : 0;
    }
    assertThat(independent).as("of 1,000, independent").isLessThan(50);
    assertThat(dependent).as("of 1,000, neighbours correlated by .5").isBetween(350, 550);
    assertThat(blocks).as("of 1,000, the same in blocks").isLessThan(50);
  }

  /// Whether values of mean 0 and variance 1 ever look as if their mean were another.
  private static boolean alarms(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      double n = i + 1;
      if (sum * sum / (2 * (n + 1)) - Math.log(n + 1) / 2 > Math.log(20)) {
        return true;
      }
    }
    return false;
  }

  private static double[] autoregressive(double phi, int n, long seed) {
    RandomGenerator random = RandomStreams.of(seed, "sequential");
    double[] series = new double[n];
    series[0] = random.nextGaussian();
    for (int i = 1; i < n; i++) {
      series[i] = phi * series[i - 1] + Math.sqrt(1 - phi * phi) * random.nextGaussian();
    }
    return series;
  }

  private static double[] means(double[] values, int size) {
    double[] means = new double[values.length / size];
    Arrays.setAll(
        means, i -> Arrays.stream(values, i * size, (i + 1) * size).average().orElseThrow());
    return means;
  }
}
