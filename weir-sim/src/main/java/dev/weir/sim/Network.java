package dev.weir.sim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A model compiled to arrays, shared by the engines of all threads; nothing in it ever changes.
final class Network {
  final Place[] places;
  final RouteTable routes;
  final List<WorkType> types;
  final int[] priority;
  final boolean[] isExpedite;
  final List<Source> sources;
  final int[] entry;
  final int[][] typesOf;
  final double[][] sharesOf;
  final List<Pool> pools;

  /// The stations that a pool serves.
  final int[][] stationsOf;

  final int wipLimit;
  final boolean isHoldingServer;

  /// Whether a station lets items wait for others of their batch or gate.
  final boolean isGathering;

  Network(Model model) {
    types = model.types();
    priority = types.stream().mapToInt(WorkType::priority).toArray();
    isExpedite = new boolean[types.size()];
    for (int type = 0; type < isExpedite.length; type++) {
      isExpedite[type] = types.get(type).isExpedite();
    }
    sources = model.sources();
    pools = model.pools();
    List<String> poolNames = pools.stream().map(Pool::name).toList();
    places =
        model.stations().stream()
            .map(s -> new Place(s, poolNames.indexOf(s.pool().name()), types))
            .toArray(Place[]::new);
    List<String> names = model.stations().stream().map(Station::name).toList();
    routes = new RouteTable(types.stream().map(WorkType::name).toList(), names, model.routes());
    entry = sources.stream().mapToInt(source -> names.indexOf(source.entry())).toArray();
    typesOf =
        sources.stream()
            .map(s -> s.mix().stream().mapToInt(share -> types.indexOf(share.type())).toArray())
            .toArray(int[][]::new);
    sharesOf =
        sources.stream()
            .map(s -> s.mix().stream().mapToDouble(Source.Share::share).toArray())
            .toArray(double[][]::new);
    stationsOf =
        IntStream.range(0, pools.size())
            .mapToObj(pool ->
                IntStream.range(0, places.length)
                    .filter(station -> places[station].pool == pool)
                    .toArray())
            .toArray(int[][]::new);
    wipLimit = model.wipLimit();
    isGathering =
        Arrays.stream(places).anyMatch(p -> p.batch.least() > 1 || p.gate instanceof Gate.BySize);
    isHoldingServer = model.blocking() == Model.Blocking.HOLDS_SERVER;
  }

  /// The type that a uniform draw picks from the mix of a source.
  int type(int source, double u) {
    double[] shares = sharesOf[source];
    double rest = u;
    int i = 0;
    while (i < shares.length - 1 && rest >= shares[i]) {
      rest -= shares[i++];
    }
    return typesOf[source][i];
  }

  int servers() {
    return pools.stream().mapToInt(pool -> pool.servers().size()).sum();
  }

  /// Names of all servers, pool by pool.
  List<String> serverNames() {
    return pools.stream().flatMap(p -> p.servers().stream()).map(Server::name).toList();
  }

  List<String> stationNames() {
    return Arrays.stream(places).map(place -> place.name).toList();
  }
}
