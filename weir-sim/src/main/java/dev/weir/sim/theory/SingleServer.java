package dev.weir.sim.theory;

import java.util.Arrays;

/// Queues in front of one server with Poisson arrivals, first come first served.
public final class SingleServer {
  private SingleServer() {}

  /// M/M/1: exponential service. `Wq = ρ / (μ - λ)`, `L = ρ / (1 - ρ)` (Kleinrock, "Queueing
  /// Systems I", 1975, chapter 3). The *busy over idle* curve of popular books is this `Wq` in
  /// units of the service time, and holds for one server, Poisson arrivals and exponential service
  /// only. Exact for `ρ < 1`.
  ///
  /// @param arrivals `λ`, per time
  /// @param services `μ`, per time
  public static SteadyState mm1(double arrivals, double services) {
    SteadyState.checkPositive("services", services);
    return mg1(arrivals, 1 / services, 1);
  }

  /// The time in an M/M/1 system that the share `p` does not exceed: `-ln(1-p) / (μ - λ)`; times in
  /// system are exponential.
  ///
  /// @param p in `[0, 1)`
  public static double mm1Quantile(double arrivals, double services, double p) {
    SteadyState.checkPositive("arrivals", arrivals);
    SteadyState.checkPositive("services", services);
    SteadyState.checkStable(arrivals / services);
    if (!(p >= 0 && p < 1)) {
      throw new IllegalArgumentException("p must lie in [0, 1), was " + p);
    }
    return -Math.log1p(-p) / (services - arrivals);
  }

  /// M/G/1, Pollaczek–Khinchine: `Wq = ρ/(1-ρ) (1 + c²)/2 E[S]` (Kleinrock 1975, chapter 5). Exact
  /// for `ρ < 1`.
  ///
  /// @param arrivals `λ`, per time
  /// @param service `E[S]`, mean service time
  /// @param scv `c²`, squared coefficient of variation of the service time: 0 constant, 1
  ///   exponential
  public static SteadyState mg1(double arrivals, double service, double scv) {
    SteadyState.checkPositive("arrivals", arrivals);
    SteadyState.checkPositive("service", service);
    SteadyState.checkScv("scv", scv);
    double load = arrivals * service;
    SteadyState.checkStable(load);
    double wait = load / (1 - load) * (1 + scv) / 2 * service;
    return SteadyState.ofWait(load, arrivals, service, wait);
  }

  /// M/G/1 whose server turns to other work when nothing waits and looks in again when a piece of
  /// it is done (multiple vacations, exhaustive service): the wait of M/G/1 plus `E[V²] / 2E[V]`
  /// (Fuhrmann and Cooper, Operations Research 33(5), 1985, p. 1117). Exact.
  ///
  /// @param vacation mean length of a piece of other work
  /// @param vacationScv its squared coefficient of variation
  public static SteadyState withVacations(
      double arrivals, double service, double scv, double vacation, double vacationScv) {
    SteadyState.checkPositive("vacation", vacation);
    SteadyState.checkScv("vacationScv", vacationScv);
    SteadyState plain = mg1(arrivals, service, scv);
    double wait = plain.waitTime() + vacation * (1 + vacationScv) / 2;
    return SteadyState.ofWait(plain.load(), arrivals, service, wait);
  }

  /// M/G/1 with processor sharing: everybody present is served at once, each with an equal share of
  /// the server, as when somebody works at everything at the same time. `W = E[S] / (1 - ρ)`
  /// whatever the distribution of the service time; M/M/1-PS is `1 / (μ - λ)`. Exact for `ρ < 1`.
  /// Nobody waits, everything takes longer: `waitTime` is the time added by sharing.
  ///
  /// The simulator serves one after the other; items that take turns in small slices come as near
  /// to this as wanted, and with exponential service meet the mean exactly.
  public static SteadyState processorSharing(double arrivals, double service) {
    return mg1(arrivals, service, 1);
  }

  /// M/M/1/K: at most `K` in the system, others are lost. `p_n = (1-r) rⁿ / (1 - r^(K+1))`, `r =
  /// λ/μ` (Kleinrock 1975, chapter 3). Exact for every `r`.
  ///
  /// @param most `K`, at least 1
  /// @return the figures of those who are let in; `load` is the busy share
  public static SteadyState mm1k(double arrivals, double services, int most) {
    double[] p = mm1kShares(arrivals, services, most);
    double present = 0;
    for (int n = 1; n <= most; n++) {
      present += n * p[n];
    }
    double entering = arrivals * (1 - p[most]);
    double stay = present / entering;
    double busy = 1 - p[0];
    return new SteadyState(busy, present - busy, stay - 1 / services, present, stay);
  }

  /// The shares of time with 0 to `K` in an M/M/1/K system; the last is the share that is lost.
  public static double[] mm1kShares(double arrivals, double services, int most) {
    SteadyState.checkPositive("arrivals", arrivals);
    SteadyState.checkPositive("services", services);
    if (most < 1) {
      throw new IllegalArgumentException("at least 1 in the system, was " + most);
    }
    double ratio = arrivals / services;
    double[] p = new double[most + 1];
    Arrays.setAll(p, n -> ratio <= 1 ? Math.pow(ratio, n) : Math.pow(ratio, n - (double) most));
    double sum = Arrays.stream(p).sum();
    Arrays.setAll(p, n -> p[n] / sum);
    return p;
  }

  /// Non-preemptive priorities: the waits by class, the most urgent first. `W_k = W₀ / ((1 -
  /// σ_{k-1}) (1 - σ_k))`, `W₀ = Σ λ_i E[S_i²] / 2`, `σ_k = ρ_1 + … + ρ_k` (Cobham, "Priority
  /// Assignment in Waiting Line Problems", Operations Research 2(1), 1954, p. 70–76). Exact for
  /// Poisson classes while `σ_k < 1`; less urgent classes may be unstable, and then are refused.
  ///
  /// @param arrivals `λ_i` by class
  /// @param service mean service times by class
  /// @param scv squared coefficients of variation by class
  /// @return `Wq` by class
  public static double[] cobham(double[] arrivals, double[] service, double[] scv) {
    if (arrivals.length != service.length || service.length != scv.length) {
      throw new IllegalArgumentException(
          "one value a class: " + arrivals.length + ", " + service.length + ", " + scv.length);
    }
    double rest = 0;
    for (int i = 0; i < arrivals.length; i++) {
      SteadyState.checkPositive("arrivals of class " + i, arrivals[i]);
      SteadyState.checkPositive("service of class " + i, service[i]);
      SteadyState.checkScv("scv of class " + i, scv[i]);
      rest += arrivals[i] * service[i] * service[i] * (1 + scv[i]) / 2;
    }
    double[] waits = new double[arrivals.length];
    double above = 0;
    for (int k = 0; k < waits.length; k++) {
      double load = above + arrivals[k] * service[k];
      SteadyState.checkStable(load);
      waits[k] = rest / ((1 - above) * (1 - load));
      above = load;
    }
    return waits;
  }
}
