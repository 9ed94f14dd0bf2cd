package dev.weir.sim.theory;

/// What a queue settles to in the long run.
///
/// @param load `ρ`, the share of time that a server is busy
/// @param meanWaiting `Lq`, mean number waiting
/// @param waitTime `Wq`, mean time waiting
/// @param meanPresent `L`, mean number waiting or in service
/// @param stayTime `W`, mean time waiting or in service
public record SteadyState(
    double load, double meanWaiting, double waitTime, double meanPresent, double stayTime) {
  /// From the wait, by Little's law `L = λ W` (Little, "A Proof for the Queuing Formula: L = λW",
  /// Operations Research 9(3), 1961).
  ///
  /// @param load in `[0, 1)`
  /// @param arrivals per time, above 0
  /// @param service mean time of service
  public static SteadyState ofWait(double load, double arrivals, double service, double wait) {
    return new SteadyState(
        load, arrivals * wait, wait, arrivals * (wait + service), wait + service);
  }

  /// Refuses a rate or time that is not above 0 and finite, naming it.
  static void checkPositive(String name, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, was " + value);
    }
  }

  /// Refuses a load of 1 or more: demand exceeds capacity, and there is no long run.
  static void checkStable(double load) {
    if (!(load < 1)) {
      throw new IllegalArgumentException(
          "unstable: the load is " + load + "; demand exceeds capacity");
    }
  }

  /// Refuses a squared coefficient of variation that is negative, infinite or NaN, naming it.
  static void checkScv(String name, double value) {
    if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, was " + value);
    }
  }
}
