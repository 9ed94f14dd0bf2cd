package dev.weir.stats;

import java.util.Arrays;

/// The order that sorts an array: a stable merge sort of positions, without boxing.
final class Ascending {
  private Ascending() {}

  /// Positions of `keys` from the smallest to the largest; equal keys keep their order.
  static int[] order(double[] keys) {
    int[] order = new int[keys.length];
    Arrays.setAll(order, i -> i);
    int[] from = order;
    int[] into = new int[keys.length];
    for (int width = 1; width < keys.length; width *= 2) {
      for (int low = 0; low < keys.length; low += 2 * width) {
        merge(keys, from, into, low, width);
      }
      int[] swap = from;
      from = into;
      into = swap;
    }
    return from;
  }

  private static void merge(double[] keys, int[] from, int[] into, int low, int width) {
    int middle = (int) Math.min((long) low + width, keys.length);
    int high = (int) Math.min((long) low + 2L * width, keys.length);
    int left = low;
    int right = middle;
    for (int k = low; k < high; k++) {
      boolean takeLeft = right >= high || (left < middle && keys[from[left]] <= keys[from[right]]);
      into[k] = takeLeft ? from[left++] : from[right++];
    }
  }
}
