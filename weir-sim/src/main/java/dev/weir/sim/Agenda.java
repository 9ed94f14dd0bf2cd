package dev.weir.sim;

/// What the event in hand left to decide: pools with a free server or new work, and stations with
/// new room. Each is noted once.
final class Agenda {
  private final int[] pools;
  private final boolean[] isPoolNoted;
  private final int[] stations;
  private final boolean[] isStationNoted;
  private int nPools;
  private int nStations;

  Agenda(int pools, int stations) {
    this.pools = new int[pools];
    this.isPoolNoted = new boolean[pools];
    this.stations = new int[stations];
    this.isStationNoted = new boolean[stations];
  }

  void clear() {
    while (nPools > 0) {
      takePool();
    }
    while (nStations > 0) {
      takeStation();
    }
  }

  void notePool(int pool) {
    if (!isPoolNoted[pool]) {
      isPoolNoted[pool] = true;
      pools[nPools++] = pool;
    }
  }

  void noteStation(int station) {
    if (!isStationNoted[station]) {
      isStationNoted[station] = true;
      stations[nStations++] = station;
    }
  }

  boolean hasPool() {
    return nPools > 0;
  }

  boolean hasStation() {
    return nStations > 0;
  }

  int takePool() {
    int pool = pools[--nPools];
    isPoolNoted[pool] = false;
    return pool;
  }

  int takeStation() {
    int station = stations[--nStations];
    isStationNoted[station] = false;
    return station;
  }
}
