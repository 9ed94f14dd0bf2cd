package dev.weir.sim;

import dev.weir.stats.Autocorrelation;
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

    /// How much the figure of one batch of a long run resembles that of the next: their
    /// correlation, in `[-1, 1]`. Well above 0 (0.2, say), the windows are too short for their
    /// interval. Independent replications have none.
    public double lagOne(ToDoubleFunction<Replication> figure) {
      return Autocorrelation.of(values(figure), 1)[1];
    }

    private Estimate named(String name, ToDoubleFunction<Replication> figure) {
      try {
        return estimate(figure, 0.95);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
      }
    }

    /// The figure of each replication; NaN where there is none.
    public double[] values(ToDoubleFunction<Replication> figure) {
      return replications.stream().mapToDouble(figure).toArray();
    }

    /// Mean lead time in hours with its interval of 95 %.
    public Estimate leadTimeHours() {
      return named("mean lead time", replication -> replication.flow().leadTime().meanHours());
    }

    /// Mean wait in hours in front of a station, with its interval of 95 %.
    public Estimate waitHours(String station) {
      return named(
          "mean wait at station '%s'".formatted(station),
          replication -> replication.station(station).waitHours());
    }
  }

  /// Demand exceeds capacity: there is no steady state to measure.
  ///
  /// @param where the station, pool or limit where work piles up
  /// @param why with numbers
  record Unstable(String where, String why) implements Outcome {}

  /// The window shows no steady state, though demand need not exceed capacity: work grew inside it.
  ///
  /// @param where the station where work grew, or "outside"
  /// @param why with numbers, and what to change in the plan
  record Unsettled(String where, String why) implements Outcome {}

  /// Items wait for each other's room, or for others to fill their batches, for ever.
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
      case Unsettled unsettled ->
          throw new IllegalStateException(
              "no steady state at '%s': %s".formatted(unsettled.where(), unsettled.why()));
      case Deadlocked deadlocked ->
          throw new IllegalStateException(
              "stations %s wait for each other since %s"
                  .formatted(deadlocked.stations(), deadlocked.at()));
    };
  }
}
