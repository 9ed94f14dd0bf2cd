package dev.weir.bench;

import java.util.List;

/// The smallest, the middle and the largest of some measurements. The middle of an even number is
/// the mean of the two in the middle.
public record Spread(double min, double median, double max) {

  /// @param values in any order, at least one
  public static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values to spread");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }
}
