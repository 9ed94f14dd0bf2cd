package dev.weir.sim;

/// A calendar compiled to milliseconds: turns work into the time when it is done, and back.
///
/// `W(t)` is the time worked in `[0, t)`. Work `w` begun at `t` is done at the first moment `u`
/// with `W(u) - W(t) >= w`, so a day's work ends at closing time and not at the next opening.
final class WorkClock {
  static final long WEEK = 7L * 24 * 3_600_000;

  private final long[] open;
  private final long[] close;
  private final long[] before;
  private final long perWeek;
  private final long[] awayFrom;
  private final long[] awayTo;
  private final boolean always;

  WorkClock(Calendar calendar) {
    int n = calendar.shifts().size();
    open = new long[n];
    close = new long[n];
    before = new long[n];
    long sum = 0;
    for (int i = 0; i < n; i++) {
      open[i] = calendar.shifts().get(i).from().toMillis();
      close[i] = calendar.shifts().get(i).to().toMillis();
      before[i] = sum;
      sum += close[i] - open[i];
    }
    perWeek = sum;
    awayFrom = calendar.absences().stream().mapToLong(a -> a.from().toMillis()).toArray();
    awayTo = calendar.absences().stream().mapToLong(a -> a.to().toMillis()).toArray();
    always = perWeek == WEEK && awayFrom.length == 0;
  }

  /// Whether somebody works at `t`.
  boolean isOpen(long t) {
    return always || nextOpen(t) == t;
  }

  /// The first working moment at or after `t`.
  long nextOpen(long t) {
    if (always) {
      return t;
    }
    long at = nextShift(t);
    for (int i = 0; i < awayFrom.length; i++) {
      if (at >= awayFrom[i] && at < awayTo[i]) {
        at = nextShift(awayTo[i]);
      }
    }
    return at;
  }

  /// When work of `work` milliseconds begun at `t` is done; `t` itself when there is none.
  long done(long t, long work) {
    if (always || work == 0) {
      return t + work;
    }
    long from = t;
    long left = work;
    for (int i = 0; i < awayFrom.length; i++) {
      if (awayTo[i] > from) {
        long untilAway = awayFrom[i] > from ? weekly(awayFrom[i]) - weekly(from) : 0;
        if (left <= untilAway) {
          break;
        }
        left -= untilAway;
        from = awayTo[i];
      }
    }
    return inverse(weekly(from) + left);
  }

  /// Milliseconds worked in `[from, to)`.
  long worked(long from, long to) {
    if (always) {
      return to - from;
    }
    long sum = weekly(to) - weekly(from);
    for (int i = 0; i < awayFrom.length; i++) {
      long start = Math.max(from, awayFrom[i]);
      long end = Math.min(to, awayTo[i]);
      if (end > start) {
        sum -= weekly(end) - weekly(start);
      }
    }
    return sum;
  }

  private long nextShift(long t) {
    long week = t - t % WEEK;
    long into = t - week;
    for (int i = 0; i < open.length; i++) {
      if (into < close[i]) {
        return Math.max(t, week + open[i]);
      }
    }
    return week + WEEK + open[0];
  }

  private long weekly(long t) {
    long weeks = t / WEEK;
    long into = t - weeks * WEEK;
    int i = open.length - 1;
    while (i > 0 && open[i] > into) {
      i--;
    }
    long worked = before[i] + Math.clamp(into - open[i], 0, close[i] - open[i]);
    return weeks * perWeek + worked;
  }

  /// The first `t` with `weekly(t) >= work`.
  private long inverse(long work) {
    if (work == 0) {
      return 0;
    }
    long weeks = (work - 1) / perWeek;
    long rest = work - weeks * perWeek;
    int i = open.length - 1;
    while (before[i] >= rest) {
      i--;
    }
    return weeks * WEEK + open[i] + (rest - before[i]);
  }
}
