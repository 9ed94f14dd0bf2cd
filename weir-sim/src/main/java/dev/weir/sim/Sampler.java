package dev.weir.sim;

import dev.weir.stats.Constant;
import dev.weir.stats.Distribution;
import dev.weir.stats.Exponential;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// A distribution of durations: numbers with their unit.
///
/// @param distribution of the numbers
/// @param unit what 1 means, at least a millisecond
/// @param factor how many times as long, above 0; 1 is as the numbers say
public record Sampler(Distribution distribution, Duration unit, double factor) {
  /// No time at all.
  public static final Sampler NONE = new Sampler(new Constant(0), Duration.ofMillis(1));

  public Sampler {
    if (unit.toMillis() < 1 || unit.compareTo(Duration.ofDays(3660)) > 0) {
      throw new IllegalArgumentException("a unit from 1 ms to ten years, was " + unit);
    }
    Distribution.checkPositive("factor", factor);
    double mean = distribution.mean() * unitMillis(unit, factor);
    if (!(mean >= 0 && mean < 1e15)) {
      throw new IllegalArgumentException("the mean must be finite, was " + distribution);
    }
  }

  /// As the numbers say.
  public Sampler(Distribution distribution, Duration unit) {
    this(distribution, unit, 1);
  }

  /// Numbers that mean hours.
  public static Sampler hours(Distribution distribution) {
    return new Sampler(distribution, Duration.ofHours(1));
  }

  /// Numbers that mean days of 24 hours.
  public static Sampler days(Distribution distribution) {
    return new Sampler(distribution, Duration.ofDays(1));
  }

  /// Exponential with a mean in hours.
  public static Sampler exponentialHours(double meanHours) {
    return hours(new Exponential(meanHours));
  }

  /// Always the same number of hours.
  public static Sampler constantHours(double hours) {
    return hours(new Constant(hours));
  }

  /// The same shape, longer or shorter.
  ///
  /// @param factor above 0
  public Sampler times(double factor) {
    return new Sampler(distribution, unit, this.factor * factor);
  }

  /// The mean in milliseconds.
  public double meanMillis() {
    return distribution.mean() * unitMillis(unit, factor);
  }

  private static double unitMillis(Duration unit, double factor) {
    return (unit.getSeconds() * 1e3 + unit.getNano() * 1e-6) * factor;
  }

  /// Whether it can only be no time at all.
  public boolean isNone() {
    return distribution.mean() == 0;
  }

  /// One duration in milliseconds, not rounded, cut at a thousand years.
  public double drawMillis(RandomGenerator random) {
    return Math.min(distribution.draw(random) * unitMillis(unit, factor), 3.2e13);
  }
}
