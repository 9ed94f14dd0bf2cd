package dev.weir.stats;

import java.util.random.RandomGenerator;

/// Always the same value.
///
/// @param value at least 0
public record Constant(double value) implements Distribution {
  public Constant {
    Distribution.checkNotNegative("value", value);
  }

  @Override
  public double draw(RandomGenerator random) {
    return value;
  }

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double variance() {
    return 0;
  }

  @Override
  public double below(double x) {
    return x >= value ? 1 : 0;
  }

  @Override
  public double logDensity(double x) {
    return x == value ? 0 : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double quantile(double p) {
    return value;
  }
}
