package dev.weir.sim;

import java.util.Arrays;

/// The items in the system and outside, one slot each; slots of items that left are used again.
final class Items {
  static final int NONE = -1;

  private final int stations;
  private int free = NONE;
  private int used;

  int[] source = new int[64];
  int[] type = new int[64];
  int[] station = new int[64];
  int[] before = new int[64];
  int[] target = new int[64];
  int[] server = new int[64];
  int[] next = new int[64];
  int[] ordinal = new int[64];
  int[] visits;
  long[] number = new long[64];
  long[] key = new long[64];
  long[] arrived = new long[64];
  long[] entered = new long[64];
  long[] enabled = new long[64];
  long[] queued = new long[64];
  long[] started = new long[64];
  long[] finished = new long[64];

  Items(int stations) {
    this.stations = stations;
    this.visits = new int[64 * stations];
  }

  void clear() {
    free = NONE;
    used = 0;
  }

  /// A slot with no visits.
  int take() {
    int slot = free;
    if (slot == NONE) {
      slot = used++;
      if (slot == source.length) {
        grow(2 * slot);
      }
    } else {
      free = next[slot];
    }
    Arrays.fill(visits, slot * stations, (slot + 1) * stations, 0);
    ordinal[slot] = 0;
    before[slot] = NONE;
    station[slot] = NONE;
    server[slot] = NONE;
    return slot;
  }

  void giveBack(int slot) {
    station[slot] = NONE;
    arrived[slot] = Visits.OPEN;
    next[slot] = free;
    free = slot;
  }

  /// Counts a visit to a station.
  void countVisit(int slot, int station) {
    visits[slot * stations + station]++;
    ordinal[slot]++;
  }

  /// How often the item has come to a station.
  int visit(int slot, int station) {
    return visits[slot * stations + station];
  }

  /// Slots ever used: those still in use have an arrival.
  int slots() {
    return used;
  }

  private void grow(int size) {
    source = Arrays.copyOf(source, size);
    type = Arrays.copyOf(type, size);
    station = Arrays.copyOf(station, size);
    before = Arrays.copyOf(before, size);
    target = Arrays.copyOf(target, size);
    server = Arrays.copyOf(server, size);
    next = Arrays.copyOf(next, size);
    ordinal = Arrays.copyOf(ordinal, size);
    visits = Arrays.copyOf(visits, size * stations);
    number = Arrays.copyOf(number, size);
    key = Arrays.copyOf(key, size);
    arrived = Arrays.copyOf(arrived, size);
    entered = Arrays.copyOf(entered, size);
    enabled = Arrays.copyOf(enabled, size);
    queued = Arrays.copyOf(queued, size);
    started = Arrays.copyOf(started, size);
    finished = Arrays.copyOf(finished, size);
  }
}
