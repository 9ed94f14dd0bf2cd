package dev.weir.sim;

import java.util.List;

/// What one replication (or one batch of a long run) measured in its window.
///
/// @param number from 0
/// @param windowHours length of the window
/// @param counts items through the door
/// @param flow items on their way
/// @param places stations and pools, in the order of the model
public record Replication(int number, double windowHours, Counts counts, Flow flow, Places places) {

  /// Items through the door inside the window.
  ///
  /// @param arrived came, whether they could enter or not
  /// @param entered were let in
  /// @param finished left
  /// @param lost went away because a limit was reached
  /// @param growth items in the system and outside at the end, less those at the beginning
  public record Counts(long arrived, long entered, long finished, long lost, long growth) {}

  /// Items on their way.
  ///
  /// @param meanPresent time average of items between entry and exit (Little's L)
  /// @param meanOutside time average of items waiting outside for a limit
  /// @param leadTime from entry to exit, of the items that finished inside the window
  /// @param meanOutsideHours from arrival to entry, of the items that entered inside the window
  public record Flow(
      double meanPresent, double meanOutside, LeadTime leadTime, double meanOutsideHours) {}

  /// Lead times in hours; NaN when nothing finished. Quantiles are read from a histogram with steps
  /// of 0.8 %.
  public record LeadTime(double meanHours, double p50Hours, double p85Hours, double p95Hours) {}

  /// Figures of the stations and of the pools.
  public record Places(List<AtStation> stations, List<InPool> pools) {
    public Places {
      stations = List.copyOf(stations);
      pools = List.copyOf(pools);
    }
  }

  /// One station.
  ///
  /// @param waitHours mean from joining the queue to the start of service; NaN when none started
  /// @param stayHours mean from being sent there to leaving; NaN when none finished
  public record AtStation(
      String name, Passing passing, double waitHours, double stayHours, Occupancy occupancy) {}

  /// Visits to a station inside the window.
  ///
  /// @param started visits whose service began
  /// @param finished visits that ended
  /// @param growth items at the station at the end, less those at the beginning
  public record Passing(long started, long finished, long growth) {}

  /// Time averages of items at a station.
  ///
  /// @param meanWaiting in the queue
  /// @param meanPresent from delay to blocked
  public record Occupancy(double meanWaiting, double meanPresent) {}

  /// One pool. Ratios are of the working time of all its servers; the rest they were idle.
  ///
  /// @param workingHours of all servers inside the window, by their calendars
  /// @param busyRatio serving, set-up and interruptions
  /// @param blockedRatio held by an item that finds no room
  /// @param awayRatio at other work
  public record InPool(
      String name, double workingHours, double busyRatio, double blockedRatio, double awayRatio) {}

  /// The station of that name.
  public AtStation station(String name) {
    return places.stations().stream()
        .filter(station -> station.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no station '%s'".formatted(name)));
  }

  /// The pool of that name.
  public InPool pool(String name) {
    return places.pools().stream()
        .filter(pool -> pool.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pool '%s'".formatted(name)));
  }

  /// Items finished per hour.
  public double throughputPerHour() {
    return counts.finished() / windowHours;
  }
}
