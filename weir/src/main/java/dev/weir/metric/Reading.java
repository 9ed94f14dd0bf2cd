package dev.weir.metric;

import dev.weir.event.Provenance;
import java.util.Optional;

/// What a metric says: a number with its uncertainty, or why there is none. Missing is never zero.
public sealed interface Reading {

  /// A number that may be shown.
  ///
  /// @param value in the unit of its finding
  /// @param interval where the value plausibly lies, 95 % unless its basis says otherwise; empty
  ///   for plain counts of what is there, which have no sampling error
  /// @param n how many observations it rests on
  /// @param provenance how it was obtained
  record Measured(double value, Optional<Interval> interval, long n, Provenance provenance)
      implements Reading {
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a measured value is a number, got " + value);
      }
      if (n < 1) {
        throw new IllegalArgumentException("a measured value rests on observations, got n = " + n);
      }
    }

    /// A number with an interval.
    public static Measured of(double value, Interval interval, long n, Provenance provenance) {
      return new Measured(value, Optional.of(interval), n, provenance);
    }

    /// A plain count of what is there, without sampling error.
    public static Measured exactly(double value, long n, Provenance provenance) {
      return new Measured(value, Optional.empty(), n, provenance);
    }
  }

  /// There are observations, but too few to say anything.
  ///
  /// @param n how many there are
  /// @param needed how many it takes at least
  /// @param what what is counted, in the plural: "releases"
  record TooFew(long n, long needed, String what) implements Reading {}

  /// The number cannot be known from what is connected.
  ///
  /// @param missing what is missing, one plain clause
  /// @param remedy the cheapest way to let Weir see it
  record Absent(String missing, String remedy) implements Reading {}

  /// Where a value plausibly lies.
  ///
  /// @param low not above `high`, same unit as the value
  /// @param high infinite when open work leaves nothing to bound it by
  /// @param basis how it was obtained: "95 %, resampled by release (26 releases)"
  record Interval(double low, double high, String basis) {
    public Interval {
      if (!(low <= high)) {
        throw new IllegalArgumentException("an interval runs upwards, got " + low + " to " + high);
      }
    }

    /// Whether nothing bounds it above: too much is still open to know.
    public boolean isOpen() {
      return Double.isInfinite(high);
    }
  }
}
