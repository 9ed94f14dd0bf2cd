package dev.weir.sim;

import java.util.Arrays;
import java.util.List;

/// All servers of a network: who is free, there and able, how fast, and how their time was spent.
final class Staff {
  static final int IDLE = 0;
  static final int BUSY = 1;
  static final int BLOCKED = 2;
  static final int AWAY = 3;
  private static final int STATES = 4;

  final int[] firstOf;
  final int[] poolOf;
  final WorkClock[] clock;
  final Sampler[] otherWork;
  final boolean[] goesAfterEach;
  final boolean[] hasIdleWork;

  /// First item of the batch in hand, and how many of it are still held after the work is done.
  final int[] batch;

  final int[] held;
  private final boolean[][] able;
  private final double[][] pace;
  private final Server.RampUp[] ramp;
  private final long[] joins;
  private final boolean[] hasRamp;
  private final long[] idle;
  private final int[] wordOf;
  private final int[] nIdle;
  private final int[] state;
  private final long[] since;
  private final long[] spent;

  Staff(Network network) {
    int n = network.servers();
    List<String> names = network.stationNames();
    int pools = network.pools.size();
    firstOf = new int[pools + 1];
    wordOf = new int[pools + 1];
    poolOf = new int[n];
    clock = new WorkClock[n];
    otherWork = new Sampler[n];
    goesAfterEach = new boolean[n];
    hasIdleWork = new boolean[pools];
    hasRamp = new boolean[pools];
    batch = new int[n];
    held = new int[n];
    able = new boolean[n][names.size()];
    pace = new double[n][names.size()];
    ramp = new Server.RampUp[n];
    joins = new long[n];
    nIdle = new int[pools];
    state = new int[n];
    since = new long[n];
    spent = new long[pools * STATES];
    int next = 0;
    for (int pool = 0; pool < pools; pool++) {
      firstOf[pool] = next;
      for (Server server : network.pools.get(pool).servers()) {
        poolOf[next] = pool;
        hire(next++, server, names);
      }
      wordOf[pool + 1] = wordOf[pool] + (next - firstOf[pool] + 63) / 64;
    }
    firstOf[pools] = next;
    idle = new long[wordOf[pools]];
  }

  private void hire(int id, Server server, List<String> names) {
    clock[id] = new WorkClock(server.calendar());
    ramp[id] = server.rampUp();
    joins[id] = server.rampUp().joins().toMillis();
    hasRamp[poolOf[id]] |= !server.rampUp().equals(Server.RampUp.NONE);
    switch (server.otherWork()) {
      case Server.OtherWork.None none -> otherWork[id] = Sampler.NONE;
      case Server.OtherWork.WhenIdle work -> {
        otherWork[id] = work.length();
        hasIdleWork[poolOf[id]] = true;
      }
      case Server.OtherWork.AfterEachItem work -> {
        otherWork[id] = work.length();
        goesAfterEach[id] = true;
      }
    }
    for (int station = 0; station < names.size(); station++) {
      able[id][station] = ModelChecks.canServe(server, names.get(station));
      pace[id][station] =
          server.skill().paceAt().getOrDefault(names.get(station), server.skill().pace());
    }
  }

  /// Everybody idle at time 0.
  void clear() {
    Arrays.fill(state, IDLE);
    Arrays.fill(since, 0);
    Arrays.fill(held, 0);
    Arrays.fill(spent, 0);
    Arrays.fill(idle, 0);
    for (int pool = 0; pool < nIdle.length; pool++) {
      nIdle[pool] = firstOf[pool + 1] - firstOf[pool];
      for (int i = 0; i < nIdle[pool]; i++) {
        idle[wordOf[pool] + i / 64] |= 1L << i;
      }
    }
  }

  int nIdle(int pool) {
    return nIdle[pool];
  }

  int state(int server) {
    return state[server];
  }

  void turn(int server, int to, long now) {
    int pool = poolOf[server];
    spent[pool * STATES + state[server]] += worked(server, since[server], now);
    int bit = server - firstOf[pool];
    if (state[server] == IDLE) {
      idle[wordOf[pool] + bit / 64] &= ~(1L << bit);
      nIdle[pool]--;
    }
    if (to == IDLE) {
      idle[wordOf[pool] + bit / 64] |= 1L << bit;
      nIdle[pool]++;
    }
    state[server] = to;
    since[server] = now;
  }

  /// The first idle server from `from` on, or -1.
  int nextIdle(int pool, int from) {
    int bit = from - firstOf[pool];
    for (int word = wordOf[pool] + bit / 64; word < wordOf[pool + 1]; word++) {
      long bits = idle[word] & (-1L << bit);
      if (bits != 0) {
        return firstOf[pool] + (word - wordOf[pool]) * 64 + Long.numberOfTrailingZeros(bits);
      }
      bit = 0;
    }
    return -1;
  }

  /// The first server of the pool who is idle, there, and able to serve the station, or -1.
  int free(int pool, int station, long now) {
    for (int s = nextIdle(pool, firstOf[pool]); s >= 0; s = after(pool, s)) {
      if (able[s][station] && now >= joins[s] && clock[s].isOpen(now)) {
        return s;
      }
    }
    return -1;
  }

  /// When the first of the idle and able servers is there, from `now` on; {@link Visits#OPEN} if
  /// none.
  long nextThere(int pool, int station, long now) {
    long first = Visits.OPEN;
    for (int s = nextIdle(pool, firstOf[pool]); s >= 0; s = after(pool, s)) {
      if (able[s][station]) {
        first = Math.min(first, clock[s].nextOpen(Math.max(now, joins[s])));
      }
    }
    return first;
  }

  /// The idle server after this one, or -1.
  int after(int pool, int server) {
    return server + 1 < firstOf[pool + 1] ? nextIdle(pool, server + 1) : -1;
  }

  /// Work done per working hour at a station: pace, own ramp and the mentoring of others.
  double speed(int server, int station, long now) {
    double speed = pace[server][station];
    int pool = poolOf[server];
    if (!hasRamp[pool]) {
      return speed;
    }
    double mentoring = 0;
    int others = joined(pool, now) - 1;
    for (int other = firstOf[pool]; other < firstOf[pool + 1]; other++) {
      if (other != server && isRamping(other, now)) {
        mentoring += ramp[other].mentoring() / others;
      }
    }
    return speed * ramped(server, now) * Math.max(0.05, 1 - mentoring);
  }

  /// How many of a pool have joined: those who are not there yet can teach nobody.
  private int joined(int pool, long now) {
    int joined = 0;
    for (int server = firstOf[pool]; server < firstOf[pool + 1]; server++) {
      joined += now >= joins[server] ? 1 : 0;
    }
    return joined;
  }

  private boolean isRamping(int server, long now) {
    return now >= joins[server] && now < joins[server] + ramp[server].length().toMillis();
  }

  private double ramped(int server, long now) {
    if (!isRamping(server, now)) {
      return 1;
    }
    double share = (double) (now - joins[server]) / ramp[server].length().toMillis();
    double start = ramp[server].startingPace();
    return start + (1 - start) * share;
  }

  private long worked(int server, long from, long to) {
    long start = Math.max(from, joins[server]);
    return to > start ? clock[server].worked(start, to) : 0;
  }

  boolean isAnyoneBusy() {
    for (int inState : state) {
      if (inState == BUSY) {
        return true;
      }
    }
    return false;
  }

  /// Books everybody's time up to `now`.
  void settle(long now) {
    for (int server = 0; server < state.length; server++) {
      turn(server, state[server], now);
    }
  }

  void clearTimes() {
    Arrays.fill(spent, 0);
  }

  /// Working milliseconds that a pool spent in a state since the times were cleared.
  long spent(int pool, int inState) {
    return spent[pool * STATES + inState];
  }
}
