package dev.weir.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The percentile interval of any statistic, resampling whole clusters: items that share a release,
/// a week or an epic stay together, because they rise and fall together.
///
/// Each resample draws as many clusters as there are, with replacement (Davison and Hinkley,
/// "Bootstrap Methods and their Application", 1997, section 3.8 [unverified]); a statistic sees
/// only how often each observation counts. The plain percentile interval is too narrow for few
/// clusters, so its levels are widened as for a t interval: `α′/2 = Φ(-√(k/(k-1)) t_{α/2, k-1})`
/// with `k` clusters (Hesterberg, "What Teachers Should Know About the Bootstrap", The American
/// Statistician 69(4), 2015, arXiv:1411.5279). With five clusters or fewer that is close to the
/// smallest and largest resample, which is all such data can say.
///
/// @param resamples at least 100; 1,000 for an interval of 95 %
/// @param confidence in `(0, 1)`, such as 0.95
/// @param seed equal seeds and data give equal intervals
public record ClusterBootstrap(int resamples, double confidence, long seed) {
  /// The least share of resamples in which a statistic must have a value.
  private static final double ENOUGH = 0.9;

  public ClusterBootstrap {
    if (resamples < 100) {
      throw new IllegalArgumentException("at least 100 resamples, were " + resamples);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1), was " + confidence);
    }
  }

  /// One number of a weighted sample.
  @FunctionalInterface
  public interface Statistic {
    /// @param weights how often each observation counts, at least 0
    /// @return the value; NaN when this resample has none, infinite when it is beyond what was seen
    double of(int[] weights);
  }

  /// Several numbers of a weighted sample, such as three quantiles found in one pass.
  @FunctionalInterface
  public interface Statistics {
    /// @param weights how often each observation counts, at least 0
    /// @param into receives the values; NaN and infinity as in {@link Statistic}
    void of(int[] weights, double[] into);
  }

  /// The interval of one statistic.
  ///
  /// @param clusters the cluster of each observation; any numbers, equal means together
  /// @return empty when there are fewer than two clusters (one release says nothing about the
  ///   next), or when more than a tenth of the resamples had no value
  public Optional<Interval> interval(int[] clusters, Statistic statistic) {
    return intervals(clusters, 1, (weights, into) -> into[0] = statistic.of(weights)).getFirst();
  }

  /// The intervals of several statistics, all from the same resamples.
  ///
  /// @param count how many numbers `statistics` gives
  /// @return one per statistic, each empty as in {@link #interval}
  public List<Optional<Interval>> intervals(int[] clusters, int count, Statistics statistics) {
    int[] ids = Arrays.stream(clusters).sorted().distinct().toArray();
    if (ids.length < 2) {
      return Collections.nCopies(count, Optional.empty());
    }
    int[] dense = new int[clusters.length];
    Arrays.setAll(dense, i -> Arrays.binarySearch(ids, clusters[i]));
    double[][] values = resample(dense, ids.length, count, statistics);
    List<Optional<Interval>> intervals = new ArrayList<>();
    for (double[] ofOne : values) {
      intervals.add(percentiles(ofOne, ids.length));
    }
    return intervals;
  }

  private double[][] resample(int[] cluster, int clusters, int count, Statistics statistics) {
    RandomGenerator random = RandomStreams.of(seed, "cluster bootstrap");
    double[][] values = new double[count][resamples];
    int[] drawn = new int[clusters];
    int[] weights = new int[cluster.length];
    double[] into = new double[count];
    for (int r = 0; r < resamples; r++) {
      Arrays.fill(drawn, 0);
      for (int k = 0; k < clusters; k++) {
        drawn[random.nextInt(clusters)]++;
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] = drawn[cluster[i]];
      }
      statistics.of(weights, into);
      for (int s = 0; s < count; s++) {
        values[s][r] = into[s];
      }
    }
    return values;
  }

  private Optional<Interval> percentiles(double[] values, int clusters) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length < ENOUGH * resamples) {
      return Optional.empty();
    }
    double t = StudentT.quantile((1 + confidence) / 2, clusters - 1);
    double tail = Normal.below(-Math.sqrt(clusters / (clusters - 1.0)) * t);
    int outside = (int) Math.floor(tail * sorted.length);
    double low = sorted[outside];
    double high = sorted[sorted.length - 1 - outside];
    return Optional.of(new Interval(low, high, clusters, sorted.length));
  }
}
