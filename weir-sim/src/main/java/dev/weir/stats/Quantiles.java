package dev.weir.stats;

import java.util.Arrays;

/// Sample quantiles by linear interpolation between order statistics.
///
/// Hyndman and Fan's type 7 ("Sample Quantiles in Statistical Packages", The American Statistician
/// 50(4), 1996, p. 363): the definition behind SQL's `percentile_cont`, so Java and SQL agree.
public final class Quantiles {
  private Quantiles() {}

  /// The quantile of values that are already in ascending order.
  ///
  /// @param sorted at least one value, ascending, no NaN
  /// @param p in `[0, 1]`
  /// @throws IllegalArgumentException when there is no value or `p` is outside its range
  public static double ofSorted(double[] sorted, double p) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("a quantile needs at least one value");
    }
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must lie in [0, 1], was " + p);
    }
    double position = p * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    if (sorted[below] == sorted[above] || position == below) {
      return sorted[below]; // two infinities have no difference
    }
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /// The quantile of values in any order; they are left as they are.
  public static double of(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, p);
  }
}
