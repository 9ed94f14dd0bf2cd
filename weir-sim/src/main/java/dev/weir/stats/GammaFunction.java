package dev.weir.stats;

/// The gamma function's logarithm and derivatives, and the incomplete gamma ratios.
///
/// Arguments below 10 are shifted up by the recurrence, then Stirling's series is summed:
/// Abramowitz and Stegun, "Handbook of Mathematical Functions", 6.1.40 (logarithm), 6.3.18
/// (digamma), 6.4.12 (trigamma) [unverified]. Relative error about 1e-14. `StrictMath` throughout,
/// so every machine agrees to the last bit.
public final class GammaFunction {
  private static final double EPSILON = 1e-16;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final int SHIFT = 10;

  private GammaFunction() {}

  /// `ln Γ(x)`.
  ///
  /// @param x above 0
  public static double logGamma(double x) {
    checkPositive(x);
    double product = 1;
    double z = x;
    while (z < SHIFT) {
      product *= z;
      z++;
    }
    double inverse = 1 / (z * z);
    double tail = 1.0 / 1188 - inverse * (691.0 / 360360 - inverse / 156);
    double series = 1.0 / 1260 - inverse * (1.0 / 1680 - inverse * tail);
    double correction = (1.0 / 12 - inverse * (1.0 / 360 - inverse * series)) / z;
    double stirling = (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + correction;
    return stirling - StrictMath.log(product);
  }

  /// `ψ(x) = d ln Γ(x) / dx`.
  ///
  /// @param x above 0
  public static double digamma(double x) {
    checkPositive(x);
    double shifted = 0;
    double z = x;
    while (z < SHIFT) {
      shifted += 1 / z;
      z++;
    }
    double inverse = 1 / (z * z);
    double tail = 1.0 / 240 - inverse * (1.0 / 132 - inverse * (691.0 / 32760));
    double series = 1.0 / 120 - inverse * (1.0 / 252 - inverse * tail);
    return StrictMath.log(z) - 0.5 / z - inverse * (1.0 / 12 - inverse * series) - shifted;
  }

  /// `ψ′(x)`, the second derivative of `ln Γ`.
  ///
  /// @param x above 0
  public static double trigamma(double x) {
    checkPositive(x);
    double shifted = 0;
    double z = x;
    while (z < SHIFT) {
      shifted += 1 / (z * z);
      z++;
    }
    double inverse = 1 / (z * z);
    double tail = 1.0 / 30 - inverse * (5.0 / 66 - inverse * (691.0 / 2730));
    double series = 1.0 / 30 - inverse * (1.0 / 42 - inverse * tail);
    return shifted + 1 / z + inverse / 2 + inverse / z * (1.0 / 6 - inverse * series);
  }

  /// The lower ratio `P(a, x) = γ(a, x) / Γ(a)`: the distribution function of a gamma variable of
  /// shape `a` and scale 1. Series below `a + 1`, continued fraction above (Abramowitz and Stegun
  /// 6.5.29 and 6.5.31 [unverified], the latter by Lentz's method).
  ///
  /// @param a above 0
  /// @param x at least 0
  public static double lowerRatio(double a, double x) {
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  /// The upper ratio `Q(a, x) = 1 - P(a, x)`, exact also where it is tiny.
  ///
  /// @param a above 0
  /// @param x at least 0
  public static double upperRatio(double a, double x) {
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
  }

  private static double series(double a, double x) {
    checkPositive(a);
    if (!(x >= 0)) {
      throw new IllegalArgumentException("x must be at least 0, was " + x);
    }
    if (x == 0) {
      return 0;
    }
    double term = 1 / a;
    double sum = term;
    for (double k = a + 1; term > sum * EPSILON; k++) {
      term *= x / k;
      sum += term;
    }
    return sum * scale(a, x);
  }

  private static double fraction(double a, double x) {
    checkPositive(a);
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double tiny = Double.MIN_NORMAL / EPSILON;
    double b = x + 1 - a;
    double c = 1 / tiny;
    double d = 1 / b;
    double value = d;
    double change = 0;
    for (int i = 1; Math.abs(change - 1) > 2 * EPSILON && i < 100_000; i++) {
      double factor = -i * (i - a);
      b += 2;
      d = 1 / away(factor * d + b, tiny);
      c = away(b + factor / c, tiny);
      change = d * c;
      value *= change;
    }
    return value * scale(a, x);
  }

  private static double scale(double a, double x) {
    return StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
  }

  private static double away(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }

  private static void checkPositive(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("the argument must be above 0 and finite, was " + x);
    }
  }
}
