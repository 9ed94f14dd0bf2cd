package dev.weir.sim;

import dev.weir.stats.Estimate;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a simulation says: figures, or why there are none.
public sealed interface Outcome {
  /// Figures that mean something.
  ///
  /// @param replications in order of their number; batches of a long run count as replications
  record Measured(List<Replication> replications) implements Outcome {
    public Measured {
      replications = List.copyOf(replications);
    }

    /// The mean of a figure over the replications with its t interval. Replications without the
    /// figure (nothing finished) are left out and reduce `n`.
    ///
    /// @param confidence in `(0, 1)`
    /// @throws IllegalArgumentException when fewer than two replications have the figure
    public Estimate estimate(ToDoubleFunction<Replication> figure, double confidence) {
      return Estimate.of(replications.stream().mapToDouble(figure).toArray(), confidence);
    }

    /// The figure of each replication; NaN where there is none.
    public double[] values(ToDoubleFunction<Replication> figure) {
      return replications.stream().mapToDouble(figure).toArray();
    }

    /// Mean lead time in hours with its interval of 95 %.
    public Estimate leadTimeHours() {
      return estimate(replication -> replication.flow().leadTime().meanHours(), 0.95);
    }

    /// Mean wait in hours in front of a station, with its interval of 95 %.
    public Estimate waitHours(String station) {
      return estimate(replication -> replication.station(station).waitHours(), 0.95);
    }
  }

  /// Demand exceeds capacity: there is no steady state to measure.
  ///
  /// @param where the station, pool or limit where work piles up
  /// @param why with numbers
  record Unstable(String where, String why) implements Outcome {}

  /// Items wait for each other's room for ever.
  ///
  /// @param stations that wait for each other
  /// @param replication in which it happened first
  /// @param at simulated time
  record Deadlocked(List<String> stations, int replication, Duration at) implements Outcome {
    public Deadlocked {
      stations = List.copyOf(stations);
    }
  }

  /// The figures, for models known to have some.
  ///
  /// @throws IllegalStateException saying why there are none
  default Measured measured() {
    return switch (this) {
      case Measured measured -> measured;
      case Unstable unstable ->
          throw new IllegalStateException(
              "unstable at '%s': %s".formatted(unstable.where(), unstable.why()));
      case Deadlocked deadlocked ->
          throw new IllegalStateException(
              "stations %s wait for each other since %s"
                  .formatted(deadlocked.stations(), deadlocked.at()));
    };
  }
}
