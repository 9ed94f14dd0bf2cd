package dev.weir.metric;

import dev.weir.event.Provenance;
import dev.weir.stats.Bounds;
import dev.weir.stats.CensoredSample;
import dev.weir.stats.ClusterBootstrap;
import dev.weir.stats.Interval;
import dev.weir.stats.SortedSample;
import dev.weir.stats.Wilson;
import dev.weir.store.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Observations of one quantity, each in the cluster it shares its fate with: the commits of a
/// release wait together, those of a week are made together. Intervals resample whole clusters,
/// because taking dependent observations for independent ones gives intervals several times too
/// narrow (see `docs/decisions/2026-11-23-intervals-resample-what-is-shared.md`).
public final class Sample {
  /// How many clusters it takes to say anything.
  public static final long MIN_CLUSTERS = 5;

  /// The cluster of observations that are in none yet, such as commits in no release. They are
  /// resampled together, for they wait for the same one, but they are not counted as one more.
  public static final int IN_NONE = -1;

  private static final int RESAMPLES = 1_000;
  private static final double CONFIDENCE = 0.95;

  private final double[] values;
  private final boolean[] finished;
  private final int[] clusters;
  private final Grain grain;

  /// What is observed, and what observations share.
  ///
  /// @param observations in the plural: "commits"
  /// @param cluster in the singular; an "s" makes its plural: "week"
  /// @param provenance how the observations came to be known
  public record Grain(String observations, String cluster, Provenance provenance) {}

  private Sample(double[] values, boolean[] finished, int[] clusters, Grain grain) {
    if (values.length != finished.length || values.length != clusters.length) {
      throw new IllegalArgumentException(
          "values, finished and clusters differ in length: %d, %d, %d"
              .formatted(values.length, finished.length, clusters.length));
    }
    this.values = values.clone();
    this.finished = finished.clone();
    this.clusters = clusters.clone();
    this.grain = grain;
  }

  /// Observations that may be open: their value is how long they have lasted so far.
  ///
  /// @param finished false where the observation is still open at that value
  public static Sample censored(double[] values, boolean[] finished, int[] clusters, Grain grain) {
    return new Sample(values, finished, clusters, grain);
  }

  /// Observations that are all complete.
  public static Sample complete(double[] values, int[] clusters, Grain grain) {
    boolean[] finished = new boolean[values.length];
    Arrays.fill(finished, true);
    return new Sample(values, finished, clusters, grain);
  }

  /// Complete observations out of a query's columns; rows whose value is null are not observed.
  ///
  /// @param value a column of floating point; null (NaN) is "not known"
  /// @param cluster a column of whole numbers
  public static Sample of(Columns columns, String value, String cluster, Grain grain) {
    double[] all = columns.doubles(value);
    long[] groups = columns.longs(cluster);
    int[] known = IntStream.range(0, all.length).filter(i -> !Double.isNaN(all[i])).toArray();
    return complete(
        Arrays.stream(known).mapToDouble(i -> all[i]).toArray(),
        Arrays.stream(known).map(i -> Math.toIntExact(groups[i])).toArray(),
        grain);
  }

  /// How many observations there are, open ones among them.
  public int size() {
    return values.length;
  }

  /// How many clusters they lie in; what is in none yet is no cluster.
  public long clusters() {
    return count(clusters);
  }

  private static long count(int[] clusters) {
    return Arrays.stream(clusters).filter(cluster -> cluster != IN_NONE).distinct().count();
  }

  /// What is observed.
  public Grain grain() {
    return grain;
  }

  /// One number with its interval, or why there is none.
  public Reading read(Statistic statistic, long seed) {
    return read(List.of(statistic), seed).getFirst();
  }

  /// Several numbers from the same resamples, in the order asked.
  ///
  /// @param statistics quantiles in ascending order, or shares; not both
  /// @param seed equal seeds and observations give equal intervals
  public List<Reading> read(List<Statistic> statistics, long seed) {
    return read(statistics, seed, RESAMPLES);
  }

  /// The same with fewer resamples, where the ends of the interval need not be sharp.
  List<Reading> read(List<Statistic> statistics, long seed, int resamples) {
    if (statistics.stream().allMatch(statistic -> refusal(statistic).isPresent())) {
      return statistics.stream().flatMap(statistic -> refusal(statistic).stream()).toList();
    }
    ClusterBootstrap.Statistics evaluate = evaluator(statistics);
    double[] estimates = new double[statistics.size()];
    int[] once = new int[values.length];
    Arrays.fill(once, 1);
    evaluate.of(once, estimates);
    List<Optional<Interval>> intervals =
        new ClusterBootstrap(resamples, CONFIDENCE, seed)
            .intervals(clusters, statistics.size(), evaluate);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < estimates.length; i++) {
      Reading reading = reading(statistics.get(i), estimates[i], intervals.get(i));
      readings.add(refusal(statistics.get(i)).orElse(reading));
    }
    return readings;
  }

  /// Why the sample is too small for a statistic, if it is.
  Optional<Reading> refusal(Statistic statistic) {
    long needed = statistic.needed();
    if (size() < needed) {
      return Optional.of(new Reading.TooFew(size(), needed, grain.observations()));
    }
    return clusters() < MIN_CLUSTERS
        ? Optional.of(new Reading.TooFew(clusters(), MIN_CLUSTERS, grain.cluster() + "s"))
        : Optional.empty();
  }

  private Reading reading(Statistic statistic, double estimate, Optional<Interval> resampled) {
    if (Double.isInfinite(estimate)) {
      return new Reading.Absent(
          "so many "
              + grain.observations()
              + " are still open that it lies beyond all that was seen",
          "ask for a lower percentile, or for an earlier period");
    }
    return new Reading.Measured(
        estimate,
        isDegenerate(statistic, estimate)
            ? Optional.of(wilson(estimate))
            : resampled.map(range -> interval(range, clusters())),
        size(),
        grain.provenance());
  }

  private Reading.Interval interval(Interval resampled, long clusters) {
    return new Reading.Interval(
        resampled.low(),
        resampled.high(),
        "95 %%, resampled by %s (%d %ss)".formatted(grain.cluster(), clusters, grain.cluster()));
  }

  /// Where all observations agree, resampling them says nothing about those not seen.
  private static boolean isDegenerate(Statistic statistic, double estimate) {
    return switch (statistic) {
      case Statistic.Share ignored -> estimate == 0 || estimate == 1;
      case Statistic.Quantile ignored -> false;
    };
  }

  private Reading.Interval wilson(double share) {
    Bounds bounds = Wilson.interval(Math.round(share * size()), size(), CONFIDENCE);
    return new Reading.Interval(
        bounds.low(), bounds.high(), "95 %, Wilson: all " + grain.observations() + " agree");
  }

  /// The statistics of the sample in which observation `i` counts `weights[i]` times.
  ClusterBootstrap.Statistics evaluator(List<Statistic> statistics) {
    double[] ascending =
        statistics.stream()
            .filter(Statistic.Quantile.class::isInstance)
            .mapToDouble(quantile -> ((Statistic.Quantile) quantile).p())
            .toArray();
    if (ascending.length == 0) {
      return (weights, into) -> Arrays.fill(into, 0, statistics.size(), share(weights));
    }
    if (ascending.length < statistics.size()) {
      throw new IllegalArgumentException("quantiles or shares, not both: " + statistics);
    }
    if (isComplete()) {
      SortedSample sorted = new SortedSample(values);
      return (weights, into) -> sorted.quantiles(weights, ascending, into);
    }
    CensoredSample censored = new CensoredSample(values, finished);
    return (weights, into) -> censored.quantiles(weights, ascending, into);
  }

  private boolean isComplete() {
    return IntStream.range(0, finished.length).allMatch(i -> finished[i]);
  }

  private double share(int[] weights) {
    double ones = 0;
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      ones += weights[i] * values[i];
      total += weights[i];
    }
    return total == 0 ? Double.NaN : ones / total;
  }

  /// The number alone, without interval; empty where the sample is too small or too much is open.
  OptionalDouble estimate(Statistic statistic) {
    if (refusal(statistic).isPresent()) {
      return OptionalDouble.empty();
    }
    int[] once = new int[values.length];
    Arrays.fill(once, 1);
    double[] estimate = new double[1];
    evaluator(List.of(statistic)).of(once, estimate);
    return Double.isFinite(estimate[0]) ? OptionalDouble.of(estimate[0]) : OptionalDouble.empty();
  }

  /// The interval of the difference `after` minus `before`, clusters drawn from both together: what
  /// lies across the border of the two periods stays together.
  static Optional<Reading.Interval> difference(
      Sample before, Sample after, Statistic statistic, long seed) {
    int border = before.size();
    int[] clusters =
        IntStream.concat(Arrays.stream(before.clusters), Arrays.stream(after.clusters)).toArray();
    ClusterBootstrap.Statistics left = before.evaluator(List.of(statistic));
    ClusterBootstrap.Statistics right = after.evaluator(List.of(statistic));
    double[] into = new double[1];
    return new ClusterBootstrap(RESAMPLES, CONFIDENCE, seed)
        .interval(
            clusters,
            weights -> {
              left.of(Arrays.copyOfRange(weights, 0, border), into);
              double was = into[0];
              right.of(Arrays.copyOfRange(weights, border, weights.length), into);
              return into[0] - was;
            })
        .map(range -> before.interval(range, count(clusters)));
  }
}
