package dev.weir.stats;

import java.util.Arrays;

/// A mean of independent values with its t interval: `x̄ ± t_{1-α/2, n-1} s / √n`.
///
/// Exact for normal values; for means of long replications that is nearly so (Law, "Simulation
/// Modeling and Analysis", 5th ed. 2015, section 4.5 [unverified]).
///
/// @param mean in the unit of the values
/// @param low lower end of the interval
/// @param high upper end
/// @param n how many values
public record Estimate(double mean, double low, double high, int n) {
  /// From the values; NaN values are left out.
  ///
  /// @param confidence in `(0, 1)`
  /// @throws IllegalArgumentException when fewer than two values are left
  public static Estimate of(double[] values, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1), was " + confidence);
    }
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (known.length < 2) {
      throw new IllegalArgumentException(
          "an interval needs two values, has " + known.length + " of " + values.length);
    }
    int n = known.length;
    double mean = Arrays.stream(known).sum() / n;
    double squares = Arrays.stream(known).map(x -> (x - mean) * (x - mean)).sum();
    double half = StudentT.quantile((1 + confidence) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Estimate(mean, mean - half, mean + half, n);
  }

  /// Half the width of the interval.
  public double halfWidth() {
    return (high - low) / 2;
  }

  /// Whether the value lies inside the interval, ends included.
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
