package dev.weir.sim;

import dev.weir.stats.Estimate;
import java.util.function.ToDoubleFunction;

/// Two models on common random numbers: the same items, the same work, one difference.
///
/// @param difference mean of second less first, replication by replication, with its t interval
///   (Law, "Simulation Modeling and Analysis", 5th ed. 2015, section 10.2.1 [unverified])
/// @param correlation of the two figures over the replications, in `[-1, 1]`
/// @param gain how many times more replications independent runs would have needed for an interval
///   as narrow: `(s₁² + s₂²) / s²(difference)`; infinite when the difference never varies
public record Comparison(Estimate difference, double correlation, double gain) {
  /// Compares a figure of two outcomes of the same plan.
  ///
  /// @param confidence in `(0, 1)`
  /// @throws IllegalArgumentException when the outcomes have different numbers of replications
  public static Comparison of(
      Outcome.Measured first,
      Outcome.Measured second,
      ToDoubleFunction<Replication> figure,
      double confidence) {
    double[] a = first.values(figure);
    double[] b = second.values(figure);
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "pairs need equal plans: %d and %d replications".formatted(a.length, b.length));
    }
    double[] differences = new double[a.length];
    double[] sums = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = b[i] - a[i];
      sums[i] = a[i] + b[i];
    }
    double varianceA = variance(a);
    double varianceB = variance(b);
    double ofDifference = variance(differences);
    double covariance = (variance(sums) - ofDifference) / 4;
    return new Comparison(
        Estimate.of(differences, confidence),
        Math.clamp(covariance / Math.sqrt(varianceA * varianceB), -1, 1),
        (varianceA + varianceB) / ofDifference);
  }

  /// Whether the interval of the difference leaves out 0.
  public boolean isDifferent() {
    return !difference.contains(0);
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean) / (values.length - 1);
    }
    return sum;
  }
}
