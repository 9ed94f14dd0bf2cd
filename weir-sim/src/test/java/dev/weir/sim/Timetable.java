package dev.weir.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads visits back as lines such as `0 desk 0.0 0.0 0.0 1.0 1.0`: item, station, and the hours at
/// which it was sent, queued, started, finished and left; `-` is open.
final class Timetable {
  private Timetable() {}

  static List<String> of(Model model) {
    return of(Simulator.visits(model, Plan.until(Duration.ofHours(500), 1, 1), 0));
  }

  static List<String> of(Visits visits) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < visits.visit().size(); row++) {
      lines.add(
          "%d %s %s %s %s %s %s"
              .formatted(
                  visits.visit().item()[row],
                  visits.names().stations().get(visits.visit().station()[row]),
                  hours(visits.at().enabled()[row]),
                  hours(visits.at().queued()[row]),
                  hours(visits.at().started()[row]),
                  hours(visits.at().finished()[row]),
                  hours(visits.at().left()[row])));
    }
    lines.sort(null);
    return lines;
  }

  private static String hours(long millis) {
    return millis == Visits.OPEN ? "-" : String.valueOf(millis / 3.6e6);
  }
}
