package dev.weir.sim.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An open network of M/M/c stations with Poisson arrivals from outside and random routes.
///
/// The arrival rates solve the traffic equations `λ_j = γ_j + Σ λ_i r_ij`; each station then
/// behaves as an M/M/c queue of its own (Jackson, "Networks of Waiting Lines", Operations Research
/// 5(4), 1957, p. 518–521). Exact: exponential service, first come first served, no limits, all
/// loads below 1.
///
/// @param stations the figures of each station, by its arrivals of all kinds
/// @param arrivals `λ_j` by station
/// @param present mean number in the network
/// @param stay mean time from entry to exit
public record Jackson(
    List<SteadyState> stations, List<Double> arrivals, double present, double stay) {
  public Jackson {
    stations = List.copyOf(stations);
    arrivals = List.copyOf(arrivals);
  }

  /// @param outside `γ_j`, arrivals from outside by station
  /// @param routes `r_ij`, the probability of going from `i` to `j`; what is missing to 1 leaves
  /// @param services `μ_j` of each server
  /// @param servers `c_j`
  /// @throws IllegalArgumentException naming the station whose load is 1 or more
  public static Jackson of(double[] outside, double[][] routes, double[] services, int[] servers) {
    int n = outside.length;
    if (n == 0
        || routes.length != n
        || services.length != n
        || servers.length != n
        || Arrays.stream(routes).anyMatch(row -> row.length != n)) {
      throw new IllegalArgumentException(
          "a value for each station: %d arrivals, %d routes, %d services, %d servers"
              .formatted(n, routes.length, services.length, servers.length));
    }
    double[] rates = traffic(outside, routes);
    List<SteadyState> stations = new ArrayList<>();
    List<Double> arrivals = new ArrayList<>();
    double present = 0;
    double entering = 0;
    for (int j = 0; j < rates.length; j++) {
      if (rates[j] >= servers[j] * services[j]) {
        throw new IllegalArgumentException(
            "unstable: the load of station %d is %s"
                .formatted(j, rates[j] / servers[j] / services[j]));
      }
      SteadyState station = ManyServers.mmc(rates[j], services[j], servers[j]);
      stations.add(station);
      arrivals.add(rates[j]);
      present += station.meanPresent();
      entering += outside[j];
    }
    return new Jackson(stations, arrivals, present, present / entering);
  }

  /// Solves the traffic equations by Gaussian elimination with pivots.
  private static double[] traffic(double[] outside, double[][] routes) {
    int n = outside.length;
    double[][] a = new double[n][n + 1];
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        a[j][i] = (i == j ? 1 : 0) - routes[i][j];
        sum += routes[j][i];
      }
      if (!(sum <= 1 + 1e-9)) {
        throw new IllegalArgumentException("routes from station " + j + " add up to " + sum);
      }
      a[j][n] = outside[j];
    }
    for (int k = 0; k < n; k++) {
      eliminate(a, k);
    }
    double[] rates = new double[n];
    for (int k = n - 1; k >= 0; k--) {
      double sum = a[k][n];
      for (int i = k + 1; i < n; i++) {
        sum -= a[k][i] * rates[i];
      }
      rates[k] = sum / a[k][k];
    }
    return rates;
  }

  private static void eliminate(double[][] a, int k) {
    int pivot = k;
    for (int i = k + 1; i < a.length; i++) {
      pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
    }
    double[] swap = a[k];
    a[k] = a[pivot];
    a[pivot] = swap;
    if (Math.abs(a[k][k]) < 1e-12) {
      throw new IllegalArgumentException("routes that never end at station " + k);
    }
    for (int i = k + 1; i < a.length; i++) {
      double factor = a[i][k] / a[k][k];
      for (int j = k; j <= a.length; j++) {
        a[i][j] -= factor * a[k][j];
      }
    }
  }
}
