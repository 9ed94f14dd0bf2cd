package dev.weir.sim.theory;

/// A line with a limit on its work in progress, between the best and the practical worst case (Hopp
/// and Spearman, "Factory Physics").
///
/// The best case has no variability; the practical worst case is a balanced line of single
/// exponential servers. Real lines lie between. The critical limit is where the best case first
/// reaches the full rate; a line with variability delivers only about half of it there (`w / (w +
/// W₀ - 1)` at `w = W₀`: 56 % with five stations, 53 % with ten), so it is no limit to set, but a
/// unit to count in.
///
/// @param bottleneckRate `r_b`, items per time of the slowest station, above 0
/// @param rawTime `T₀`, time through the line without any waiting, above 0
public record LimitedLine(double bottleneckRate, double rawTime) {
  public LimitedLine {
    SteadyState.checkPositive("bottleneckRate", bottleneckRate);
    SteadyState.checkPositive("rawTime", rawTime);
  }

  /// `W₀ = r_b T₀`: the work in progress at which a line without variability is just full.
  public double criticalItems() {
    return bottleneckRate * rawTime;
  }

  /// `min(w / T₀, r_b)`: no variability at all.
  ///
  /// @param items `w`, at least 1
  public double bestThroughput(double items) {
    return Math.min(checked(items) / rawTime, bottleneckRate);
  }

  /// `max(T₀, w / r_b)`: no variability at all.
  public double bestLeadTime(double items) {
    return Math.max(rawTime, checked(items) / bottleneckRate);
  }

  /// `r_b w / (w + W₀ - 1)`: balanced stations, exponential times.
  public double practicalWorstThroughput(double items) {
    return bottleneckRate * checked(items) / (items + criticalItems() - 1);
  }

  /// `T₀ + (w - 1) / r_b`: balanced stations, exponential times.
  public double practicalWorstLeadTime(double items) {
    return rawTime + (checked(items) - 1) / bottleneckRate;
  }

  private static double checked(double items) {
    if (!(items >= 1) || items == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("at least 1 item, was " + items);
    }
    return items;
  }
}
