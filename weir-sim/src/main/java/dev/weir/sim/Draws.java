package dev.weir.sim;

import dev.weir.stats.CounterRandom;
import dev.weir.stats.Distribution;
import dev.weir.stats.Exponential;
import dev.weir.stats.RandomStreams;

/// Every chance of the stations, drawn by name: seed, replication, purpose, item and visit decide,
/// never the order of events. So a what-if differs only where it differs (common random numbers).
final class Draws {
  private static final long STEP = 0x9e3779b97f4a7c15L;
  private static final Distribution UNIT = new Exponential(1);

  private final Network network;
  private final Items items;
  private final CounterRandom random = new CounterRandom(0);
  private final long[] awayKey;
  private final String[][] otherWorkOf;
  private long replicationKey;

  Draws(Network network, Items items) {
    this.network = network;
    this.items = items;
    awayKey = new long[network.servers()];
    otherWorkOf =
        network.pools.stream()
            .flatMap(pool ->
                pool.servers().stream()
                    .map(server -> new String[] {"other work", pool.name(), server.name()}))
            .toArray(String[][]::new);
  }

  void clear(long replicationKey) {
    this.replicationKey = replicationKey;
    for (int server = 0; server < awayKey.length; server++) {
      awayKey[server] = RandomStreams.key(replicationKey, otherWorkOf[server]);
    }
  }

  private void key(int item, long purpose) {
    int visit = items.visit(item, items.station[item]);
    random.reset(CounterRandom.mix(items.key[item] + purpose + visit * STEP));
  }

  long delay(int item, Place place) {
    key(item, place.delayKey);
    return Math.round(place.delay.drawMillis(random));
  }

  /// A place in the queue by lot.
  long order(int item, Place place) {
    key(item, place.orderKey);
    return random.nextLong();
  }

  double service(int item, Place place) {
    key(item, place.serviceKey);
    double millis = place.service[items.type[item]].drawMillis(random);
    return items.visit(item, items.station[item]) > 1 ? millis * place.again : millis;
  }

  double setUp(int item, Place place) {
    key(item, place.setUpKey);
    return place.batch.setUp().drawMillis(random);
  }

  /// Time lost to interruptions during `work` milliseconds: they come as a Poisson stream.
  double interruptions(int item, Place place, double work) {
    key(item, place.interruptionKey);
    double sum = 0;
    double at = UNIT.draw(random) / place.interruptionsPerMilli;
    while (at < work) {
      sum += place.interruption.drawMillis(random);
      at += UNIT.draw(random) / place.interruptionsPerMilli;
    }
    return sum;
  }

  /// Where the item goes next; {@link RouteTable#OUT} when it leaves.
  int route(int item) {
    int station = items.station[item];
    int visit = items.visit(item, station);
    int row = network.routes.row(items.type[item], station, items.before[item], visit);
    if (network.routes.isCertain(row)) {
      return network.routes.target(row, 0);
    }
    key(item, network.places[station].routeKey);
    return network.routes.target(row, random.nextDouble());
  }

  /// How late departure `k` of a timetable is.
  long slip(Place place, Gate.ByTimetable timetable, long k) {
    random.reset(CounterRandom.key(replicationKey ^ place.slipKey, k));
    return Math.round(timetable.slip().drawMillis(random));
  }

  /// A server's next piece of other work, at least a millisecond.
  long otherWork(int server, Sampler length) {
    awayKey[server] = CounterRandom.mix(awayKey[server] + STEP);
    random.reset(awayKey[server]);
    return Math.max(1, Math.round(length.drawMillis(random)));
  }
}
