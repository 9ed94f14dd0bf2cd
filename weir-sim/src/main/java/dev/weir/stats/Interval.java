package dev.weir.stats;

/// A bootstrap interval: the statistic lies between `low` and `high` with the stated confidence.
///
/// @param low lower end, in the statistic's unit
/// @param high upper end; infinite when the data cannot bound it (too many items still open)
/// @param clusters how many independent groups were resampled: the honest sample size
/// @param resamples how many resamples gave a value
public record Interval(double low, double high, int clusters, int resamples) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must not exceed high: " + low + ", " + high);
    }
    if (clusters < 2 || resamples < 1) {
      throw new IllegalArgumentException("clusters " + clusters + ", resamples " + resamples);
    }
  }

  /// Whether the value lies inside, ends included.
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
