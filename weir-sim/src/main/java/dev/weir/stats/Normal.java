package dev.weir.stats;

/// The standard normal distribution.
public final class Normal {
  private static final double SQRT_TWO_PI = 2.5066282746310002;

  private Normal() {}

  /// `φ(x) = exp(-x² / 2) / √(2π)`.
  public static double density(double x) {
    return StrictMath.exp(-x * x / 2) / SQRT_TWO_PI;
  }

  /// `Φ(x)`: the share below `x`, by the incomplete gamma ratio `Q(1/2, x²/2) / 2` of the far side,
  /// so that tails keep their relative precision.
  public static double below(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("x must be a number");
    }
    double tail = GammaFunction.upperRatio(0.5, x * x / 2) / 2;
    return x < 0 ? tail : 1 - tail;
  }

  /// `Φ⁻¹(p)` by Newton's method on the nearer tail, from the rational start of Abramowitz and
  /// Stegun 26.2.23 [unverified]; relative error about 1e-13.
  ///
  /// @param p in `(0, 1)`
  public static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must lie in (0, 1), was " + p);
    }
    return p < 0.5 ? -upperQuantile(p) : p == 0.5 ? 0 : upperQuantile(1 - p);
  }

  private static double upperQuantile(double tail) {
    double t = StrictMath.sqrt(-2 * StrictMath.log(tail));
    double x =
        t
            - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int i = 0; i < 4; i++) {
      double error = below(-x) - tail;
      double step = error / density(x);
      x += step / (1 + x * step / 2);
    }
    return x;
  }
}
