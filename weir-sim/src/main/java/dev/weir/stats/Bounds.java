package dev.weir.stats;

/// A lower and an upper bound, ends included.
///
/// @param low in the unit of what is bounded
/// @param high at least `low`
public record Bounds(double low, double high) {
  public Bounds {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must not exceed high: " + low + ", " + high);
    }
  }

  /// Whether the value lies inside, ends included.
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
