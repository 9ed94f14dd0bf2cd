package dev.weir.sim;

/// How the work inside and outside grew through the measured time of one replication, in equal
/// slices.
final class Trace {
  /// Enough for a t interval of each half.
  static final int SLICES = 20;

  private final long[] arrived = new long[SLICES + 1];
  private final long[] inside = new long[SLICES + 1];
  private final long start;
  private final long length;
  private int marks;

  /// @param start of the measured time, in milliseconds
  /// @param length of it, in milliseconds
  Trace(long start, long length) {
    this.start = start;
    this.length = length;
  }

  /// When the next slice begins; {@link Visits#OPEN} after the last.
  long next() {
    return marks > SLICES ? Visits.OPEN : start + length / SLICES * marks;
  }

  /// Notes the state at the moment {@link #next}.
  void mark(long arrivedSoFar, long insideNow) {
    arrived[marks] = arrivedSoFar;
    inside[marks] = insideNow;
    marks++;
  }

  /// Items more at the end of a slice than at its beginning, over the mean number that came in one.
  double growth(int slice) {
    return (inside[slice + 1] - inside[slice]) / Math.max(1, perSlice());
  }

  private double perSlice() {
    return (double) (arrived[marks - 1] - arrived[0]) / SLICES;
  }

  /// Items more at the end of a run of slices than at its beginning, over the items that came.
  ///
  /// @param from first slice
  /// @param to after the last
  double growth(int from, int to) {
    return (double) (inside[to] - inside[from]) / Math.max(1, arrived[to] - arrived[from]);
  }
}
