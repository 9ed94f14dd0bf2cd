package dev.weir.stats;

import java.util.random.RandomGenerator;

/// Independent random streams, each named by what it is for.
///
/// Equal names give equal draws, so two runs that share a seed differ only where they differ.
public final class RandomStreams {
  private RandomStreams() {}

  /// The stream for one purpose.
  ///
  /// @param seed any number
  /// @param purpose words from the general to the particular; `("a", "b")` is not `("ab")`
  public static RandomGenerator of(long seed, String... purpose) {
    return new CounterRandom(key(seed, purpose));
  }

  /// The stream for one purpose in one replication.
  public static RandomGenerator of(long seed, long replication, String... purpose) {
    return new CounterRandom(key(CounterRandom.key(seed, replication), purpose));
  }

  /// The 64-bit key behind {@link #of(long, String...)}; FNV-1a over the UTF-16 units of each word,
  /// then mixed.
  public static long key(long seed, String... purpose) {
    long key = CounterRandom.mix(seed);
    for (String word : purpose) {
      long hash = 0xcbf29ce484222325L;
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      key = CounterRandom.key(key, hash);
    }
    return key;
  }
}
