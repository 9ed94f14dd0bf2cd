package dev.weir.sim;

import java.util.Arrays;

/// Writes {@link Visits} while an engine runs.
final class VisitLog {
  private final Network network;
  private int visits;
  private int[][] numbers = new int[4][1024];
  private long[][] times = new long[5][1024];
  private int arrivals;
  private int[][] kinds = new int[2][1024];
  private long[][] spans = new long[3][1024];

  VisitLog(Network network) {
    this.network = network;
  }

  void arrived(Items items, int slot) {
    if (arrivals == kinds[0].length) {
      grow(kinds);
      grow(spans);
    }
    kinds[0][arrivals] = items.source[slot];
    kinds[1][arrivals] = items.type[slot];
    spans[0][arrivals] = items.arrived[slot];
    spans[1][arrivals] = Visits.OPEN;
    spans[2][arrivals++] = Visits.OPEN;
  }

  void entered(long number, long now) {
    spans[1][(int) number] = now;
  }

  void left(long number, long now) {
    spans[2][(int) number] = now;
  }

  void visit(Items items, int slot, long left) {
    if (visits == numbers[0].length) {
      grow(numbers);
      grow(times);
    }
    numbers[0][visits] = (int) items.number[slot];
    numbers[1][visits] = items.station[slot];
    numbers[2][visits] = items.ordinal[slot];
    numbers[3][visits] = items.server[slot];
    times[0][visits] = items.enabled[slot];
    times[1][visits] = items.queued[slot];
    times[2][visits] = items.started[slot];
    times[3][visits] = items.finished[slot];
    times[4][visits++] = left;
  }

  /// The columns, with a row for each visit that is still open.
  Visits finish(Items items) {
    for (int slot = 0; slot < items.slots(); slot++) {
      if (items.station[slot] != Items.NONE) {
        visit(items, slot, Visits.OPEN);
      }
    }
    Visits.Names names =
        new Visits.Names(
            network.stationNames(),
            network.types.stream().map(WorkType::name).toList(),
            network.sources.stream().map(Source::name).toList(),
            network.serverNames());
    return new Visits(
        names,
        new Visits.ItemColumns(
            Arrays.copyOf(kinds[0], arrivals),
            Arrays.copyOf(kinds[1], arrivals),
            Arrays.copyOf(spans[0], arrivals),
            Arrays.copyOf(spans[1], arrivals),
            Arrays.copyOf(spans[2], arrivals)),
        new Visits.VisitColumns(
            Arrays.copyOf(numbers[0], visits),
            Arrays.copyOf(numbers[1], visits),
            Arrays.copyOf(numbers[2], visits),
            Arrays.copyOf(numbers[3], visits)),
        new Visits.TimeColumns(
            Arrays.copyOf(times[0], visits),
            Arrays.copyOf(times[1], visits),
            Arrays.copyOf(times[2], visits),
            Arrays.copyOf(times[3], visits),
            Arrays.copyOf(times[4], visits)));
  }

  private static void grow(int[][] columns) {
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], 2 * columns[i].length);
    }
  }

  private static void grow(long[][] columns) {
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], 2 * columns[i].length);
    }
  }
}
