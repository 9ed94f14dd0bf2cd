package dev.weir.sim;

import dev.weir.stats.CounterRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The long-run load of each pool: work that comes in over work that can be done.
///
/// A visit of server `s` takes `t = service / pace at the station + other work after it`. Where all
/// servers of a pool are alike, or differ by one factor, `ρ = Σ λ t / Σ working time` is exact.
/// Where they differ by station, nobody can say who will serve what; then `ρ` is the larger of two
/// lower bounds, each true whoever serves: everybody as quick as the quickest at every station, and
/// each station alone with everybody who can serve it. A load of 1 or more is therefore always
/// proof that demand exceeds capacity.
///
/// Expected visits solve the traffic equations; where a route depends on the visit, and for the
/// share of visits that are repeated, they come from 20,000 walks through the routes drawn with a
/// fixed seed (error about 1 %). Interruptions, set-ups (one per fullest batch) and other work
/// after each item are included. Blocking and half-filled batches take more capacity; only the
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
    List<List<Demand>> demands = new ArrayList<>();
    network.pools.forEach(pool -> demands.add(new ArrayList<>()));
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
              demands,
              network,
              new Stream(network.typesOf[source][i], network.entry[source], perMilli));
        }
      }
    }
    Map<String, Double> byPool = new LinkedHashMap<>();
    for (int pool = 0; pool < demands.size(); pool++) {
      byPool.put(network.pools.get(pool).name(), load(network.pools.get(pool), demands.get(pool)));
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

  /// Visits of one kind to one station.
  ///
  /// @param perMilli how many
  /// @param work of each, in milliseconds at the usual pace
  /// @param most share one stretch of other work afterwards
  private record Demand(String station, double perMilli, double work, int most) {
    /// What a visit takes of a server's time; infinite when the server cannot serve the station.
    double time(Server server) {
      if (!ModelChecks.canServe(server, station)) {
        return Double.POSITIVE_INFINITY;
      }
      double away =
          server.otherWork() instanceof Server.OtherWork.AfterEachItem other
              ? other.length().meanMillis() / most
              : 0;
      Server.Skill skill = server.skill();
      return work / skill.paceAt().getOrDefault(station, skill.pace()) + away;
    }
  }

  private static double load(Pool pool, List<Demand> all) {
    List<Demand> demands =
        all.stream()
            .filter(demand -> pool.servers().stream().anyMatch(s -> demand.time(s) > 0))
            .toList();
    double together = 0;
    double alone = 0;
    double quickest = 0;
    double hours = pool.servers().stream().mapToDouble(Loads::working).sum();
    for (Demand demand : demands) {
      double rate = 0;
      double least = Double.POSITIVE_INFINITY;
      for (Server server : pool.servers()) {
        rate += demand.time(server) > 0 ? working(server) / demand.time(server) : 0;
        least = Math.min(least, demand.time(server));
      }
      double load = least > 0 ? demand.perMilli() / rate : 0;
      together += load;
      alone = Math.max(alone, load);
      quickest += demand.perMilli() * least / hours;
    }
    return isOneFactor(pool, demands) ? together : Math.max(alone, quickest);
  }

  /// Working milliseconds per millisecond.
  private static double working(Server server) {
    return server.calendar().weeklyHours() / 168;
  }

  /// Whether each server takes the same multiple of the first one's time for every visit.
  private static boolean isOneFactor(Pool pool, List<Demand> demands) {
    Server first = pool.servers().getFirst();
    return demands.stream()
        .allMatch(demand ->
            pool.servers().stream()
                .allMatch(server -> {
                  double here = demand.time(server) * demands.getFirst().time(first);
                  double there = demand.time(first) * demands.getFirst().time(server);
                  return Math.abs(here - there) <= 1e-9 * there;
                }));
  }

  private static void add(List<List<Demand>> demands, Network network, Stream stream) {
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
      for (int again = 0; again <= 1; again++) {
        double rate = stream.perMilli() * visits[again][station];
        if (rate > 0) {
          double work = work(place, stream.type(), again == 0 ? 1 : place.again);
          demands.get(place.pool).add(new Demand(place.name, rate, work, place.batch.most()));
        }
      }
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

  /// Mean work of one visit at the usual pace, set-up and interruptions included.
  private static double work(Place place, int type, double again) {
    double service = again * place.service[type].meanMillis();
    double batch = place.batch.isPerItem() ? service : service / place.batch.most();
    double withSetUp = batch + place.batch.setUp().meanMillis() / place.batch.most();
    return withSetUp * (1 + place.interruptionsPerMilli * place.interruption.meanMillis());
  }
}
