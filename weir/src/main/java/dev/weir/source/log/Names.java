package dev.weir.source.log;

import dev.weir.event.SourceException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers for names, from 1, in the order they are first met: a million rows name two dozen
/// activities, and a number is compared and sorted faster than a text. Names are kept as the bytes
/// of the file.
final class Names {
  private static final int FIRST = 1 << 10;
  private static final int MOST_BYTES = 1 << 30;

  /// So many can wait for [#settle].
  static final int AT_ONCE = EventBlock.CAPACITY;

  private final Charset charset;
  private byte[] bytes = new byte[FIRST * 16];
  private int[] ends = new int[FIRST];
  private long[] slots = new long[FIRST * 2]; // hash and number; 0: free
  private int size;
  private int undecodable;

  private final int[] places = new int[AT_ONCE];
  private final int[] hashes = new int[AT_ONCE];
  private final int[] laterEnds = new int[AT_ONCE];
  private byte[] later = new byte[AT_ONCE * 16];
  private int waiting;

  /// @param charset of the bytes
  Names(Charset charset) {
    this.charset = charset;
  }

  /// How many there are.
  int size() {
    return size;
  }

  /// The number of a name.
  int of(String name) {
    byte[] text = name.getBytes(charset);
    return of(text, 0, text.length);
  }

  /// The number of the name that stands in a buffer.
  int of(byte[] text, int from, int to) {
    long first = first(text, from, to);
    long last = last(text, from, to);
    int hash = hash(text, from, to, first, last);
    int mask = slots.length - 1;
    for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
      long taken = slots[slot];
      int no = (int) taken;
      if (no == 0) {
        add(text, from, to);
        slots[slot] = ((long) hash << 32) | size;
        if (size > slots.length / 2) {
          spread();
        }
        return size;
      }
      if ((int) (taken >> 32) == hash && isSame(no, text, from, to, first, last)) {
        return no;
      }
    }
  }

  /// Asks for the number of a name, which [#settle] will give. Of a million names each is looked
  /// for in another place of the memory, and the processor waits for every one of them, unless it
  /// can look for many at once.
  ///
  /// @param place where the number is put
  void later(byte[] text, int from, int to, int place) {
    int begin = waiting == 0 ? 0 : laterEnds[waiting - 1];
    int end = begin + to - from;
    if (end > later.length) {
      later = Arrays.copyOf(later, Math.max(end, later.length * 2));
    }
    System.arraycopy(text, from, later, begin, to - from);
    laterEnds[waiting] = end;
    places[waiting] = place;
    hashes[waiting++] = hash(text, from, to, first(text, from, to), last(text, from, to));
  }

  /// Gives the numbers that were asked for.
  void settle(int[] numbers) {
    int mask = slots.length - 1;
    for (int i = 0; i < waiting; i++) {
      long taken = slots[hashes[i] & mask];
      numbers[places[i]] = (int) (taken >> 32) == hashes[i] ? (int) taken : 0;
    }
    int begin = 0;
    for (int i = 0; i < waiting; i++) {
      int end = laterEnds[i];
      int no = numbers[places[i]];
      if (no == 0
          || !isSame(no, later, begin, end, first(later, begin, end), last(later, begin, end))) {
        numbers[places[i]] = of(later, begin, end);
      }
      begin = end;
    }
    waiting = 0;
  }

  private boolean isSame(int no, byte[] text, int from, int to, long first, long last) {
    int begin = no == 1 ? 0 : ends[no - 2];
    int length = to - from;
    if (ends[no - 1] - begin != length) {
      return false;
    }
    if (length < Long.BYTES) {
      return first(bytes, begin, begin + length) == first;
    }
    if (Words.at(bytes, begin) != first || Words.at(bytes, begin + length - Long.BYTES) != last) {
      return false;
    }
    for (int i = Long.BYTES; i < length - Long.BYTES; i += Long.BYTES) {
      if (Words.at(bytes, begin + i) != Words.at(text, from + i)) {
        return false;
      }
    }
    return true;
  }

  /// Eight bytes at a time, the last eight overlapping those before them: a row has three names,
  /// and letter by letter they take longer than all the rest of it. Every bit of the text tells in
  /// every bit of the hash (the last steps of MurmurHash3), so that names that count up do not
  /// crowd together.
  private static int hash(byte[] text, int from, int to, long first, long last) {
    long hash = first * 0x9e3779b97f4a7c15L + (to - from);
    for (int i = from + Long.BYTES; i < to - Long.BYTES; i += Long.BYTES) {
      hash = (hash ^ (hash >>> 33) ^ Words.at(text, i)) * 0xff51afd7ed558ccdL;
    }
    hash = (hash ^ (hash >>> 33) ^ last) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) (hash >>> 32);
  }

  /// The first eight bytes; of a shorter text all of them, and zeros.
  private static long first(byte[] text, int from, int to) {
    int length = to - from;
    if (length >= Long.BYTES) {
      return Words.at(text, from);
    }
    if (from + Long.BYTES <= text.length) {
      return length == 0 ? 0 : Words.at(text, from) & (-1L >>> (Long.SIZE - length * Byte.SIZE));
    }
    long word = 0;
    for (int i = to - 1; i >= from; i--) {
      word = (word << Byte.SIZE) | (text[i] & 0xff);
    }
    return word;
  }

  /// The last eight bytes; of a shorter text nothing.
  private static long last(byte[] text, int from, int to) {
    return to - from < Long.BYTES ? 0 : Words.at(text, to - Long.BYTES);
  }

  private void add(byte[] text, int from, int to) {
    int begin = size == 0 ? 0 : ends[size - 1];
    int end = begin + to - from;
    if (end > MOST_BYTES) {
      throw new SourceException(
          "The log has more different names than Weir can hold.",
          "Is --case or --activity the right column? Or read it in parts.");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    System.arraycopy(text, from, bytes, begin, to - from);
    ends[size++] = end;
  }

  private void spread() {
    long[] old = slots;
    slots = new long[old.length * 2];
    int mask = slots.length - 1;
    for (long taken : old) {
      if (taken != 0) {
        int slot = (int) (taken >> 32) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = taken;
      }
    }
  }

  /// The name of a number. Bytes that are not of the file's encoding are read as Latin-1.
  String name(int no) {
    int from = no == 1 ? 0 : ends[no - 2];
    if (isPlain(from, ends[no - 1])) {
      return new String(bytes, from, ends[no - 1] - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, ends[no - 1] - from))
          .toString();
    } catch (CharacterCodingException e) {
      undecodable++;
      return new String(bytes, from, ends[no - 1] - from, StandardCharsets.ISO_8859_1);
    }
  }

  /// Whether it is ASCII: the same in every encoding, and most names are.
  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /// How many of the names asked for were not of the file's encoding.
  int undecodable() {
    return undecodable;
  }
}
