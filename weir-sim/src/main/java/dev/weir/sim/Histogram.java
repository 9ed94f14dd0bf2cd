package dev.weir.sim;

import java.util.Arrays;

/// Counts of durations in steps of less than 0.8 %: seven bits below the leading one.
final class Histogram {
  private static final int BITS = 7;
  private static final double HOUR = 3.6e6;

  private final int[] counts = new int[64 << BITS];
  private long n;
  private long sum;

  void clear() {
    Arrays.fill(counts, 0);
    n = 0;
    sum = 0;
  }

  void add(long millis) {
    counts[bucket(millis)]++;
    n++;
    sum += millis;
  }

  private static int bucket(long millis) {
    int shift = Math.max(0, 63 - BITS - Long.numberOfLeadingZeros(millis | 1));
    return (shift << BITS) + (int) (millis >>> shift);
  }

  /// Mean (exact) and quantiles (to 0.8 %) in hours; NaN when there is nothing.
  Replication.LeadTime hours() {
    return new Replication.LeadTime(
        (double) sum / n / HOUR, quantile(0.50), quantile(0.85), quantile(0.95));
  }

  private double quantile(double p) {
    if (n == 0) {
      return Double.NaN;
    }
    double wanted = p * n;
    long below = 0;
    int bucket = 0;
    while (below + counts[bucket] < wanted) {
      below += counts[bucket++];
    }
    int shift = Math.max(0, (bucket >> BITS) - 1);
    double low = (double) (bucket - ((long) shift << BITS)) * (1L << shift);
    double width = 1L << shift;
    return (low + width * (wanted - below) / counts[bucket]) / HOUR;
  }
}
