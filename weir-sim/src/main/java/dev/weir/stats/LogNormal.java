package dev.weir.stats;

import java.util.random.RandomGenerator;

/// A value whose logarithm is normal: the usual shape of lead times, with a long right tail.
///
/// @param logMean mean `μ` of the natural logarithm
/// @param logDeviation standard deviation `σ` of the natural logarithm, above 0
public record LogNormal(double logMean, double logDeviation) implements Distribution {
  public LogNormal {
    if (!Double.isFinite(logMean)) {
      throw new IllegalArgumentException("logMean must be finite, was " + logMean);
    }
    Distribution.checkPositive("logDeviation", logDeviation);
  }

  /// By mean and coefficient of variation: `σ² = ln(1 + cv²)`, `μ = ln(mean) - σ²/2`.
  ///
  /// @param mean above 0
  /// @param cv standard deviation over mean, above 0
  public static LogNormal ofMean(double mean, double cv) {
    Distribution.checkPositive("mean", mean);
    Distribution.checkPositive("cv", cv);
    double variance = StrictMath.log1p(cv * cv);
    return new LogNormal(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
  }

  @Override
  public double draw(RandomGenerator random) {
    return StrictMath.exp(logMean + logDeviation * Ziggurat.normal(random));
  }

  @Override
  public double mean() {
    return StrictMath.exp(logMean + logDeviation * logDeviation / 2);
  }

  @Override
  public double variance() {
    return StrictMath.expm1(logDeviation * logDeviation) * mean() * mean();
  }

  @Override
  public double below(double x) {
    return x <= 0 ? 0 : Normal.below((StrictMath.log(x) - logMean) / logDeviation);
  }

  @Override
  public double above(double x) {
    return x <= 0 ? 1 : Normal.below((logMean - StrictMath.log(x)) / logDeviation);
  }

  @Override
  public double logDensity(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double z = (StrictMath.log(x) - logMean) / logDeviation;
    return -z * z / 2 - StrictMath.log(x * logDeviation * Math.sqrt(2 * Math.PI));
  }

  @Override
  public double quantile(double p) {
    return StrictMath.exp(logMean + logDeviation * Normal.quantile(p));
  }
}
