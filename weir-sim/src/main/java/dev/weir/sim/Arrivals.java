package dev.weir.sim;

import dev.weir.stats.Distribution;
import java.util.Arrays;
import java.util.List;

/// When items come.
public sealed interface Arrivals {
  /// Independent gaps between one arrival and the next.
  record Renewal(Sampler gap) implements Arrivals {
    public Renewal {
      if (gap.isNone()) {
        throw new IllegalArgumentException("the gap between arrivals must not always be 0");
      }
    }
  }

  /// A Poisson stream whose rate follows the hour of the week.
  ///
  /// @param perHour 168 rates, Monday 00:00 first, arrivals per hour, at least one above 0
  record HourOfWeek(List<Double> perHour) implements Arrivals {
    public HourOfWeek {
      perHour = List.copyOf(perHour);
      perHour.forEach(rate -> Distribution.checkNotNegative("rate", rate));
      double sum = perHour.stream().mapToDouble(rate -> rate).sum();
      if (perHour.size() != 168 || !(sum > 0)) {
        throw new IllegalArgumentException(
            "168 rates, not all 0; were %d with sum %s".formatted(perHour.size(), sum));
      }
    }
  }

  /// Moments that are given, the same in every replication.
  ///
  /// @param atMillis ascending, since the simulation began; equal moments are allowed
  record Replayed(List<Long> atMillis) implements Arrivals {
    public Replayed {
      atMillis = List.copyOf(atMillis);
      long before = 0;
      for (long at : atMillis) {
        if (at < before) {
          throw new IllegalArgumentException("replayed moments ascend from 0, was " + at);
        }
        before = at;
      }
    }

    /// From an array, for logs.
    public static Replayed of(long... atMillis) {
      return new Replayed(Arrays.stream(atMillis).boxed().toList());
    }
  }

  /// Several items at once.
  ///
  /// @param moments when a burst comes
  /// @param size how many items it has, rounded, at least 1
  record Bursts(Arrivals moments, Distribution size) implements Arrivals {
    public Bursts {
      if (moments instanceof Bursts || moments instanceof Saturated) {
        throw new IllegalArgumentException("bursts come at single moments, not " + moments);
      }
    }
  }

  /// There is always another item waiting outside: work enters as soon as the model's limit allows.
  record Saturated() implements Arrivals {}

  /// Poisson arrivals.
  ///
  /// @param perHour above 0
  static Arrivals poissonPerHour(double perHour) {
    Distribution.checkPositive("arrivals per hour", perHour);
    return new Renewal(Sampler.exponentialHours(1 / perHour));
  }
}
