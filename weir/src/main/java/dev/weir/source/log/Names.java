package dev.weir.source.log;

import dev.weir.event.SourceException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Charset charset;
  private byte[] bytes = new byte[FIRST * 16];
  private int[] ends = new int[FIRST];
  private long[] slots = new long[FIRST * 2]; // hash and number; 0: free
  private int size;
  private int undecodable;

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
    int hash = hash(text, from, to);
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
      if ((int) (taken >> 32) == hash && isSame(no, text, from, to)) {
        return no;
      }
    }
  }

  private boolean isSame(int no, byte[] text, int from, int to) {
    int begin = no == 1 ? 0 : ends[no - 2];
    int length = to - from;
    if (ends[no - 1] - begin != length) {
      return false;
    }
    if (length < Long.BYTES) {
      return Arrays.equals(bytes, begin, begin + length, text, from, to);
    }
    int last = length - Long.BYTES;
    for (int i = 0; i < last; i += Long.BYTES) {
      if (word(bytes, begin + i) != word(text, from + i)) {
        return false;
      }
    }
    return word(bytes, begin + last) == word(text, to - Long.BYTES);
  }

  /// Eight bytes at a time, the last eight overlapping those before them: a row has three names,
  /// and letter by letter they take longer than all the rest of it. Every bit of the text tells in
  /// every bit of the hash (the last steps of MurmurHash3), so that names that count up do not
  /// crowd together.
  private static int hash(byte[] text, int from, int to) {
    long hash = (long) to - from;
    if (to - from < Long.BYTES) {
      for (int i = from; i < to; i++) {
        hash = (hash << 8) ^ (text[i] & 0xff);
      }
    } else {
      int last = to - Long.BYTES;
      for (int i = from; i < last; i += Long.BYTES) {
        hash = mixed(hash ^ word(text, i));
      }
      hash ^= word(text, last);
    }
    return (int) mixed(hash);
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  private static long word(byte[] text, int at) {
    return (long) WORDS.get(text, at);
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

  /// How many of the names asked for were not of the file's encoding.
  int undecodable() {
    return undecodable;
  }
}
