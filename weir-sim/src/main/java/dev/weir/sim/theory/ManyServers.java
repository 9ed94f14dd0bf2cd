package dev.weir.sim.theory;

/// Queues in front of several equal servers, and the approximations for any distribution.
public final class ManyServers {
  private ManyServers() {}

  /// Erlang B: the share of arrivals that find all servers busy when nobody can wait. `B(0) = 1`,
  /// `B(k) = a B(k-1) / (k + a B(k-1))` (Erlang 1917; recursion in Kleinrock, "Queueing Systems I",
  /// 1975, chapter 3). Exact for any service distribution.
  ///
  /// @param offered `a = λ E[S]`, above 0
  /// @param servers at least 1
  public static double erlangB(double offered, int servers) {
    SteadyState.checkPositive("offered load", offered);
    checkServers(servers);
    double b = 1;
    for (int k = 1; k <= servers; k++) {
      b = offered * b / (k + offered * b);
    }
    return b;
  }

  /// Erlang C: the share of arrivals that wait in M/M/c. `C = B / (1 - ρ (1 - B))`. Exact.
  ///
  /// @param offered `a = λ/μ`, below `servers`
  public static double erlangC(double offered, int servers) {
    double b = erlangB(offered, servers);
    double load = offered / servers;
    SteadyState.checkStable(load);
    return b / (1 - load * (1 - b));
  }

  /// M/M/c: `Wq = C / (c μ - λ)` (Kleinrock 1975, chapter 3). Exact for `ρ < 1`.
  ///
  /// @param arrivals `λ`, per time
  /// @param services `μ` of each server, per time
  /// @param servers `c`, at least 1
  public static SteadyState mmc(double arrivals, double services, int servers) {
    SteadyState.checkPositive("arrivals", arrivals);
    SteadyState.checkPositive("services", services);
    double wait = erlangC(arrivals / services, servers) / (servers * services - arrivals);
    return SteadyState.ofWait(arrivals / services / servers, arrivals, 1 / services, wait);
  }

  /// Kingman's approximation for one server: `Wq ≈ ρ/(1-ρ) (ca² + cs²)/2 E[S]` (Kingman, "The
  /// single server queue in heavy traffic", Math. Proc. Cambridge Phil. Soc. 57(4), 1961, p. 902).
  /// Exact in the limit `ρ → 1` and for M/G/1; a little high below (lognormals, `ρ = .85`: 3 to 18
  /// %).
  ///
  /// @param arrivalScv squared coefficient of variation of the gaps between arrivals
  public static SteadyState kingman(
      double arrivals, double service, double arrivalScv, double serviceScv) {
    SteadyState.checkScv("arrivalScv", arrivalScv);
    SteadyState.checkScv("serviceScv", serviceScv);
    SteadyState exponential = SingleServer.mg1(arrivals, service, 1);
    double wait = exponential.waitTime() * (arrivalScv + serviceScv) / 2;
    return SteadyState.ofWait(exponential.load(), arrivals, service, wait);
  }

  /// Allen and Cunneen's approximation for G/G/c: `Wq ≈ (ca² + cs²)/2 Wq(M/M/c)` (Allen,
  /// "Probability, Statistics, and Queueing Theory", 1978 [unverified]). Exact for M/M/c and M/G/1.
  public static SteadyState allenCunneen(
      double arrivals, double service, int servers, double arrivalScv, double serviceScv) {
    SteadyState.checkScv("arrivalScv", arrivalScv);
    SteadyState.checkScv("serviceScv", serviceScv);
    SteadyState exponential = mmc(arrivals, 1 / service, servers);
    double wait = exponential.waitTime() * (arrivalScv + serviceScv) / 2;
    return SteadyState.ofWait(exponential.load(), arrivals, service, wait);
  }

  /// Sakasegawa's approximation for G/G/c: `Wq ≈ (ca² + cs²)/2 ρ^(√(2(c+1)) - 1) / (c (1-ρ)) E[S]`
  /// (Annals of the Institute of Statistical Mathematics 29A, 1977, p. 67; in the form of Hopp and
  /// Spearman, "Factory Physics" [unverified]). Within about 1 to 2 % of M/M/c at high loads.
  public static SteadyState sakasegawa(
      double arrivals, double service, int servers, double arrivalScv, double serviceScv) {
    SteadyState.checkPositive("arrivals", arrivals);
    SteadyState.checkPositive("service", service);
    SteadyState.checkScv("arrivalScv", arrivalScv);
    SteadyState.checkScv("serviceScv", serviceScv);
    checkServers(servers);
    double load = arrivals * service / servers;
    SteadyState.checkStable(load);
    double power = Math.pow(load, Math.sqrt(2.0 * (servers + 1)) - 1);
    double wait = (arrivalScv + serviceScv) / 2 * power / (servers * (1 - load)) * service;
    return SteadyState.ofWait(load, arrivals, service, wait);
  }

  private static void checkServers(int servers) {
    if (servers < 1) {
      throw new IllegalArgumentException("at least 1 server, was " + servers);
    }
  }
}
