package dev.weir.sim.theory;

/// What rework, interruptions and a busy neighbour do to load and variability.
public final class Variability {
  private Variability() {}

  /// Visits per item when a visit is followed by another with probability `again`: `1 / (1 - p)`.
  /// The load grows by the same factor, so a load of .70 with 30 % rework has no long run.
  ///
  /// @param again in `[0, 1)`
  public static double visits(double again) {
    if (!(again >= 0 && again < 1)) {
      throw new IllegalArgumentException("rework must lie in [0, 1), was " + again);
    }
    return 1 / (1 - again);
  }

  /// Mean service time stretched by interruptions that come at rate `ν` during work and last
  /// `E[D]`: `E[S] (1 + ν E[D])`. Exact.
  ///
  /// @param perTime `ν`, at least 0
  public static double interrupted(double service, double perTime, double length) {
    SteadyState.checkPositive("service", service);
    SteadyState.checkScv("interruptions", perTime * length);
    return service * (1 + perTime * length);
  }

  /// Its squared coefficient of variation: `(Var[S] (1 + ν E[D])² + E[S] ν E[D²]) / E[S']²`, the
  /// variance of a compound Poisson sum over the service time. Exact.
  ///
  /// @param scv of the undisturbed service time
  /// @param lengthScv of an interruption
  public static double interruptedScv(
      double service, double scv, double perTime, double length, double lengthScv) {
    double mean = interrupted(service, perTime, length);
    double stretch = 1 + perTime * length;
    double stops = service * perTime * length * length * (1 + lengthScv);
    return (scv * service * service * stretch * stretch + stops) / (mean * mean);
  }

  /// Variability of the departures, which are the next station's arrivals: `cd² ≈ 1 + (1-ρ²)(ca²-1)
  /// + ρ²/√c (cs²-1)` (Whitt 1983; Hopp and Spearman, "Factory Physics", section 8.5 [unverified]).
  ///   Exact for M/M/c (Burke's theorem: 1).
  ///
  /// @param load in `[0, 1)`
  /// @param servers at least 1
  public static double departures(double load, int servers, double arrivalScv, double serviceScv) {
    SteadyState.checkStable(load);
    SteadyState.checkScv("arrivalScv", arrivalScv);
    SteadyState.checkScv("serviceScv", serviceScv);
    double square = load * load;
    return 1 + (1 - square) * (arrivalScv - 1) + square / Math.sqrt(servers) * (serviceScv - 1);
  }
}
