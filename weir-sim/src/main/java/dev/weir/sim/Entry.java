package dev.weir.sim;

/// How items come into a station: how late, how held back, in which order, and how many at most.
///
/// @param delay time between an item being sent on and its joining the queue that no server spends:
///   hand-overs, waiting for an author
/// @param gate holds items until they may queue
/// @param discipline who is served first among items of the same priority
/// @param limit most items at the station, from gate to blocked; {@link #NO_LIMIT} when unlimited
/// @param precedence a shared pool serves stations of lower precedence first
public record Entry(Sampler delay, Gate gate, Discipline discipline, int limit, int precedence) {
  /// As many items as come.
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  /// No delay, no gate, first come first served, no limit.
  public static final Entry FREE =
      new Entry(Sampler.NONE, new Gate.Open(), Discipline.FIFO, NO_LIMIT, 0);

  public Entry {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit allows at least 1 item, was " + limit);
    }
  }

  /// Who is served first among items of the same priority.
  public enum Discipline {
    /// First come, first served.
    FIFO,
    /// Last come, first served: the top of the inbox.
    LIFO,
    /// Anyone.
    RANDOM
  }

  public Entry withDelay(Sampler changed) {
    return new Entry(changed, gate, discipline, limit, precedence);
  }

  public Entry withGate(Gate changed) {
    return new Entry(delay, changed, discipline, limit, precedence);
  }

  public Entry withDiscipline(Discipline changed) {
    return new Entry(delay, gate, changed, limit, precedence);
  }

  public Entry withLimit(int changed) {
    return new Entry(delay, gate, discipline, changed, precedence);
  }

  public Entry withPrecedence(int changed) {
    return new Entry(delay, gate, discipline, limit, changed);
  }
}
