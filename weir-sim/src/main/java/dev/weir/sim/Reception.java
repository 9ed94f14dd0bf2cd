package dev.weir.sim;

import java.util.Arrays;

/// The way into a station: delay, gate, queue.
final class Reception {
  private final Network network;
  private final Place[] places;
  private final EventHeap heap;
  private final Items items;
  private final Tally tally;
  private final Draws draws;
  private final Agenda agenda;
  private final Line[] lines;
  private final Chain[] gates;
  private final int[] delayed;
  private long ticket;

  Reception(Network network, EventHeap heap, Items items, Tally tally, Agenda agenda, Draws draws) {
    this.network = network;
    this.heap = heap;
    this.items = items;
    this.tally = tally;
    this.agenda = agenda;
    this.draws = draws;
    places = network.places;
    delayed = new int[places.length];
    lines = new Line[places.length];
    gates = new Chain[places.length];
    Arrays.setAll(lines, s -> new Line());
    Arrays.setAll(gates, s -> new Chain(items));
  }

  void clear() {
    ticket = 0;
    for (int s = 0; s < places.length; s++) {
      lines[s].clear();
      gates[s].clear();
      delayed[s] = 0;
    }
  }

  Line line(int station) {
    return lines[station];
  }

  /// Whether service can start, or items will join a queue by themselves: on their way, or held for
  /// a departure.
  boolean isMoving() {
    for (int s = 0; s < places.length; s++) {
      boolean hasTimetable = places[s].gate instanceof Gate.ByTimetable;
      if (lines[s].size() >= places[s].batch.least()
          || delayed[s] > 0
          || (hasTimetable && gates[s].size() > 0)) {
        return true;
      }
    }
    return false;
  }

  /// An item is sent to a station.
  void come(int item, int station, long now) {
    Place place = places[station];
    items.before[item] = items.station[item];
    items.station[item] = station;
    items.server[item] = Items.NONE;
    items.countVisit(item, station);
    items.enabled[item] = now;
    items.queued[item] = Visits.OPEN;
    items.started[item] = Visits.OPEN;
    items.finished[item] = Visits.OPEN;
    tally.came(station, now);
    if (place.hasDelay) {
      delayed[station]++;
      heap.add(now + draws.delay(item, place), Engine.JOIN, item);
    } else {
      join(item, now);
    }
  }

  /// An item's delay is over.
  void arrive(int item, long now) {
    delayed[items.station[item]]--;
    join(item, now);
  }

  private void join(int item, long now) {
    int station = items.station[item];
    Place place = places[station];
    if (!place.isGated) {
      queue(item, station, now);
      return;
    }
    gates[station].add(item);
    switch (place.gate) {
      case Gate.Open open -> release(station, now);
      case Gate.BySize bySize -> {
        if (gates[station].size() >= bySize.items()) {
          release(station, now);
        }
      }
      case Gate.ByTimetable timetable -> {
        if (gates[station].size() == 1) {
          heap.add(departure(place, timetable, now), Engine.RELEASE, station);
        }
      }
    }
  }

  /// The first departure at or after now, late ones included.
  private long departure(Place place, Gate.ByTimetable timetable, long now) {
    long first = timetable.first().toMillis();
    long every = timetable.every().toMillis();
    for (long k = Math.max(0, (now - first) / every - 1); ; k++) {
      long at = first + k * every + draws.slip(place, timetable, k);
      if (at >= now) {
        return at;
      }
    }
  }

  void release(int station, long now) {
    while (gates[station].size() > 0) {
      queue(gates[station].poll(), station, now);
    }
  }

  private void queue(int item, int station, long now) {
    Place place = places[station];
    items.queued[item] = now;
    tally.queued(station, now);
    long order =
        switch (place.discipline) {
          case FIFO -> ticket++;
          case LIFO -> - ++ticket;
          case RANDOM -> draws.order(item, place);
        };
    lines[station].add(Line.key(network.priority[items.type[item]], order), item);
    agenda.notePool(place.pool);
  }
}
