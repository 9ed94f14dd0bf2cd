package dev.weir.sim;

import dev.weir.stats.CounterRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The long-run load of each pool: work that comes in over work that can be done.
///
/// `ρ = Σ over sources, types and stations of λ E[visits] E[service] / Σ over servers of pace and
/// working time`. Expected visits solve the traffic equations; where a route depends on the visit,
/// and for the share of visits that are repeated, they come from 20,000 walks through the routes
/// drawn with a fixed seed (error about 1 %). Interruptions, set-ups (one per fullest batch) and
/// other work after each item are included. Servers' different skills are averaged: an estimate
/// then, exact when all are alike. Blocking and half-filled batches take more capacity; only the
/// simulation knows those.
///
/// A limit on work in progress does not change the load: what it keeps outside still has to be
/// done.
///
/// @param byPool load of each pool by name, in the order of the stations; empty when the rate of a
///   source is not known (replayed, saturated) or its items may leave unserved
public record Loads(Map<String, Double> byPool) {
  private static final int WALKS = 20_000;
  private static final int LONGEST_WALK = 100_000;
  private static final double HOUR = 3.6e6;

  public Loads {
    byPool = Collections.unmodifiableMap(new LinkedHashMap<>(byPool));
  }

  /// The loads of a model in the long run.
  public static Loads of(Model model) {
    Network network = new Network(model);
    double[] work = new double[network.pools.size()];
    for (int source = 0; source < network.sources.size(); source++) {
      Source from = network.sources.get(source);
      OptionalDouble rate = rate(from.arrivals());
      if (rate.isEmpty() || from.whenFull() == Source.WhenFull.LEAVE) {
        return new Loads(Map.of());
      }
      for (int i = 0; i < from.mix().size(); i++) {
        double perMilli = rate.getAsDouble() * from.mix().get(i).share();
        if (perMilli > 0) {
          add(
              work,
              network,
              new Stream(network.typesOf[source][i], network.entry[source], perMilli));
        }
      }
    }
    Map<String, Double> byPool = new LinkedHashMap<>();
    for (int pool = 0; pool < work.length; pool++) {
      byPool.put(network.pools.get(pool).name(), work[pool] / capacity(network.pools.get(pool)));
    }
    return new Loads(byPool);
  }

  private record Stream(int type, int entry, double perMilli) {}

  /// Items per millisecond, when it is known.
  private static OptionalDouble rate(Arrivals arrivals) {
    return switch (arrivals) {
      case Arrivals.Renewal renewal -> OptionalDouble.of(1 / renewal.gap().meanMillis());
      case Arrivals.HourOfWeek week ->
          OptionalDouble.of(week.perHour().stream().mapToDouble(r -> r).sum() / 168 / HOUR);
      case Arrivals.Bursts bursts -> {
        OptionalDouble moments = rate(bursts.moments());
        yield moments.isEmpty()
            ? moments
            : OptionalDouble.of(moments.getAsDouble() * Math.max(1, bursts.size().mean()));
      }
      case Arrivals.Replayed replayed -> OptionalDouble.empty();
      case Arrivals.Saturated saturated -> OptionalDouble.empty();
    };
  }

  /// Working milliseconds per millisecond of a pool at the usual pace.
  private static double capacity(Pool pool) {
    double capacity = 0;
    for (Server server : pool.servers()) {
      capacity += server.calendar().weeklyHours() / 168 * server.skill().pace();
    }
    return capacity;
  }

  private static void add(double[] work, Network network, Stream stream) {
    double[][] visits = walk(network, stream);
    if (network.routes.settledVisit() == 1) {
      double[] exact = solve(network, stream);
      for (int station = 0; station < exact.length; station++) {
        double walked = visits[0][station] + visits[1][station];
        double scale = walked > 0 ? exact[station] / walked : 0;
        visits[0][station] *= scale;
        visits[1][station] *= scale;
      }
    }
    for (int station = 0; station < network.places.length; station++) {
      Place place = network.places[station];
      double each = each(place, stream.type(), network.pools.get(place.pool));
      double weighed = visits[0][station] + visits[1][station] * place.again;
      work[place.pool] += stream.perMilli() * weighed * each;
    }
  }

  /// First and repeated visits to each station, averaged over random walks.
  private static double[][] walk(Network network, Stream stream) {
    double[][] visits = new double[2][network.places.length];
    CounterRandom random = new CounterRandom(0x5eed);
    int[] seen = new int[network.places.length];
    for (int walk = 0; walk < WALKS; walk++) {
      Arrays.fill(seen, 0);
      int station = stream.entry();
      int before = Items.NONE;
      for (int step = 0; station != RouteTable.OUT && step < LONGEST_WALK; step++) {
        seen[station]++;
        visits[seen[station] > 1 ? 1 : 0][station] += 1.0 / WALKS;
        int row = network.routes.row(stream.type(), station, before, seen[station]);
        before = station;
        station =
            network.routes.target(row, network.routes.isCertain(row) ? 0 : random.nextDouble());
      }
    }
    return visits;
  }

  /// Expected visits without history: where items are after each step, added up until all are out.
  private static double[] solve(Network network, Stream stream) {
    int n = network.places.length;
    double[] visits = new double[n];
    double[] at = new double[n * (n + 1)];
    at[stream.entry() * (n + 1)] = 1;
    double inside = 1;
    for (int step = 0; inside > 1e-12 && step < LONGEST_WALK; step++) {
      double[] next = new double[at.length];
      inside = 0;
      for (int state = 0; state < at.length; state++) {
        if (at[state] > 0) {
          int station = state / (n + 1);
          visits[station] += at[state];
          int row = network.routes.row(stream.type(), station, state % (n + 1) - 1, 1);
          int[] targets = network.routes.targets(row);
          double[] probabilities = network.routes.probabilities(row);
          for (int i = 0; i < targets.length; i++) {
            if (targets[i] != RouteTable.OUT) {
              next[targets[i] * (n + 1) + station + 1] += at[state] * probabilities[i];
              inside += at[state] * probabilities[i];
            }
          }
        }
      }
      at = next;
    }
    return visits;
  }

  /// Mean working time that one visit takes from the pool.
  private static double each(Place place, int type, Pool pool) {
    double service = place.service[type].meanMillis();
    double batch = place.batch.isPerItem() ? service : service / place.batch.most();
    double withSetUp = batch + place.batch.setUp().meanMillis() / place.batch.most();
    double stopped = 1 + place.interruptionsPerMilli * place.interruption.meanMillis();
    double away = 0;
    for (Server server : pool.servers()) {
      if (server.otherWork() instanceof Server.OtherWork.AfterEachItem other) {
        away += other.length().meanMillis() / pool.servers().size();
      }
    }
    return withSetUp * stopped + away / place.batch.most();
  }
}
