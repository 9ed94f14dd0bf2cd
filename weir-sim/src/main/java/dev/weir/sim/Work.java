package dev.weir.sim;

import java.util.Map;

/// What a server does with an item.
///
/// @param service working time of an item, when its type says nothing else
/// @param byType working time of single types of work, by name
/// @param againFactor how much longer the second and later visits of an item take; 1 is the same
/// @param batch how many items are served together
/// @param interruptions what stops a server in the middle
public record Work(
    Sampler service,
    Map<String, Sampler> byType,
    double againFactor,
    Batch batch,
    Interruptions interruptions) {
  public Work {
    byType = Map.copyOf(byType);
    if (!(againFactor > 0) || againFactor == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("againFactor must be above 0, was " + againFactor);
    }
  }

  /// One item at a time, all alike, without interruptions.
  public static Work of(Sampler service) {
    return new Work(service, Map.of(), 1, Batch.SINGLE, Interruptions.NONE);
  }

  /// How many items are served together. All leave when the last is done.
  ///
  /// @param least the server waits for so many; at least 1
  /// @param most and takes no more than so many
  /// @param setUp working time before each batch
  /// @param isPerItem true: the items' times add up; false: one time for the batch, the first
  ///   item's
  public record Batch(int least, int most, Sampler setUp, boolean isPerItem) {
    /// One by one, without set-up.
    public static final Batch SINGLE = new Batch(1, 1, Sampler.NONE, true);

    public Batch {
      if (least < 1 || most < least) {
        throw new IllegalArgumentException("1 <= least <= most, was %d, %d".formatted(least, most));
      }
    }
  }

  /// What stops a server in the middle of an item, which is taken up again afterwards: calls,
  /// incidents, meetings. They come at random while work is done.
  ///
  /// @param perHour per working hour spent on the item, at least 0
  /// @param length working time of each
  public record Interruptions(double perHour, Sampler length) {
    /// Undisturbed.
    public static final Interruptions NONE = new Interruptions(0, Sampler.NONE);

    public Interruptions {
      if (!(perHour >= 0 && perHour <= 1e6)) {
        throw new IllegalArgumentException("interruptions per hour: " + perHour);
      }
    }
  }

  public Work withService(Sampler changed) {
    return new Work(changed, byType, againFactor, batch, interruptions);
  }

  public Work withByType(Map<String, Sampler> changed) {
    return new Work(service, changed, againFactor, batch, interruptions);
  }

  public Work withAgainFactor(double changed) {
    return new Work(service, byType, changed, batch, interruptions);
  }

  public Work withBatch(Batch changed) {
    return new Work(service, byType, againFactor, changed, interruptions);
  }

  public Work withInterruptions(Interruptions changed) {
    return new Work(service, byType, againFactor, batch, changed);
  }
}
