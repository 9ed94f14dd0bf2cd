package dev.weir.source.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of a text as one number, the first of them the lowest: what is compared and searched
/// eight letters at a time is over in an eighth of the steps.
final class Words {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private Words() {}

  /// The eight bytes from this place on; they must lie within the array.
  static long at(byte[] text, int from) {
    return (long) WORDS.get(text, from);
  }

  /// One byte eight times.
  static long of(byte letter) {
    return (letter & 0xff) * LOWEST_BITS;
  }

  /// Marks the bytes that are zero: the lowest bit that is set lies in the first of them (Warren,
  /// Hacker's Delight, 2nd edition, 6-1).
  static long zeros(long word) {
    return (word - LOWEST_BITS) & ~word & HIGHEST_BITS;
  }

  /// The place of the first of two bytes.
  ///
  /// @param one the byte, eight times
  /// @param other the byte, eight times
  /// @return `to` when neither is there
  static int find(byte[] text, int from, int to, long one, long other) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long word = at(text, at);
      long found = zeros(word ^ one) | zeros(word ^ other);
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < to && text[at] != (byte) one && text[at] != (byte) other) {
      at++;
    }
    return at;
  }
}
