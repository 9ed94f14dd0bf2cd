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
public record Sampler(Distribution distribution, Duration unit) {
  /// No time at all.
  public static final Sampler NONE = new Sampler(new Constant(0), Duration.ofMillis(1));

  public Sampler {
    if (unit.toMillis() < 1 || unit.compareTo(Duration.ofDays(3660)) > 0) {
      throw new IllegalArgumentException("a unit from 1 ms to ten years, was " + unit);
    }
    double mean = distribution.mean() * unit.toMillis();
    if (!(mean >= 0 && mean < 1e15)) {
      throw new IllegalArgumentException("the mean must be finite, was " + distribution);
    }
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
    double millis = unit.toMillis() * factor;
    if (!(factor > 0) || millis < 1) {
      throw new IllegalArgumentException("factor must be above 0, was " + factor);
    }
    return new Sampler(distribution, Duration.ofMillis(Math.round(millis)));
  }

  /// The mean in milliseconds.
  public double meanMillis() {
    return distribution.mean() * unit.toMillis();
  }

  /// Whether it can only be no time at all.
  public boolean isNone() {
    return distribution.mean() == 0;
  }

  /// One duration in milliseconds, not rounded, cut at a thousand years.
  public double drawMillis(RandomGenerator random) {
    return Math.min(
        distribution.draw(random) * (unit.getSeconds() * 1e3 + unit.getNano() * 1e-6), 3.2e13);
  }
}
