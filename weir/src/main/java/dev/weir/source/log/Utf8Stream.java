package dev.weir.source.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/// Any text as the bytes it would have in UTF-8.
final class Utf8Stream extends InputStream {
  private final Reader in;
  private final char[] letters = new char[1 << 14];
  private byte[] bytes = new byte[0];
  private int position;

  Utf8Stream(Reader in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return more() ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, from, n);
    position += n;
    return n;
  }

  private boolean more() throws IOException {
    while (position == bytes.length) {
      // one letter is left room for the second half of a pair
      int read = in.read(letters, 0, letters.length - 1);
      if (read < 0) {
        return false;
      }
      if (read > 0 && Character.isHighSurrogate(letters[read - 1])) {
        int second = in.read();
        if (second >= 0) {
          letters[read++] = (char) second;
        }
      }
      bytes = new String(letters, 0, read).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
