package dev.weir.stats;

/// Student's t distribution.
public final class StudentT {
  private static final double EPSILON = 1e-16;

  private StudentT() {}

  /// The share above `t`: half the regularised incomplete beta `I_x(ν/2, 1/2)` at `x = ν / (ν +
  /// t²)` for `t >= 0` (Abramowitz and Stegun 26.7.1 [unverified]).
  ///
  /// @param degrees of freedom, above 0
  public static double above(double t, double degrees) {
    if (!(degrees > 0) || Double.isNaN(t)) {
      throw new IllegalArgumentException("degrees above 0 and a number: " + degrees + ", " + t);
    }
    double tail = beta(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2;
    return t < 0 ? 1 - tail : tail;
  }

  /// The value that a t variable stays below with probability `p`, by bisection to the last bits.
  ///
  /// @param p in `(0, 1)`
  /// @param degrees of freedom, above 0
  public static double quantile(double p, double degrees) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must lie in (0, 1), was " + p);
    }
    if (p == 0.5) {
      return 0;
    }
    double tail = Math.min(p, 1 - p);
    double low = 0;
    double high = 1;
    while (above(high, degrees) > tail && high < 1e300) {
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
      double middle = (low + high) / 2;
      if (above(middle, degrees) > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return p < 0.5 ? -high : high;
  }

  private static double beta(double a, double b, double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double log =
        GammaFunction.logGamma(a + b)
            - GammaFunction.logGamma(a)
            - GammaFunction.logGamma(b)
            + a * StrictMath.log(x)
            + b * StrictMath.log1p(-x);
    double front = StrictMath.exp(log);
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  /// The continued fraction of the incomplete beta (Abramowitz and Stegun 26.5.8 [unverified]) by
  /// Lentz's method.
  private static double fraction(double a, double b, double x) {
    double tiny = Double.MIN_NORMAL / EPSILON;
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1), tiny);
    double value = d;
    double change = 0;
    for (int m = 1; Math.abs(change - 1) > 2 * EPSILON && m < 10_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d, tiny);
      c = away(1 + even / c, tiny);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d, tiny);
      c = away(1 + odd / c, tiny);
      change = d * c;
      value *= change;
    }
    return value;
  }

  private static double away(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }
}
