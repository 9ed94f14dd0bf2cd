package dev.weir.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Natural limits of a process from single values and their moving ranges (XmR chart): `x̄ ± 2.66
/// mR̄`, upper range limit `3.268 mR̄` (Wheeler, "Understanding Variation", 1993; 2.66 = 3 /
/// 1.128).
///
/// Made for independent values, such as weekly throughput and counts. Single lead times from a busy
/// queue are neither independent nor symmetric: their charts signal in most cases where nothing
/// changed. A signal opens a question; it is no verdict.
///
/// @param mean centre line
/// @param low lower natural limit
/// @param high upper natural limit
/// @param rangeLimit upper limit of the moving ranges
public record ProcessBehaviour(double mean, double low, double high, double rangeLimit) {
  private static final int RUN = 8;

  /// The limits of a baseline.
  ///
  /// @param baseline at least five values in time order, no NaN
  public static ProcessBehaviour of(double[] baseline) {
    if (baseline.length < 5 || Arrays.stream(baseline).anyMatch(x -> !Double.isFinite(x))) {
      throw new IllegalArgumentException("at least five numbers, were " + baseline.length);
    }
    double mean = Arrays.stream(baseline).average().orElseThrow();
    double range = 0;
    for (int i = 1; i < baseline.length; i++) {
      range += Math.abs(baseline[i] - baseline[i - 1]) / (baseline.length - 1);
    }
    return new ProcessBehaviour(mean, mean - 2.66 * range, mean + 2.66 * range, 3.268 * range);
  }

  /// Limits widened for values that resemble their neighbours: moving ranges of a series with
  /// lag-one correlation `r` are too short by `√(1 - r)`, so the distance to the mean is divided by
  /// that. For an autoregression of order one this restores three standard deviations of the values
  /// (from `E|x_t - x_{t-1}| = 2σ √((1-r)/π)`).
  ///
  /// The limit of the moving ranges stays: it is read from them as they are.
  ///
  /// @param correlation lag-one autocorrelation; negative values leave the limits as they are
  public ProcessBehaviour widened(double correlation) {
    if (!(correlation < 1)) {
      throw new IllegalArgumentException("correlation must be below 1, was " + correlation);
    }
    double factor = 1 / Math.sqrt(1 - Math.max(0, correlation));
    return new ProcessBehaviour(
        mean, mean - (mean - low) * factor, mean + (high - mean) * factor, rangeLimit);
  }

  /// Positions of values outside the limits (rule 1).
  public List<Integer> outside(double[] values) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] < low || values[i] > high) {
        found.add(i);
      }
    }
    return found;
  }

  /// Positions where eight successive values have been on one side of the mean (rule 2).
  public List<Integer> runs(double[] values) {
    List<Integer> found = new ArrayList<>();
    int run = 0;
    double side = 0;
    for (int i = 0; i < values.length; i++) {
      double here = Math.signum(values[i] - mean);
      run = here != 0 && here == side ? run + 1 : here == 0 ? 0 : 1;
      side = here;
      if (run >= RUN) {
        found.add(i);
      }
    }
    return found;
  }
}
