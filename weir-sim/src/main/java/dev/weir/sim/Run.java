package dev.weir.sim;

import java.util.List;

/// How one replication ended.
sealed interface Run {
  /// It went as far as planned.
  ///
  /// @param trace of the measured time; meaningful under steady plans only
  record Done(List<Replication> windows, Trace trace) implements Run {
    public Done {
      windows = List.copyOf(windows);
    }
  }

  /// Too many items or events.
  record RanAway(String where, String what) implements Run {}

  /// Items wait for each other's room.
  record Stuck(List<String> stations, long atMillis) implements Run {
    public Stuck {
      stations = List.copyOf(stations);
    }
  }
}
