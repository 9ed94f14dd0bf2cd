package dev.weir.sim;

import java.util.Arrays;

/// The events to come, earliest first; events of the same time in the order in which they were
/// added.
///
/// A binary heap in one array: time and tag side by side. A tag holds sequence number, kind and
/// index, so comparing tags of equal times compares sequence numbers.
final class EventHeap {
  private static final int INDEX_BITS = 24;
  private static final int KIND_BITS = 4;
  private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

  private long[] heap = new long[256];
  private int size;
  private long sequence;
  private long time;
  private int kind;
  private int index;

  void clear() {
    size = 0;
    sequence = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// How many events were added since the last clearing.
  long added() {
    return sequence;
  }

  void add(long at, int kind, int index) {
    if (2 * size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * heap.length);
    }
    long tag = sequence++ << (INDEX_BITS + KIND_BITS) | (long) kind << INDEX_BITS | index;
    long[] h = heap;
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (h[2 * parent] <= at) {
        break;
      }
      h[2 * hole] = h[2 * parent];
      h[2 * hole + 1] = h[2 * parent + 1];
      hole = parent;
    }
    h[2 * hole] = at;
    h[2 * hole + 1] = tag;
  }

  /// Takes the next event off; {@link #time}, {@link #kind} and {@link #index} tell what it is.
  void pop() {
    long[] h = heap;
    time = h[0];
    long top = h[1];
    kind = (int) (top >>> INDEX_BITS) & ((1 << KIND_BITS) - 1);
    index = (int) top & INDEX_MASK;
    size--;
    long lastTime = h[2 * size];
    long lastTag = h[2 * size + 1];
    int hole = 0;
    int child = 1;
    while (child < size) {
      int right = child + 1;
      if (right < size
          && isBefore(h[2 * right], h[2 * right + 1], h[2 * child], h[2 * child + 1])) {
        child = right;
      }
      if (!isBefore(h[2 * child], h[2 * child + 1], lastTime, lastTag)) {
        break;
      }
      h[2 * hole] = h[2 * child];
      h[2 * hole + 1] = h[2 * child + 1];
      hole = child;
      child = 2 * hole + 1;
    }
    h[2 * hole] = lastTime;
    h[2 * hole + 1] = lastTag;
  }

  private static boolean isBefore(long timeA, long tagA, long timeB, long tagB) {
    return timeA < timeB || (timeA == timeB && tagA < tagB);
  }

  long time() {
    return time;
  }

  int kind() {
    return kind;
  }

  int index() {
    return index;
  }
}
