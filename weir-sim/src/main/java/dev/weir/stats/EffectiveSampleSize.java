package dev.weir.stats;

import java.util.Arrays;

/// How many independent observations carry as much information about the mean as these dependent
/// ones do.
public final class EffectiveSampleSize {
  private EffectiveSampleSize() {}

  /// `n / (1 + 2 Σ r_k)`, the sum cut by Geyer's initial monotone sequence: pairs `r_{2m} +
  /// r_{2m+1}` are added while they are positive, each capped by the one before (Geyer, "Practical
  /// Markov Chain Monte Carlo", Statistical Science 7(4), 1992, p. 473–483). Supposes a stationary
  /// series with steps of equal meaning.
  ///
  /// @param series at least four values in time order, no NaN
  /// @return between 1 and `n`; `n` when all values are equal
  public static double ofSeries(double[] series) {
    if (series.length < 4) {
      throw new IllegalArgumentException("at least four values, were " + series.length);
    }
    double[] centred = Autocorrelation.centred(series);
    double variance = Autocorrelation.product(centred, 0);
    if (Double.isNaN(variance)) {
      throw new IllegalArgumentException("the series holds a value that is not a number");
    }
    if (variance == 0) {
      return series.length;
    }
    double sum = 0;
    double cap = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < series.length; lag += 2) {
      double even = Autocorrelation.product(centred, lag) / variance;
      double odd = Autocorrelation.product(centred, lag + 1) / variance;
      double pair = Math.min(even + odd, cap);
      if (pair <= 0) {
        break;
      }
      sum += pair;
      cap = pair;
    }
    return Math.max(1, series.length / Math.max(1, 2 * sum - 1));
  }

  /// `n / (1 + (m - 1) ρ)`: Kish's design effect with `m = Σ m_j² / n` the size-weighted cluster
  /// size and `ρ` the intraclass correlation from the one-way analysis of variance, taken as 0 when
  /// it is negative (Kish, "Survey Sampling", 1965; Donner, International Statistical Review 54(1),
  /// 1986, p. 67 [unverified]).
  ///
  /// @param values at least two, no NaN
  /// @param clusters the cluster of each value, at least two different ones
  /// @return between 1 and `n`; `n` when every cluster holds one value
  public static double ofClusters(double[] values, int[] clusters) {
    int[] ids = Arrays.stream(clusters).sorted().distinct().toArray();
    int n = values.length;
    if (n != clusters.length || ids.length < 2) {
      throw new IllegalArgumentException(
          n + " values in " + clusters.length + " places of " + ids.length + " clusters");
    }
    double[] sums = new double[ids.length];
    double[] sizes = new double[ids.length];
    for (int i = 0; i < n; i++) {
      int cluster = Arrays.binarySearch(ids, clusters[i]);
      sums[cluster] += values[i];
      sizes[cluster]++;
    }
    double squares = Arrays.stream(sizes).map(size -> size * size).sum() / n;
    if (ids.length == n) {
      return n;
    }
    double correlation = intraclass(values, clusters, ids, sums, sizes, squares);
    return Math.clamp(n / (1 + (squares - 1) * Math.max(0, correlation)), 1, n);
  }

  private static double intraclass(
      double[] values, int[] clusters, int[] ids, double[] sums, double[] sizes, double squares) {
    int n = values.length;
    int k = ids.length;
    double mean = Arrays.stream(values).average().orElseThrow();
    double between = 0;
    for (int j = 0; j < k; j++) {
      double gap = sums[j] / sizes[j] - mean;
      between += sizes[j] * gap * gap / (k - 1);
    }
    double within = 0;
    for (int i = 0; i < n; i++) {
      int j = Arrays.binarySearch(ids, clusters[i]);
      double gap = values[i] - sums[j] / sizes[j];
      within += gap * gap / (n - k);
    }
    double size = (n - squares) / (k - 1);
    double correlation = (between - within) / (between + (size - 1) * within);
    if (Double.isNaN(correlation) && !(between == 0 && within == 0)) {
      throw new IllegalArgumentException("the values hold one that is not a number");
    }
    return Double.isNaN(correlation) ? 0 : correlation;
  }
}
