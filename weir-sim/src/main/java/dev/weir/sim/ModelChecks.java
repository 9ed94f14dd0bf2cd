package dev.weir.sim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What makes a model impossible, said when it is built, with the name of the place.
final class ModelChecks {
  private ModelChecks() {}

  static void check(
      List<Source> sources, List<Station> stations, List<Route> routes, int wipLimit) {
    List<String> names = stations.stream().map(Station::name).toList();
    different("station", names);
    different("source", sources.stream().map(Source::name).toList());
    Map<String, WorkType> types = types(sources);
    checkPools(stations, names);
    for (Station station : stations) {
      checkStation(station, types, wipLimit);
    }
    for (Source source : sources) {
      known("entry of source '%s'".formatted(source.name()), List.of(source.entry()), names);
      checkSaturated(source, stations.get(names.indexOf(source.entry())), wipLimit);
    }
    for (Route route : routes) {
      String where = "a route after '%s'".formatted(route.from());
      known(where, List.of(route.from()), names);
      known(where, route.when().types(), types.keySet());
      known(where, route.when().cameFrom(), names);
      known(
          where,
          route.branches().stream()
              .map(Route.Branch::to)
              .filter(to -> !to.equals(Route.OUT))
              .toList(),
          names);
    }
    checkEnds(sources, names, List.copyOf(types.keySet()), routes);
  }

  private static Map<String, WorkType> types(List<Source> sources) {
    Map<String, WorkType> types = new HashMap<>();
    for (Source source : sources) {
      for (Source.Share share : source.mix()) {
        WorkType before = types.putIfAbsent(share.type().name(), share.type());
        if (before != null && !before.equals(share.type())) {
          throw new IllegalArgumentException(
              "two types are called '%s'".formatted(share.type().name()));
        }
      }
    }
    return types;
  }

  private static void checkPools(List<Station> stations, List<String> names) {
    Map<String, Pool> pools = new HashMap<>();
    for (Station station : stations) {
      Pool pool = station.pool();
      if (!Objects.requireNonNullElse(pools.putIfAbsent(pool.name(), pool), pool).equals(pool)) {
        throw new IllegalArgumentException("two pools are called '%s'".formatted(pool.name()));
      }
      for (Server server : pool.servers()) {
        String where = "server '%s' of pool '%s'".formatted(server.name(), pool.name());
        known(where, server.skill().onlyAt(), names);
        known(where, server.skill().paceAt().keySet(), names);
      }
      if (pool.servers().stream().noneMatch(server -> canServe(server, station.name()))) {
        throw new IllegalArgumentException(
            "nobody in pool '%s' can serve station '%s'".formatted(pool.name(), station.name()));
      }
    }
  }

  static boolean canServe(Server server, String station) {
    return server.skill().onlyAt().isEmpty() || server.skill().onlyAt().contains(station);
  }

  private static void checkStation(Station station, Map<String, WorkType> types, int wipLimit) {
    String where = "station '%s'".formatted(station.name());
    known(where, station.work().byType().keySet(), types.keySet());
    boolean takesTime =
        !station.work().service().isNone()
            || !station.work().byType().isEmpty()
            || !station.work().batch().setUp().isNone()
            || !station.entry().delay().isNone()
            || !(station.entry().gate() instanceof Gate.Open);
    if (!takesTime) {
      throw new IllegalArgumentException(where + " takes no time: service 0, no delay, no gate");
    }
    int together =
        switch (station.entry().gate()) {
          case Gate.BySize bySize -> Math.max(bySize.items(), station.work().batch().least());
          case Gate.Open open -> station.work().batch().least();
          case Gate.ByTimetable timetable -> station.work().batch().least();
        };
    if (together > Math.min(station.entry().limit(), wipLimit)) {
      throw new IllegalArgumentException(
          "%s waits for %d items, but a limit allows only %d"
              .formatted(where, together, Math.min(station.entry().limit(), wipLimit)));
    }
  }

  private static void checkSaturated(Source source, Station entry, int wipLimit) {
    boolean isUnlimited = wipLimit == Entry.NO_LIMIT && entry.entry().limit() == Entry.NO_LIMIT;
    if (source.arrivals() instanceof Arrivals.Saturated && isUnlimited) {
      throw new IllegalArgumentException(
          "saturated source '%s' needs a limit on work in progress".formatted(source.name()));
    }
  }

  private static void checkEnds(
      List<Source> sources, List<String> names, List<String> types, List<Route> routes) {
    RouteTable table = new RouteTable(types, names, routes);
    for (Source source : sources) {
      for (Source.Share share : source.mix()) {
        int trap = table.trap(types.indexOf(share.type().name()), names.indexOf(source.entry()));
        if (trap >= 0) {
          throw new IllegalArgumentException(
              "type '%s' never leaves once it is at station '%s'"
                  .formatted(share.type().name(), names.get(trap)));
        }
      }
    }
  }

  private static void different(String what, List<String> names) {
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new IllegalArgumentException("two %ss are called '%s'".formatted(what, name));
      }
    }
  }

  private static void known(String where, Collection<String> used, Collection<String> names) {
    for (String name : used) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "%s names '%s', which is none of %s".formatted(where, name, names));
      }
    }
  }
}
