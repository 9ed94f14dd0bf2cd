package dev.weir.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads git's `-z` output: fields that end with a NUL byte.
final class NulStream {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 18];
  private int position;
  private int limit;
  private byte[] field = new byte[4096];

  NulStream(InputStream in) {
    this.in = in;
  }

  /// The next byte without taking it, or -1 at the end.
  int peek() throws IOException {
    if (position == limit) {
      limit = in.read(buffer);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[position] & 0xff;
  }

  /// Takes the next byte.
  int take() throws IOException {
    int next = peek();
    if (next >= 0) {
      position++;
    }
    return next;
  }

  /// The field up to the next NUL, at most `maxBytes` of it; the rest is skipped, not kept.
  ///
  /// @throws java.io.EOFException when the stream ends inside the field
  String text(int maxBytes) throws IOException {
    int kept = 0;
    while (peek() >= 0) {
      int end = position;
      while (end < limit && buffer[end] != 0) {
        end++;
      }
      int take = Math.min(end - position, maxBytes - kept);
      if (kept + take > field.length) {
        field = Arrays.copyOf(field, Math.max(kept + take, field.length * 2));
      }
      System.arraycopy(buffer, position, field, kept, take);
      kept += take;
      position = end;
      if (end < limit) {
        position++;
        return new String(field, 0, kept, StandardCharsets.UTF_8);
      }
    }
    throw new java.io.EOFException("git's answer ends in the middle of a field");
  }
}
