package dev.weir.stats;

import java.util.random.RandomGenerator;

/// Waiting for something that is as likely in the next hour as in any other: `P(X > x) =
/// exp(-x/m)`.
///
/// @param mean `m`, above 0
public record Exponential(double mean) implements Distribution {
  public Exponential {
    Distribution.checkPositive("mean", mean);
  }

  @Override
  public double draw(RandomGenerator random) {
    return mean * Ziggurat.exponential(random);
  }

  @Override
  public double variance() {
    return mean * mean;
  }

  @Override
  public double below(double x) {
    return x <= 0 ? 0 : -StrictMath.expm1(-x / mean);
  }

  @Override
  public double above(double x) {
    return x <= 0 ? 1 : StrictMath.exp(-x / mean);
  }

  @Override
  public double logDensity(double x) {
    return x < 0 ? Double.NEGATIVE_INFINITY : -x / mean - StrictMath.log(mean);
  }

  @Override
  public double quantile(double p) {
    return -mean * StrictMath.log1p(-p);
  }
}
