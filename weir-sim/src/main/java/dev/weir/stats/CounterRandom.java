package dev.weir.stats;

import java.util.random.RandomGenerator;

/// A random generator that is a pure function of a key and a counter, so that any draw can be
/// repeated without the draws before it.
///
/// SplitMix64: the counter steps by the golden ratio's odd constant and is mixed by Stafford's
/// variant 13 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA
/// 2014, p. 453–472, who tested it with DieHarder and TestU01). Not for secrets.
public final class CounterRandom implements RandomGenerator {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  public CounterRandom(long key) {
    this.state = key;
  }

  /// Starts again at another key: the next draws are those of `new CounterRandom(key)`.
  public void reset(long key) {
    state = key;
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /// A key for sub-stream `index` of `key`; neighbouring indices give unrelated keys.
  public static long key(long key, long index) {
    return mix(mix(key) + (index + 1) * GOLDEN);
  }

  /// Every bit of the result depends on every bit of `z`; one to one.
  public static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
