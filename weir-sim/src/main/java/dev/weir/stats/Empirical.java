package dev.weir.stats;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The values that were seen, each as likely as it was frequent: no shape is assumed, and nothing
/// larger than the largest is ever drawn.
public final class Empirical implements Distribution {
  private final double[] sorted;

  /// @param values at least one, none negative or NaN, in any order
  public Empirical(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("an empirical distribution needs at least one value");
    }
    for (double value : values) {
      Distribution.checkNotNegative("value", value);
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /// The values in ascending order.
  public double[] values() {
    return sorted.clone();
  }

  @Override
  public double draw(RandomGenerator random) {
    return sorted[(int) (random.nextDouble() * sorted.length)];
  }

  @Override
  public double mean() {
    return Arrays.stream(sorted).sum() / sorted.length;
  }

  @Override
  public double variance() {
    double mean = mean();
    return Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum() / sorted.length;
  }

  @Override
  public double below(double x) {
    return (double) upTo(x) / sorted.length;
  }

  @Override
  public double above(double x) {
    return (double) (sorted.length - upTo(x)) / sorted.length;
  }

  @Override
  public double logDensity(double x) {
    return StrictMath.log((double) (upTo(x) - upTo(Math.nextDown(x))) / sorted.length);
  }

  @Override
  public double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must lie in (0, 1), was " + p);
    }
    return sorted[Math.max(0, (int) Math.ceil(p * sorted.length - 1e-9) - 1)];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Empirical that && Arrays.equals(sorted, that.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return "Empirical[n=%d, mean=%s]".formatted(sorted.length, mean());
  }

  /// How many values are at most `x`.
  private int upTo(double x) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
