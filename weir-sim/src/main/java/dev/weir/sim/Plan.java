package dev.weir.sim;

import java.time.Duration;

/// How a model is simulated. Equal models, plans and seeds give equal outcomes, on any machine and
/// with any number of threads.
///
/// @param warmUp simulated time that is thrown away first
/// @param extent how far each replication goes
/// @param replications how often, with independent draws; at least 1
/// @param seed of all randomness
/// @param bounds when a replication is given up
public record Plan(Duration warmUp, Extent extent, int replications, long seed, Bounds bounds) {
  private static final Duration LONGEST = Duration.ofDays(36_525);

  public Plan {
    if (warmUp.isNegative() || warmUp.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("warm-up from 0 to a hundred years, was " + warmUp);
    }
    if (replications < 1) {
      throw new IllegalArgumentException("at least 1 replication, was " + replications);
    }
    if (extent instanceof Extent.Items && !warmUp.isZero()) {
      throw new IllegalArgumentException("a run of items has no warm-up, was " + warmUp);
    }
  }

  /// How far one replication goes.
  public sealed interface Extent {
    /// For a time, after the warm-up, in the hope of a steady state: where demand exceeds capacity,
    /// the outcome says so instead of a number.
    ///
    /// @param length measured time
    /// @param batches the time is cut into so many equal windows, each a replication of its own for
    ///   the statistics (batch means); 1 for none
    record Steady(Duration length, int batches) implements Extent {
      public Steady {
        checkLength(length);
        if (batches < 1 || length.toMillis() / batches < 1) {
          throw new IllegalArgumentException(batches + " batches of " + length);
        }
      }
    }

    /// For a time from an empty start, steady or not: what happens until then.
    record Until(Duration length) implements Extent {
      public Until {
        checkLength(length);
      }
    }

    /// Until so many items have come and all have left that can. It ends early when the sources
    /// send no more (`arrived` in the counts says how many came), and as {@link Outcome.Deadlocked}
    /// when items inside wait for each other while others want in.
    record Items(long items) implements Extent {
      public Items {
        if (items < 1) {
          throw new IllegalArgumentException("at least 1 item, was " + items);
        }
      }
    }

    private static void checkLength(Duration length) {
      if (length.toMillis() < 1 || length.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("a length up to a hundred years, was " + length);
      }
    }
  }

  /// When a replication is given up, so that no model can run away.
  ///
  /// @param items most items in the system and outside at once
  /// @param events most events of one replication
  public record Bounds(int items, long events) {
    /// A million items at once, ten thousand million events.
    public static final Bounds USUAL = new Bounds(1_000_000, 10_000_000_000L);

    public Bounds {
      if (items < 1 || items > 10_000_000 || events < 1 || events > 10_000_000_000L) {
        throw new IllegalArgumentException(
            "1 to 10 million items, 1 to 10^10 events: %d, %d".formatted(items, events));
      }
    }
  }

  /// Steady state by independent replications.
  public static Plan steady(Duration warmUp, Duration length, int replications, long seed) {
    return new Plan(warmUp, new Extent.Steady(length, 1), replications, seed, Bounds.USUAL);
  }

  /// Steady state by batch means: one long run in at least ten windows.
  ///
  /// Windows must be long compared with how long the model remembers, or their figures resemble
  /// their neighbours' and intervals come out too narrow: {@link Outcome.Measured#lagOne} tells.
  ///
  /// @param batches at least 10
  public static Plan batchMeans(Duration warmUp, Duration length, int batches, long seed) {
    if (batches < 10) {
      throw new IllegalArgumentException("batch means need at least 10 windows, was " + batches);
    }
    return new Plan(warmUp, new Extent.Steady(length, batches), 1, seed, Bounds.USUAL);
  }

  /// From an empty start for a time.
  public static Plan until(Duration length, int replications, long seed) {
    return new Plan(Duration.ZERO, new Extent.Until(length), replications, seed, Bounds.USUAL);
  }

  /// From an empty start until so many items are through.
  public static Plan items(long items, int replications, long seed) {
    return new Plan(Duration.ZERO, new Extent.Items(items), replications, seed, Bounds.USUAL);
  }
}
