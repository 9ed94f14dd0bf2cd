package dev.weir.sim;

import dev.weir.stats.CounterRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs replications of one network, one after another, on arrays that are used again: after the
/// first, an event allocates nothing.
///
/// The loop takes the earliest event, hands it to the {@link Door} or the {@link Floor}, and lets
/// both settle what follows from it.
final class Engine {
  static final int WINDOW = 0;
  static final int ARRIVAL = 1;
  static final int JOIN = 2;
  static final int FINISH = 3;
  static final int WAKE = 4;
  static final int RETURN = 5;
  static final int RELEASE = 6;

  private final Network network;
  private final Plan plan;
  private final EventHeap heap = new EventHeap();
  private final Floor floor;
  private final Door door;
  private final boolean endsByItems;
  private final int nWindows;
  private final List<Replication> windows = new ArrayList<>();
  private int number;
  private boolean isMeasuring;
  private Trace trace = new Trace(Visits.OPEN, 0);

  Engine(Network network, Plan plan) {
    this.network = network;
    this.plan = plan;
    endsByItems = plan.extent() instanceof Plan.Extent.Items;
    nWindows = plan.extent() instanceof Plan.Extent.Steady steady ? steady.batches() : 1;
    floor = new Floor(network, heap);
    door = new Door(network, heap, floor);
  }

  /// Runs one replication.
  ///
  /// @param number from 0; equal numbers of equal seeds give equal replications
  Run replicate(int number) {
    return replicate(number, null);
  }

  /// Runs one replication and returns what happened in it.
  Visits record(int number) {
    VisitLog log = new VisitLog(network);
    Run run = replicate(number, log);
    return switch (run) {
      case Run.Done done -> log.finish(floor.items);
      case Run.RanAway away -> throw new IllegalStateException(away.where() + ": " + away.what());
      case Run.Stuck stuck -> log.finish(floor.items);
    };
  }

  /// Events of the last replication.
  long events() {
    return heap.added();
  }

  private Run replicate(int number, @Nullable VisitLog log) {
    this.number = number;
    heap.clear();
    windows.clear();
    floor.clear(CounterRandom.key(plan.seed(), number), log);
    schedule();
    long most = plan.extent() instanceof Plan.Extent.Items items ? items.items() : Visits.OPEN;
    door.clear(plan.seed(), number, most, log);
    boolean isFree = floor.settle() && settleDoor();
    long now = 0;
    while (isFree && !heap.isEmpty() && !isOver() && !isWaitingForNothing()) {
      heap.pop();
      now = heap.time();
      while (now >= trace.next()) {
        trace.mark(floor.tally.arrivedInAll(), floor.tally.inSystem() + floor.tally.outside());
      }
      floor.at(now);
      handle(heap.kind(), heap.index());
      isFree = floor.settle() && settleDoor();
      int inside = floor.tally.inSystem() + floor.tally.outside();
      if (inside > plan.bounds().items() || heap.added() > plan.bounds().events()) {
        return new Run.RanAway(fullest(), "%d items, %d events".formatted(inside, heap.added()));
      }
    }
    if (isFree && isWaitingForNothing()) {
      return new Run.Stuck(floor.tally.occupied(), now);
    }
    if (!isFree) {
      return new Run.Stuck(floor.blockade().stuck(), now);
    }
    if (endsByItems) {
      windows.add(floor.tally.close(number, floor.staff, Math.max(1, now)));
    }
    return new Run.Done(windows, trace);
  }

  /// Whether items wait for each other's batches for ever: nothing inside can change, more wants
  /// in, and nothing that comes can help.
  private boolean isWaitingForNothing() {
    return network.isGathering && floor.tally.inSystem() > 0 && !floor.canChange() && door.isShut();
  }

  private void schedule() {
    long start = plan.warmUp().toMillis();
    switch (plan.extent()) {
      case Plan.Extent.Steady steady -> {
        trace = new Trace(start, steady.length().toMillis());
        heap.add(start, WINDOW, 0);
        for (int batch = 1; batch <= steady.batches(); batch++) {
          heap.add(start + steady.length().toMillis() * batch / steady.batches(), WINDOW, batch);
        }
      }
      case Plan.Extent.Until until -> {
        heap.add(start, WINDOW, 0);
        heap.add(start + until.length().toMillis(), WINDOW, 1);
      }
      case Plan.Extent.Items items -> {
        // the window is the whole run
      }
    }
    isMeasuring = false;
  }

  private boolean isOver() {
    return endsByItems ? door.isClosed() && isDrained() : windows.size() == nWindows;
  }

  private boolean isDrained() {
    return floor.tally.inSystem() + floor.tally.outside() == 0 || !floor.canChange();
  }

  private void handle(int kind, int index) {
    switch (kind) {
      case WINDOW -> window(index);
      case ARRIVAL -> door.arrive(index, heap.time());
      case JOIN -> floor.join(index);
      case FINISH -> floor.finish(index);
      case WAKE -> floor.wake(index);
      case RETURN -> floor.comeBack(index);
      case RELEASE -> floor.release(index);
      default -> throw new IllegalStateException("event of kind " + kind);
    }
  }

  private boolean settleDoor() {
    while (floor.takeDoorRoom()) {
      door.letIn(heap.time());
      if (!floor.settle()) {
        return false;
      }
    }
    return true;
  }

  private void window(int index) {
    if (isMeasuring) {
      windows.add(floor.tally.close(number * nWindows + index - 1, floor.staff, heap.time()));
    }
    isMeasuring = true;
    floor.tally.open(heap.time());
    floor.staff.settle(heap.time());
    floor.staff.clearTimes();
  }

  private String fullest() {
    int[] present = new int[network.places.length];
    Arrays.setAll(present, floor.tally::present);
    int outside = floor.tally.outside();
    int most = 0;
    for (int s = 1; s < present.length; s++) {
      most = present[s] > present[most] ? s : most;
    }
    return outside > present[most] ? "outside" : network.places[most].name;
  }
}
