package dev.weir.stats;

import java.util.Arrays;

/// Values sorted once, for many weighted quantiles: {@link Quantiles} where observation `i` counts
/// `weights[i]` times, in one pass and without sorting again.
public final class SortedSample {
  private final int[] order;
  private final double[] sorted;

  /// @param values at least one, no NaN, in any order
  public SortedSample(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a sample needs at least one value");
    }
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException("value " + i + " is not a number");
      }
    }
    order = Ascending.order(values);
    sorted = new double[values.length];
    Arrays.setAll(sorted, i -> values[order[i]]);
  }

  /// How many observations there are.
  public int size() {
    return order.length;
  }

  /// Quantiles (Hyndman and Fan's type 7) of the sample with repetitions.
  ///
  /// @param weights one per observation in the order given to the constructor, each at least 0
  /// @param ascending the wanted probabilities, ascending, each in `[0, 1]`
  /// @param into receives one value each; NaN everywhere when all weights are 0
  public void quantiles(int[] weights, double[] ascending, double[] into) {
    long total = 0;
    for (int weight : weights) {
      total += weight;
    }
    if (total == 0) {
      Arrays.fill(into, 0, ascending.length, Double.NaN);
      return;
    }
    int wanted = 0;
    long seen = 0;
    long below = (long) (ascending[0] * (total - 1));
    for (int i = 0; i < order.length; i++) {
      seen += weights[order[i]];
      while (seen > below) {
        double fraction = ascending[wanted] * (total - 1) - below;
        double next = seen > below + 1 || fraction == 0 ? sorted[i] : following(i, weights);
        // two infinities have no difference
        into[wanted] = next == sorted[i] ? next : sorted[i] + fraction * (next - sorted[i]);
        wanted++;
        if (wanted == ascending.length) {
          return;
        }
        below = (long) (ascending[wanted] * (total - 1));
      }
    }
  }

  /// The next value that is in the weighted sample at all.
  private double following(int rank, int[] weights) {
    int next = rank + 1;
    while (next < order.length && weights[order[next]] == 0) {
      next++;
    }
    return sorted[Math.min(next, order.length - 1)];
  }
}
