package dev.weir.sim;

import java.util.Arrays;

/// A queue of items by key, smallest first: priority above, order of coming below.
final class Line {
  private static final int ORDER_BITS = 56;
  private static final long ORDER_MASK = (1L << ORDER_BITS) - 1;

  private long[] keys = new long[16];
  private int[] items = new int[16];
  private int size;

  /// A key that sorts by priority, then by `order` (its low 56 bits).
  static long key(int priority, long order) {
    return (long) priority << ORDER_BITS | (order & ORDER_MASK);
  }

  static int priority(long key) {
    return (int) (key >>> ORDER_BITS);
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  long headKey() {
    return keys[0];
  }

  int head() {
    return items[0];
  }

  void add(long key, int item) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      items = Arrays.copyOf(items, 2 * size);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (keys[parent] <= key) {
        break;
      }
      keys[hole] = keys[parent];
      items[hole] = items[parent];
      hole = parent;
    }
    keys[hole] = key;
    items[hole] = item;
  }

  int poll() {
    int first = items[0];
    size--;
    long key = keys[size];
    int item = items[size];
    int hole = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= key) {
        break;
      }
      keys[hole] = keys[child];
      items[hole] = items[child];
      hole = child;
      child = 2 * hole + 1;
    }
    keys[hole] = key;
    items[hole] = item;
    return first;
  }
}
