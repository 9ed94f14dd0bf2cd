package dev.weir.stats;

import java.util.random.RandomGenerator;

/// Waiting for something that becomes less likely with age (shape below 1) or more likely (above
/// 1): `P(X > x) = exp(-(x/b)^k)`.
///
/// @param shape `k`, above 0
/// @param scale `b`, above 0
public record Weibull(double shape, double scale) implements Distribution {
  public Weibull {
    Distribution.checkPositive("shape", shape);
    Distribution.checkPositive("scale", scale);
  }

  @Override
  public double draw(RandomGenerator random) {
    return scale * StrictMath.pow(Ziggurat.exponential(random), 1 / shape);
  }

  @Override
  public double mean() {
    return scale * StrictMath.exp(GammaFunction.logGamma(1 + 1 / shape));
  }

  @Override
  public double variance() {
    double second = StrictMath.exp(GammaFunction.logGamma(1 + 2 / shape));
    return scale * scale * second - mean() * mean();
  }

  @Override
  public double below(double x) {
    return x <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(x / scale, shape));
  }

  @Override
  public double above(double x) {
    return x <= 0 ? 1 : StrictMath.exp(-StrictMath.pow(x / scale, shape));
  }

  @Override
  public double logDensity(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double ratio = x / scale;
    return StrictMath.log(shape / scale)
        + (shape - 1) * StrictMath.log(ratio)
        - StrictMath.pow(ratio, shape);
  }

  @Override
  public double quantile(double p) {
    return scale * StrictMath.pow(-StrictMath.log1p(-p), 1 / shape);
  }
}
