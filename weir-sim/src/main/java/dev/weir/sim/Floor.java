package dev.weir.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The stations at work: items come, are held back, queue, are served, and go on or are blocked.
///
/// Handlers only note which pools have something to decide and which stations have got room; {@link
/// #settle} then works the notes off, so that nothing recurses and ties are decided in one place.
final class Floor {
  final Items items;
  final Staff staff;
  final Tally tally;
  private final Network network;
  private final Place[] places;
  private final EventHeap heap;
  private final Draws draws;
  private final Agenda agenda;
  private final Reception reception;
  private final Blockade blockade;
  private final long[] passed;
  private final long[] wakeAt;
  private @Nullable VisitLog log;
  private long now;
  private long round;
  private boolean hasDoorRoom;

  Floor(Network network, EventHeap heap) {
    this.network = network;
    this.heap = heap;
    places = network.places;
    items = new Items(places.length);
    staff = new Staff(network);
    tally = new Tally(network);
    draws = new Draws(network, items);
    agenda = new Agenda(network.pools.size(), places.length);
    reception = new Reception(network, heap, items, tally, agenda, draws);
    blockade = new Blockade(network, items, staff, tally);
    passed = new long[places.length];
    wakeAt = new long[network.pools.size()];
  }

  /// Everything empty at time 0.
  void clear(long replicationKey, @Nullable VisitLog log) {
    this.log = log;
    now = 0;
    hasDoorRoom = false;
    items.clear();
    staff.clear();
    tally.clear();
    draws.clear(replicationKey);
    agenda.clear();
    reception.clear();
    blockade.clear();
    Arrays.fill(wakeAt, Visits.OPEN);
    for (int pool = 0; pool < wakeAt.length; pool++) {
      agenda.notePool(pool);
    }
  }

  void at(long now) {
    this.now = now;
  }

  /// How many items wait in a station's queue.
  int waiting(int station) {
    return reception.line(station).size();
  }

  void come(int item, int station) {
    reception.come(item, station, now);
  }

  void join(int item) {
    reception.arrive(item, now);
  }

  void release(int station) {
    reception.release(station, now);
  }

  Blockade blockade() {
    return blockade;
  }

  boolean hasRoom(int station, int item) {
    return tally.present(station) < places[station].limit || network.isExpedite[items.type[item]];
  }

  /// Somebody may be let in.
  void noteDoor() {
    hasDoorRoom = true;
  }

  /// Whether anything but other work can still happen: work in hand, on its way, or ready to start.
  boolean canChange() {
    return staff.isAnyoneBusy() || reception.isMoving();
  }

  /// Whether an item left since this was asked last, so that another may enter.
  boolean takeDoorRoom() {
    boolean had = hasDoorRoom;
    hasDoorRoom = false;
    return had;
  }

  /// Works off what the last event left to decide.
  ///
  /// @return false when items are blocked for ever
  boolean settle() {
    while (agenda.hasPool() || agenda.hasStation()) {
      if (agenda.hasStation()) {
        letIn(agenda.takeStation());
      } else {
        dispatch(agenda.takePool());
      }
    }
    return !blockade.isForEver();
  }

  private void letIn(int station) {
    while (blockade.waitingFor(station) > 0 && tally.present(station) < places[station].limit) {
      int item = blockade.poll(station);
      int server = items.server[item];
      move(item, station);
      if (network.isHoldingServer && --staff.held[server] == 0) {
        setFree(server);
      }
    }
    hasDoorRoom = true;
  }

  private void dispatch(int pool) {
    round++;
    while (staff.nIdle(pool) > 0) {
      int station = choose(pool);
      if (station < 0) {
        break;
      }
      int server = staff.free(pool, station, now);
      if (server >= 0) {
        start(server, station);
      } else {
        passed[station] = round;
        wakeLater(pool, staff.nextThere(pool, station, now));
      }
    }
    if (staff.hasIdleWork[pool]) {
      for (int s = staff.nextIdle(pool, staff.firstOf[pool]); s >= 0; s = staff.after(pool, s)) {
        if (!staff.otherWork[s].isNone() && !staff.goesAfterEach[s]) {
          sendAway(s);
        }
      }
    }
  }

  /// The station whose turn it is: lowest precedence, then priority, then who has waited longest.
  private int choose(int pool) {
    int best = -1;
    for (int station : network.stationsOf[pool]) {
      boolean isReady = waiting(station) >= places[station].batch.least();
      if (isReady && passed[station] != round && (best < 0 || isBefore(station, best))) {
        best = station;
      }
    }
    return best;
  }

  private boolean isBefore(int a, int b) {
    if (places[a].precedence != places[b].precedence) {
      return places[a].precedence < places[b].precedence;
    }
    int priorityA = Line.priority(reception.line(a).headKey());
    int priorityB = Line.priority(reception.line(b).headKey());
    return priorityA != priorityB
        ? priorityA < priorityB
        : items.queued[reception.line(a).head()] < items.queued[reception.line(b).head()];
  }

  private void wakeLater(int pool, long at) {
    if (at < wakeAt[pool]) {
      wakeAt[pool] = at;
      heap.add(at, Engine.WAKE, pool);
    }
  }

  /// Somebody of the pool may have come to work.
  void wake(int pool) {
    if (now >= wakeAt[pool]) {
      wakeAt[pool] = Visits.OPEN;
    }
    agenda.notePool(pool);
  }

  private void start(int server, int station) {
    Place place = places[station];
    int size = Math.min(waiting(station), place.batch.most());
    double work = 0;
    int last = Items.NONE;
    for (int i = 0; i < size; i++) {
      int item = reception.line(station).poll();
      items.started[item] = now;
      items.server[item] = server;
      tally.started(station, now - items.queued[item], now);
      if (i == 0) {
        staff.batch[server] = item;
        work = place.hasSetUp ? draws.setUp(item, place) : 0;
      } else {
        items.next[last] = item;
      }
      if (i == 0 || place.batch.isPerItem()) {
        work += draws.service(item, place);
      }
      last = item;
    }
    items.next[last] = Items.NONE;
    work /= staff.speed(server, station, now);
    if (place.interruptionsPerMilli > 0) {
      work += draws.interruptions(staff.batch[server], place, work);
    }
    staff.turn(server, Staff.BUSY, now);
    heap.add(staff.clock[server].done(now, Math.round(work)), Engine.FINISH, server);
  }

  /// A server is done with its batch.
  void finish(int server) {
    staff.held[server] = 0;
    int item = staff.batch[server];
    while (item != Items.NONE) {
      int following = items.next[item];
      goOn(item, server);
      item = following;
    }
    if (staff.held[server] == 0) {
      setFree(server);
    } else {
      staff.turn(server, Staff.BLOCKED, now);
    }
  }

  private void goOn(int item, int server) {
    int station = items.station[item];
    items.finished[item] = now;
    int target = draws.route(item);
    if (target == RouteTable.OUT) {
      leave(item);
      tally.left(now - items.entered[item], now);
      if (log != null) {
        log.left(items.number[item], now);
      }
      items.giveBack(item);
      hasDoorRoom = true;
    } else if (target == station || hasRoom(target, item)) {
      move(item, target);
    } else {
      if (network.isHoldingServer) {
        staff.held[server]++;
      }
      blockade.add(item, target);
    }
  }

  private void move(int item, int target) {
    leave(item);
    come(item, target);
  }

  private void leave(int item) {
    int station = items.station[item];
    tally.went(station, now - items.enabled[item], now);
    if (log != null) {
      log.visit(items, item, now);
    }
    if (places[station].limit != Entry.NO_LIMIT) {
      agenda.noteStation(station);
    }
  }

  private void setFree(int server) {
    if (staff.goesAfterEach[server]) {
      sendAway(server);
    } else {
      staff.turn(server, Staff.IDLE, now);
      agenda.notePool(staff.poolOf[server]);
    }
  }

  private void sendAway(int server) {
    long work = draws.otherWork(server, staff.otherWork[server]);
    staff.turn(server, Staff.AWAY, now);
    heap.add(staff.clock[server].done(now, work), Engine.RETURN, server);
  }

  /// A server is back from other work.
  void comeBack(int server) {
    staff.turn(server, Staff.IDLE, now);
    agenda.notePool(staff.poolOf[server]);
  }
}
