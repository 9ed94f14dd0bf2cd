package dev.weir.sim.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A network in which a fixed number of items goes round: work in progress is limited, and there is
/// always more to do.
///
/// Exact mean value analysis: `R_k(n) = D_k (1 + Q_k(n-1))`, `X(n) = n / (Z + Σ R_k(n))`, `Q_k(n) =
/// X(n) R_k(n)` (Reiser and Lavenberg, "Mean-Value Analysis of Closed Multichain Queueing
/// Networks", Journal of the ACM 27(2), 1980, p. 313–322). Exact for single servers with
/// exponential service, first come first served.
///
/// @param throughput `X`, rounds per time
/// @param stay `Σ R_k`, time of a round without the time `Z` that nobody serves
/// @param present `Q_k`, mean number at each station
public record ClosedNetwork(double throughput, double stay, List<Double> present) {
  public ClosedNetwork {
    present = List.copyOf(present);
  }

  /// @param demands `D_k`, service time at each station in one round, at least 0
  /// @param think `Z`, time of a round spent at no station, at least 0
  /// @param items how many go round, at least 1
  public static ClosedNetwork of(double[] demands, double think, int items) {
    if (items < 1 || !(think >= 0) || Arrays.stream(demands).anyMatch(d -> !(d >= 0))) {
      throw new IllegalArgumentException(
          "items %d, think %s, demands %s".formatted(items, think, Arrays.toString(demands)));
    }
    if (!(think + Arrays.stream(demands).sum() > 0)) {
      throw new IllegalArgumentException("a round must take time: all demands and think are 0");
    }
    double[] present = new double[demands.length];
    double throughput = 0;
    double stay = 0;
    for (int n = 1; n <= items; n++) {
      double[] round = new double[demands.length];
      stay = 0;
      for (int k = 0; k < demands.length; k++) {
        round[k] = demands[k] * (1 + present[k]);
        stay += round[k];
      }
      throughput = n / (think + stay);
      for (int k = 0; k < demands.length; k++) {
        present[k] = throughput * round[k];
      }
    }
    List<Double> list = new ArrayList<>();
    Arrays.stream(present).forEach(list::add);
    return new ClosedNetwork(throughput, stay, list);
  }
}
