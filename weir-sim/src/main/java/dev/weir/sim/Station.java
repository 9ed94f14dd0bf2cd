package dev.weir.sim;

/// A step of the stream: a queue in front of servers (Kendall: G/G/c and much besides).
///
/// @param name names its random streams, so the same item draws the same work here in every what-if
/// @param pool who serves; shared when other stations name the same pool
/// @param work what is done
/// @param entry how items come in
public record Station(String name, Pool pool, Work work, Entry entry) {
  public Station {
    if (name.isBlank() || name.equals(Route.OUT)) {
      throw new IllegalArgumentException("a station cannot be called '%s'".formatted(name));
    }
  }

  /// Equal servers of its own, one item at a time, first come first served.
  ///
  /// @param servers at least 1
  public static Station of(String name, int servers, Sampler service) {
    return of(name, Pool.of(name, servers), service);
  }

  /// Served by a pool, one item at a time, first come first served.
  public static Station of(String name, Pool pool, Sampler service) {
    return new Station(name, pool, Work.of(service), Entry.FREE);
  }

  public Station with(Pool changed) {
    return new Station(name, changed, work, entry);
  }

  public Station with(Work changed) {
    return new Station(name, pool, changed, entry);
  }

  public Station with(Entry changed) {
    return new Station(name, pool, work, changed);
  }
}
