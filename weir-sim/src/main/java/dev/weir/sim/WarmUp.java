package dev.weir.sim;

import java.util.OptionalInt;

/// How much of a series to throw away because it still remembers the empty start.
public final class WarmUp {
  private WarmUp() {}

  /// MSER-5: means of five, then the cut `d` that minimises the squared standard error of the rest,
  /// `Σ_{i>=d} (y_i - ȳ_d)² / (n-d)²`, over the first half (White, "An Effective Truncation
  /// Heuristic for Bias Reduction in Simulation Output", Simulation 69(6), 1997; means of five:
  /// White, Cobb and Spratt, WSC 2000 [both unverified]).
  ///
  /// @param series in time order, at least 50 values
  /// @return how many values to drop; empty when the best cut is at the half: run longer
  public static OptionalInt mser5(double[] series) {
    int n = series.length / 5;
    if (n < 10) {
      throw new IllegalArgumentException("at least 50 values, were " + series.length);
    }
    double[] means = new double[n];
    for (int i = 0; i < 5 * n; i++) {
      means[i / 5] += series[i] / 5;
    }
    double mean = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    int cut = 0;
    for (int d = n - 1; d >= 0; d--) {
      int rest = n - d;
      double step = means[d] - mean;
      mean += step / rest;
      squares += step * (means[d] - mean); // from the mean so far, so that nothing cancels
      double error = squares / rest / rest;
      if (d <= n / 2 && error < least) {
        least = error;
        cut = d;
      }
    }
    return cut == n / 2 ? OptionalInt.empty() : OptionalInt.of(5 * cut);
  }
}
