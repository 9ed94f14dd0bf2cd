package dev.weir.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Servers who share the work of one or more stations. An item goes to the first in the list who is
/// free, there and able.
///
/// @param name stations with a pool of the same name share it
/// @param servers at least one, with different names
public record Pool(String name, List<Server> servers) {
  public Pool {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a pool needs a name, was '%s'".formatted(name));
    }
    servers = List.copyOf(servers);
    if (servers.isEmpty()) {
      throw new IllegalArgumentException("pool '%s' has no servers".formatted(name));
    }
    Set<String> names = new HashSet<>();
    for (Server server : servers) {
      if (!names.add(server.name())) {
        throw new IllegalArgumentException(
            "pool '%s' has two servers '%s'".formatted(name, server.name()));
      }
    }
  }

  /// Equal servers who are always there.
  ///
  /// @param servers at least 1
  public static Pool of(String name, int servers) {
    return of(name, servers, Server.of("any"));
  }

  /// Servers like one another.
  ///
  /// @param servers at least 1
  /// @param like whose calendar, skill, ramp and other work they have
  public static Pool of(String name, int servers, Server like) {
    return new Pool(
        name,
        IntStream.rangeClosed(1, servers)
            .mapToObj(i ->
                new Server(
                    name + " " + i, like.calendar(), like.skill(), like.rampUp(), like.otherWork()))
            .toList());
  }

  /// The same pool with one more server.
  public Pool plus(Server server) {
    List<Server> more = new ArrayList<>(servers);
    more.add(server);
    return new Pool(name, more);
  }
}
