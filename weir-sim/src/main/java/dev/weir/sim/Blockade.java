package dev.weir.sim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Items that are done but find no room, by the station they wait for; and whether they wait for
/// each other for ever.
final class Blockade {
  private final Network network;
  private final Items items;
  private final Staff staff;
  private final Tally tally;
  private final Chain[] waitingFor;
  private final int[][] fromTo;
  private final boolean[] isLive;
  private boolean isSuspect;

  Blockade(Network network, Items items, Staff staff, Tally tally) {
    this.network = network;
    this.items = items;
    this.staff = staff;
    this.tally = tally;
    int n = network.places.length;
    waitingFor = new Chain[n];
    Arrays.setAll(waitingFor, s -> new Chain(items));
    fromTo = new int[n][n];
    isLive = new boolean[n];
  }

  void clear() {
    isSuspect = false;
    for (int s = 0; s < waitingFor.length; s++) {
      waitingFor[s].clear();
      Arrays.fill(fromTo[s], 0);
    }
  }

  int waitingFor(int station) {
    return waitingFor[station].size();
  }

  /// Whether items wait for each other for ever; asked when an event has been worked off.
  boolean isForEver() {
    if (!isSuspect) {
      return false;
    }
    isSuspect = false;
    findLive();
    for (int s = 0; s < isLive.length; s++) {
      if (waitingFor[s].size() > 0 && !isLive[s]) {
        return true;
      }
    }
    return false;
  }

  void add(int item, int target) {
    waitingFor[target].add(item);
    fromTo[items.station[item]][target]++;
    isSuspect = true;
  }

  int poll(int target) {
    int item = waitingFor[target].poll();
    fromTo[items.station[item]][target]--;
    return item;
  }

  /// The stations that wait for each other, when they do for ever.
  List<String> stuck() {
    return IntStream.range(0, isLive.length)
        .filter(s -> !isLive[s])
        .mapToObj(s -> network.places[s].name)
        .toList();
  }

  /// The stations from which some item can still go on: the smallest such set, grown until nothing
  /// changes. Only a full station can be dead: all its items are blocked towards dead stations, or
  /// wait for servers who are all held by such items.
  private void findLive() {
    Arrays.fill(isLive, false);
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (int s = 0; s < isLive.length; s++) {
        if (!isLive[s] && moves(s)) {
          isLive[s] = true;
          isChanged = true;
        }
      }
    }
  }

  private boolean moves(int s) {
    if (tally.present(s) < network.places[s].limit) {
      return true;
    }
    for (int to = 0; to < isLive.length; to++) {
      if (fromTo[s][to] > 0 && isLive[to]) {
        return true;
      }
    }
    boolean hasUnblocked = tally.present(s) > blockedAt(s);
    return hasUnblocked && (!network.isHoldingServer || hasServer(network.places[s].pool));
  }

  /// Whether a server of the pool is not held, or held by an item that can go on.
  private boolean hasServer(int pool) {
    for (int s : network.stationsOf[pool]) {
      for (int to = 0; to < isLive.length; to++) {
        if (fromTo[s][to] > 0 && isLive[to]) {
          return true;
        }
      }
    }
    for (int server = staff.firstOf[pool]; server < staff.firstOf[pool + 1]; server++) {
      if (staff.held[server] == 0) {
        return true;
      }
    }
    return false;
  }

  private int blockedAt(int s) {
    return Arrays.stream(fromTo[s]).sum();
  }
}
