package dev.weir.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is simulated. Immutable; a what-if is a changed copy.
///
/// @param sources at least one
/// @param stations at least one, with different names
/// @param routes in the order in which they are tried
/// @param wipLimit most items between entry and exit (CONWIP); {@link Entry#NO_LIMIT} when
///   unlimited
/// @param blocking what an item does that is done but finds no room at its next station
public record Model(
    List<Source> sources,
    List<Station> stations,
    List<Route> routes,
    int wipLimit,
    Blocking blocking) {
  public Model {
    sources = List.copyOf(sources);
    stations = List.copyOf(stations);
    routes = List.copyOf(routes);
    if (wipLimit < 1) {
      throw new IllegalArgumentException("a limit allows at least 1 item, was " + wipLimit);
    }
    if (sources.isEmpty() || stations.isEmpty()) {
      throw new IllegalArgumentException("a model needs a source and a station");
    }
    ModelChecks.check(sources, stations, routes, wipLimit);
  }

  /// What an item does that is done but finds no room at its next station.
  public enum Blocking {
    /// It stays with its server, who cannot do anything else: a machine (blocking after service).
    HOLDS_SERVER,
    /// It stays at its station and counts against that limit, but its server is free: a board.
    HOLDS_ITEM
  }

  /// Sources, stations and routes without a limit on the whole.
  public static Model of(List<Source> sources, List<Station> stations, List<Route> routes) {
    return new Model(sources, stations, routes, Entry.NO_LIMIT, Blocking.HOLDS_ITEM);
  }

  /// Items that go through the stations in the order given.
  ///
  /// @param stations at least one
  public static Model line(Arrivals arrivals, Station... stations) {
    if (stations.length == 0) {
      throw new IllegalArgumentException("a line needs at least one station, has none");
    }
    List<Route> routes = new ArrayList<>();
    for (int i = 1; i < stations.length; i++) {
      routes.add(Route.to(stations[i - 1].name(), stations[i].name()));
    }
    return of(
        List.of(Source.of("arrivals", stations[0].name(), arrivals)), List.of(stations), routes);
  }

  /// A line that is always full: a new item enters as soon as one leaves (CONWIP with endless
  /// demand), so that a fixed number goes round.
  ///
  /// @param items at least 1
  public static Model closed(int items, Station... stations) {
    Model open = line(Arrivals.poissonPerHour(1), stations);
    List<Source> full = List.of(open.sources().getFirst().with(new Arrivals.Saturated()));
    return new Model(full, open.stations(), open.routes(), items, Blocking.HOLDS_ITEM);
  }

  /// The station of that name.
  public Station station(String name) {
    requireNamed("station", name, stations.stream().map(Station::name).toList());
    return stations.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /// A copy with one station replaced by another of the same name.
  public Model with(Station changed) {
    station(changed.name());
    List<Station> copy =
        stations.stream().map(s -> s.name().equals(changed.name()) ? changed : s).toList();
    return new Model(sources, copy, routes, wipLimit, blocking);
  }

  /// A copy in which every station served by the pool of that name is served by this one.
  ///
  /// @throws IllegalArgumentException naming the pools there are, when there is none of that name
  public Model with(Pool changed) {
    requireNamed("pool", changed.name(), pools().stream().map(Pool::name).toList());
    List<Station> copy =
        stations.stream()
            .map(s -> s.pool().name().equals(changed.name()) ? s.with(changed) : s)
            .toList();
    return new Model(sources, copy, routes, wipLimit, blocking);
  }

  /// A copy with one source replaced by another of the same name.
  ///
  /// @throws IllegalArgumentException naming the sources there are, when there is none of that name
  public Model with(Source changed) {
    requireNamed("source", changed.name(), sources.stream().map(Source::name).toList());
    List<Source> copy =
        sources.stream().map(s -> s.name().equals(changed.name()) ? changed : s).toList();
    return new Model(copy, stations, routes, wipLimit, blocking);
  }

  private static void requireNamed(String kind, String name, List<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "no %s '%s': there are %s".formatted(kind, name, String.join(", ", names)));
    }
  }

  /// A copy with other routes.
  public Model withRoutes(List<Route> changed) {
    return new Model(sources, stations, changed, wipLimit, blocking);
  }

  /// A copy with another limit on the work in progress of the whole.
  public Model withWipLimit(int changed) {
    return new Model(sources, stations, routes, changed, blocking);
  }

  /// A copy with another way of blocking.
  public Model with(Blocking changed) {
    return new Model(sources, stations, routes, wipLimit, changed);
  }

  /// This model, when demand stays below capacity in the long run as far as {@link Loads} can tell;
  /// asked before every plan that looks for a steady state, and by whoever builds models for one.
  ///
  /// @throws IllegalArgumentException naming the pool with the largest load, its stations and that
  ///   load, when it is 1 or more
  public Model requireStable() {
    Map.Entry<String, Double> worst = Map.entry("", 0.0);
    for (Map.Entry<String, Double> pool : Loads.of(this).byPool().entrySet()) {
      worst = pool.getValue() > worst.getValue() ? pool : worst;
    }
    if (worst.getValue() >= 1 - 1e-9) {
      String pool = worst.getKey();
      throw new IllegalArgumentException(
          "unstable: the load of pool '%s' at %s is %s; demand exceeds capacity"
              .formatted(
                  pool,
                  stations.stream()
                      .filter(station -> station.pool().name().equals(pool))
                      .map(station -> "station '" + station.name() + "'")
                      .collect(Collectors.joining(", ")),
                  Math.round(1e4 * worst.getValue()) / 1e4));
    }
    return this;
  }

  /// The pools by name, in the order of the stations.
  List<Pool> pools() {
    Map<String, Pool> seen = new HashMap<>();
    List<Pool> pools = new ArrayList<>();
    for (Station station : stations) {
      if (seen.put(station.pool().name(), station.pool()) == null) {
        pools.add(station.pool());
      }
    }
    return pools;
  }

  /// The types of work by name, in the order of the sources.
  List<WorkType> types() {
    return sources.stream()
        .flatMap(source -> source.mix().stream())
        .map(Source.Share::type)
        .distinct()
        .toList();
  }
}
