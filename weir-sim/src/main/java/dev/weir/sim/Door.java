package dev.weir.sim;

import dev.weir.stats.CounterRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where items come in: every source, and those who wait outside because a limit is reached.
final class Door {
  private final Network network;
  private final EventHeap heap;
  private final Floor floor;
  private final Items items;
  private final ArrivalStream[] streams;
  private final long[] keys;
  private final long[] counts;
  private final Line[] outside;
  private final CounterRandom random = new CounterRandom(0);
  private final boolean hasSaturated;
  private @Nullable VisitLog log;
  private long most;
  private long created;
  private long ticket;
  private int turn;
  private int pending;

  Door(Network network, EventHeap heap, Floor floor) {
    this.network = network;
    this.heap = heap;
    this.floor = floor;
    items = floor.items;
    streams = network.sources.stream().map(ArrivalStream::new).toArray(ArrivalStream[]::new);
    keys = new long[streams.length];
    counts = new long[streams.length];
    outside = new Line[network.places.length];
    Arrays.setAll(outside, s -> new Line());
    hasSaturated = Arrays.stream(streams).anyMatch(ArrivalStream::isSaturated);
  }

  /// Nobody outside; the first arrivals are on their way.
  ///
  /// @param most items of this replication
  void clear(long seed, int replication, long most, @Nullable VisitLog log) {
    this.log = log;
    this.most = most;
    created = 0;
    ticket = 0;
    turn = 0;
    pending = 0;
    for (Line line : outside) {
      line.clear();
    }
    for (int source = 0; source < streams.length; source++) {
      keys[source] = streams[source].restart(seed, replication);
      counts[source] = 0;
      schedule(source);
    }
    letIn(0);
  }

  private void schedule(int source) {
    long at = streams[source].next();
    if (at != Visits.OPEN) {
      heap.add(at, Engine.ARRIVAL, source);
      pending++;
    }
  }

  /// Whether nothing comes any more.
  boolean isClosed() {
    return created >= most || (pending == 0 && !hasSaturated);
  }

  /// Whether more wants in, while nothing that comes could change what is inside: the whole is
  /// full, or all that still wants in waits for a limit.
  boolean isShut() {
    boolean isFull = floor.tally.inSystem() >= network.wipLimit;
    for (boolean expedite : network.isExpedite) {
      isFull &= !expedite;
    }
    boolean wants = floor.tally.outside() > 0 || (hasSaturated && created < most);
    boolean comes = created < most && pending > 0;
    return isFull ? wants || comes : wants && !comes;
  }

  /// A source sends one item, or a burst.
  void arrive(int source, long now) {
    pending--;
    int size = streams[source].size();
    for (int i = 0; i < size && created < most; i++) {
      offer(create(source, now), now);
    }
    if (created < most) {
      schedule(source);
    }
  }

  private int create(int source, long now) {
    int item = items.take();
    items.source[item] = source;
    items.number[item] = created++;
    items.key[item] = CounterRandom.key(keys[source], counts[source]++);
    random.reset(items.key[item]);
    boolean isMixed = network.typesOf[source].length > 1;
    items.type[item] = network.type(source, isMixed ? random.nextDouble() : 0);
    items.arrived[item] = now;
    floor.tally.arrived();
    if (log != null) {
      log.arrived(items, item);
    }
    return item;
  }

  private void offer(int item, long now) {
    Source source = network.sources.get(items.source[item]);
    int entry = network.entry[items.source[item]];
    if (outside[entry].size() == 0 && isAdmitted(item, entry)) {
      enter(item, entry, now);
    } else if (source.whenFull() == Source.WhenFull.LEAVE) {
      floor.tally.lost();
      if (log != null) {
        log.left(items.number[item], now);
      }
      items.giveBack(item);
    } else {
      WorkType type = network.types.get(items.type[item]);
      outside[entry].add(Line.key(type.isExpedite() ? 0 : type.priority(), ticket++), item);
      floor.tally.outside(1, now);
      floor.noteDoor();
    }
  }

  private boolean isAdmitted(int item, int entry) {
    return network.isExpedite[items.type[item]]
        || (floor.tally.inSystem() < network.wipLimit && floor.hasRoom(entry, item));
  }

  private void enter(int item, int entry, long now) {
    items.entered[item] = now;
    floor.tally.entered(now - items.arrived[item], now);
    if (log != null) {
      log.entered(items.number[item], now);
    }
    floor.come(item, entry);
  }

  /// Lets in whoever there is room for: first those who wait outside, in order of priority and
  /// coming, then saturated sources by turns.
  void letIn(long now) {
    int entry = next();
    while (entry >= 0) {
      int item = outside[entry].poll();
      floor.tally.outside(-1, now);
      enter(item, entry, now);
      entry = next();
    }
    if (hasSaturated) {
      int refused = 0;
      while (refused < streams.length && created < most) {
        turn = (turn + 1) % streams.length;
        refused = draw(turn, now) ? 0 : refused + 1;
      }
    }
  }

  private boolean draw(int source, long now) {
    int entry = network.entry[source];
    boolean hasRoom =
        floor.tally.inSystem() < network.wipLimit
            && floor.tally.present(entry) < network.places[entry].limit;
    if (!streams[source].isSaturated() || !hasRoom) {
      return false;
    }
    enter(create(source, now), entry, now);
    return true;
  }

  private int next() {
    int best = -1;
    for (int entry = 0; entry < outside.length; entry++) {
      if (outside[entry].size() > 0
          && isAdmitted(outside[entry].head(), entry)
          && (best < 0 || outside[entry].headKey() < outside[best].headKey())) {
        best = entry;
      }
    }
    return best;
  }
}
