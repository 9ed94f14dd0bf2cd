package dev.weir.stats;

import java.util.random.RandomGenerator;

/// A sum of `shape` exponential steps; the number of steps need not be whole.
///
/// @param shape `a`, above 0; `1/a` is the squared coefficient of variation
/// @param scale `b`, above 0; the mean is `a b`
public record Gamma(double shape, double scale) implements Distribution {
  public Gamma {
    Distribution.checkPositive("shape", shape);
    Distribution.checkPositive("scale", scale);
  }

  /// By mean and coefficient of variation: `shape = 1/cv²`, `scale = mean cv²`.
  ///
  /// @param mean above 0
  /// @param cv above 0
  public static Gamma ofMean(double mean, double cv) {
    return new Gamma(1 / (cv * cv), mean * cv * cv);
  }

  /// Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26(3), 2000,
  /// p. 363–372; below shape 1 a draw of shape `a + 1` times `U^(1/a)` (same paper, section 6
  /// [unverified]).
  @Override
  public double draw(RandomGenerator random) {
    if (shape < 1) {
      double power = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
      return scale * power * standard(shape + 1, random);
    }
    return scale * standard(shape, random);
  }

  private static double standard(double shape, RandomGenerator random) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = Ziggurat.normal(random);
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        double u = 1 - random.nextDouble();
        if (u < 1 - 0.0331 * (x * x) * (x * x)
            || StrictMath.log(u) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
          return d * v;
        }
      }
    }
  }

  @Override
  public double mean() {
    return shape * scale;
  }

  @Override
  public double variance() {
    return shape * scale * scale;
  }

  @Override
  public double below(double x) {
    return x <= 0 ? 0 : GammaFunction.lowerRatio(shape, x / scale);
  }

  @Override
  public double above(double x) {
    return x <= 0 ? 1 : GammaFunction.upperRatio(shape, x / scale);
  }

  @Override
  public double logDensity(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return (shape - 1) * StrictMath.log(x)
        - x / scale
        - GammaFunction.logGamma(shape)
        - shape * StrictMath.log(scale);
  }
}
