package dev.weir.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// The percentile interval of a statistic of a series, resampling stretches of it: neighbours stay
/// neighbours, so their likeness is kept.
///
/// The stationary bootstrap: stretches begin anywhere, have geometric lengths and wrap around
/// (Politis and Romano, "The Stationary Bootstrap", JASA 89, 1994, p. 1303–1313). Stretches should
/// be several times longer than the series remembers; coverage falls short where the series is not
/// many times longer than that.
///
/// @param meanLength mean length of a stretch, at least 1
/// @param resamples at least 100
/// @param confidence in `(0, 1)`
/// @param seed equal seeds and data give equal intervals
public record BlockBootstrap(double meanLength, int resamples, double confidence, long seed) {
  public BlockBootstrap {
    if (!(meanLength >= 1) || resamples < 100 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "meanLength %s, resamples %d, confidence %s"
              .formatted(meanLength, resamples, confidence));
    }
  }

  /// The interval of a statistic of the series.
  ///
  /// @param series in time order, at least four times the mean length
  public Bounds interval(double[] series, ToDoubleFunction<double[]> statistic) {
    int n = series.length;
    if (n < 4 * meanLength) {
      throw new IllegalArgumentException(
          "%d values are too few for stretches of %s".formatted(n, meanLength));
    }
    RandomGenerator random = RandomStreams.of(seed, "block bootstrap");
    double[] values = new double[resamples];
    double[] drawn = new double[n];
    for (int r = 0; r < resamples; r++) {
      int at = random.nextInt(n);
      for (int i = 0; i < n; i++) {
        drawn[i] = series[at];
        at = random.nextDouble() * meanLength < 1 ? random.nextInt(n) : (at + 1) % n;
      }
      values[r] = statistic.applyAsDouble(drawn);
    }
    Arrays.sort(values);
    int outside = (int) Math.floor((1 - confidence) / 2 * resamples);
    return new Bounds(values[outside], values[resamples - 1 - outside]);
  }
}
