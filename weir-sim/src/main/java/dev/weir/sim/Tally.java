package dev.weir.sim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Sums of one window: times and counts in whole milliseconds, so that nothing is lost by adding.
final class Tally {
  private static final double HOUR = 3.6e6;

  private final Network network;
  private final int[] present;
  private final int[] presentAtStart;
  private final long[] presentArea;
  private final long[] presentLast;
  private final int[] waiting;
  private final long[] waitingArea;
  private final long[] waitingLast;
  private final long[] started;
  private final long[] finished;
  private final long[] waitSum;
  private final long[] staySum;
  private final Histogram leadTimes = new Histogram();
  private long windowStart;
  private int inSystem;
  private long systemArea;
  private long systemLast;
  private int outside;
  private long outsideArea;
  private long outsideLast;
  private long outsideSum;
  private long allAtStart;
  private long arrived;
  private long arrivedBefore;
  private long entered;
  private long left;
  private long lost;

  Tally(Network network) {
    this.network = network;
    int n = network.places.length;
    present = new int[n];
    presentAtStart = new int[n];
    presentArea = new long[n];
    presentLast = new long[n];
    waiting = new int[n];
    waitingArea = new long[n];
    waitingLast = new long[n];
    started = new long[n];
    finished = new long[n];
    waitSum = new long[n];
    staySum = new long[n];
  }

  /// An empty system at time 0.
  void clear() {
    Arrays.fill(present, 0);
    Arrays.fill(waiting, 0);
    inSystem = 0;
    outside = 0;
    open(0);
    arrivedBefore = 0;
  }

  /// A new window begins; what is in the system stays.
  void open(long now) {
    windowStart = now;
    Arrays.fill(presentArea, 0);
    Arrays.fill(presentLast, now);
    Arrays.fill(waitingArea, 0);
    Arrays.fill(waitingLast, now);
    Arrays.fill(started, 0);
    Arrays.fill(finished, 0);
    Arrays.fill(waitSum, 0);
    Arrays.fill(staySum, 0);
    System.arraycopy(present, 0, presentAtStart, 0, present.length);
    leadTimes.clear();
    systemArea = 0;
    systemLast = now;
    outsideArea = 0;
    outsideLast = now;
    outsideSum = 0;
    allAtStart = (long) inSystem + outside;
    arrivedBefore += arrived;
    arrived = 0;
    entered = 0;
    left = 0;
    lost = 0;
  }

  int present(int station) {
    return present[station];
  }

  /// The stations where items are.
  List<String> occupied() {
    return IntStream.range(0, present.length)
        .filter(station -> present[station] > 0)
        .mapToObj(station -> network.places[station].name)
        .toList();
  }

  int inSystem() {
    return inSystem;
  }

  int outside() {
    return outside;
  }

  /// Arrivals since time 0, whatever windows began meanwhile.
  long arrivedInAll() {
    return arrivedBefore + arrived;
  }

  void arrived() {
    arrived++;
  }

  void lost() {
    lost++;
  }

  void outside(int change, long now) {
    outsideArea += outside * (now - outsideLast);
    outsideLast = now;
    outside += change;
  }

  void entered(long waited, long now) {
    entered++;
    outsideSum += waited;
    inSystem(1, now);
  }

  void left(long leadTime, long now) {
    left++;
    leadTimes.add(leadTime);
    inSystem(-1, now);
  }

  private void inSystem(int change, long now) {
    systemArea += inSystem * (now - systemLast);
    systemLast = now;
    inSystem += change;
  }

  void came(int station, long now) {
    present(station, 1, now);
  }

  void went(int station, long stayed, long now) {
    finished[station]++;
    staySum[station] += stayed;
    present(station, -1, now);
  }

  private void present(int station, int change, long now) {
    presentArea[station] += present[station] * (now - presentLast[station]);
    presentLast[station] = now;
    present[station] += change;
  }

  void queued(int station, long now) {
    waiting(station, 1, now);
  }

  void started(int station, long waited, long now) {
    started[station]++;
    waitSum[station] += waited;
    waiting(station, -1, now);
  }

  private void waiting(int station, int change, long now) {
    waitingArea[station] += waiting[station] * (now - waitingLast[station]);
    waitingLast[station] = now;
    waiting[station] += change;
  }

  /// The figures of the window that ends now.
  Replication close(int number, Staff staff, long now) {
    inSystem(0, now);
    outside(0, now);
    staff.settle(now);
    double length = now - windowStart;
    Replication.Counts counts =
        new Replication.Counts(arrived, entered, left, lost, inSystem + outside - allAtStart);
    Replication.Flow flow =
        new Replication.Flow(
            systemArea / length,
            outsideArea / length,
            leadTimes.hours(),
            (double) outsideSum / entered / HOUR);
    List<Replication.AtStation> stations =
        IntStream.range(0, present.length).mapToObj(s -> station(s, now)).toList();
    List<Replication.InPool> pools =
        IntStream.range(0, network.pools.size()).mapToObj(p -> pool(p, staff)).toList();
    return new Replication(
        number, length / HOUR, counts, flow, new Replication.Places(stations, pools));
  }

  private Replication.AtStation station(int s, long now) {
    present(s, 0, now);
    waiting(s, 0, now);
    double length = now - windowStart;
    return new Replication.AtStation(
        network.places[s].name,
        new Replication.Passing(started[s], finished[s], present[s] - presentAtStart[s]),
        (double) waitSum[s] / started[s] / HOUR,
        (double) staySum[s] / finished[s] / HOUR,
        new Replication.Occupancy(waitingArea[s] / length, presentArea[s] / length));
  }

  private Replication.InPool pool(int p, Staff staff) {
    long idle = staff.spent(p, Staff.IDLE);
    long busy = staff.spent(p, Staff.BUSY);
    long blocked = staff.spent(p, Staff.BLOCKED);
    long away = staff.spent(p, Staff.AWAY);
    double all = idle + busy + blocked + away;
    return new Replication.InPool(
        network.pools.get(p).name(), all / HOUR, busy / all, blocked / all, away / all);
  }
}
