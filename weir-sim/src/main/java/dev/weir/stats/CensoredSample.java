package dev.weir.stats;

import java.util.Arrays;

/// Durations of finished and unfinished items, sorted once, for many weighted Kaplan–Meier curves.
///
/// The bootstrap's inner loop: each call is one pass over the observations without sorting and
/// without a division per observation. Between two censored observations the product of Kaplan and
/// Meier telescopes to a ratio of numbers at risk, so only censoring costs a division.
public final class CensoredSample {
  /// What a quantile is when the curve never falls that far: longer than anything that was seen.
  public static final double NOT_REACHED = Double.POSITIVE_INFINITY;

  /// Forgives the last bits of `1 - p`, so that 10 % of ten items is one item.
  private static final double SLACK = 1 + 1e-12;

  private final int[] order;
  private final double[] durations;
  private final boolean[] finished;

  /// @param durations at least one, each at least 0, in any unit
  /// @param finished whether the duration ended; false when the item was still open at that age
  /// @throws IllegalArgumentException naming the position of a negative duration or NaN
  public CensoredSample(double[] durations, boolean[] finished) {
    if (durations.length == 0 || durations.length != finished.length) {
      throw new IllegalArgumentException(
          "one or more durations, each finished or not: "
              + durations.length
              + ", "
              + finished.length);
    }
    for (int i = 0; i < durations.length; i++) {
      if (!(durations[i] >= 0) || durations[i] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("duration " + i + " is " + durations[i]);
      }
    }
    this.order = finishedFirst(Ascending.order(durations), durations, finished);
    this.durations = new double[order.length];
    this.finished = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      this.durations[i] = durations[order[i]];
      this.finished[i] = finished[order[i]];
    }
  }

  /// How many observations there are.
  public int size() {
    return order.length;
  }

  /// Kaplan–Meier quantiles of the sample in which observation `i` counts `weights[i]` times.
  ///
  /// @param weights one per observation in the order given to the constructor, each at least 0
  /// @param ascending the wanted probabilities, ascending, each in `(0, 1]`
  /// @param into receives one value each; {@link #NOT_REACHED} where the curve stays above `1 - p`,
  ///   NaN everywhere when all weights are 0
  public void quantiles(int[] weights, double[] ascending, double[] into) {
    checkAscending(ascending);
    long atRisk = 0;
    for (int weight : weights) {
      atRisk += weight;
    }
    if (atRisk == 0) {
      Arrays.fill(into, 0, ascending.length, Double.NaN);
      return;
    }
    int wanted = 0;
    double survival = 1;
    double blockRisk = atRisk;
    double target = (1 - ascending[0]) * SLACK * blockRisk;
    for (int i = 0; i < order.length && wanted < ascending.length; i++) {
      int weight = weights[order[i]];
      atRisk -= weight;
      if (!finished[i]) {
        if (weight > 0) {
          survival *= (atRisk + weight) / blockRisk;
          blockRisk = atRisk;
          target = (1 - ascending[wanted]) * SLACK / survival * blockRisk;
        }
      } else {
        while (weight > 0 && atRisk <= target + 1e-12) {
          into[wanted++] = durations[i];
          if (wanted == ascending.length) {
            return;
          }
          target = (1 - ascending[wanted]) * SLACK / survival * blockRisk;
        }
      }
    }
    Arrays.fill(into, wanted, ascending.length, NOT_REACHED);
  }

  private static void checkAscending(double[] ascending) {
    for (int i = 0; i < ascending.length; i++) {
      double before = i == 0 ? 0 : ascending[i - 1];
      if (!(ascending[i] > 0 && ascending[i] <= 1 && ascending[i] >= before)) {
        throw new IllegalArgumentException("p ascending in (0, 1], was " + ascending[i]);
      }
    }
  }

  double duration(int rank) {
    return durations[rank];
  }

  boolean isFinished(int rank) {
    return finished[rank];
  }

  /// Among equal durations the finished ones come first: who is censored at `t` was at risk at `t`.
  private static int[] finishedFirst(int[] ascending, double[] durations, boolean[] finished) {
    int[] order = new int[ascending.length];
    for (int start = 0; start < order.length; ) {
      int end = start;
      int next = start;
      while (end < order.length && durations[ascending[end]] == durations[ascending[start]]) {
        if (finished[ascending[end]]) {
          order[next++] = ascending[end];
        }
        end++;
      }
      for (int i = start; i < end; i++) {
        if (!finished[ascending[i]]) {
          order[next++] = ascending[i];
        }
      }
      start = end;
    }
    return order;
  }
}
