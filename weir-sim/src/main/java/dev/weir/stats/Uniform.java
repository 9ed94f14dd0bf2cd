package dev.weir.stats;

import java.util.random.RandomGenerator;

/// Every value between two ends alike.
///
/// @param low at least 0
/// @param high above `low`
public record Uniform(double low, double high) implements Distribution {
  public Uniform {
    Distribution.checkNotNegative("low", low);
    Distribution.checkPositive("high - low", high - low);
  }

  @Override
  public double draw(RandomGenerator random) {
    return low + (high - low) * random.nextDouble();
  }

  @Override
  public double mean() {
    return (low + high) / 2;
  }

  @Override
  public double variance() {
    return (high - low) * (high - low) / 12;
  }

  @Override
  public double below(double x) {
    return Math.clamp((x - low) / (high - low), 0, 1);
  }

  @Override
  public double above(double x) {
    return Math.clamp((high - x) / (high - low), 0, 1);
  }

  @Override
  public double logDensity(double x) {
    return x >= low && x <= high ? -StrictMath.log(high - low) : Double.NEGATIVE_INFINITY;
  }
}
