package dev.weir.stats;

import java.util.random.RandomGenerator;

/// A distribution of values that are never negative: what durations, gaps and sizes are drawn from.
///
/// Values are in whatever unit the parameters are in. Every draw is a pure function of the random
/// bits (only `+ - * /`, `sqrt` and `StrictMath`), so equal seeds give equal bits on any machine.
public sealed interface Distribution
    permits Constant, Uniform, Exponential, LogNormal, Gamma, Weibull, Mixture, Empirical {
  /// One value; draws from `random` as often as it needs and keeps nothing.
  double draw(RandomGenerator random);

  /// The mean `E[X]`.
  double mean();

  /// The variance `E[(X - E[X])²]`.
  double variance();

  /// The distribution function `P(X <= x)`.
  double below(double x);

  /// The share above `x`, `1 - P(X <= x)`; subclasses keep its relative precision where it is tiny.
  default double above(double x) {
    return 1 - below(x);
  }

  /// The log of the density at `x`, or of the probability where single values have one; negative
  /// infinity where there is none.
  double logDensity(double x);

  /// The squared coefficient of variation `variance / mean²`: 0 when constant, 1 when exponential.
  default double scv() {
    return variance() / (mean() * mean());
  }

  /// The value that the share `p` stays at or below, by bisection of {@link #below} to 1e-12
  /// relative; exact subclasses do better.
  ///
  /// @param p in `(0, 1)`
  default double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must lie in (0, 1), was " + p);
    }
    double high = Math.max(mean(), Double.MIN_NORMAL);
    while (below(high) < p && high < Double.MAX_VALUE / 2) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < 1100 && high - low > 1e-12 * high; i++) {
      double middle = low + (high - low) / 2;
      if (below(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// Refuses a parameter that is not above 0 and finite, naming it.
  static void checkPositive(String name, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, was " + value);
    }
  }

  /// Refuses a parameter that is negative, infinite or NaN, naming it.
  static void checkNotNegative(String name, double value) {
    if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, was " + value);
    }
  }
}
