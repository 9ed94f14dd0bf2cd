package dev.weir.source.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of XML in which nothing between two tags' beginnings is longer than [#MOST]: a value
/// that never ends is refused before it fills the memory.
final class TagStream extends FilterInputStream {
  /// Bytes, far more than any event's text.
  static final int MOST = 16 << 20;

  private long run;

  TagStream(InputStream in) {
    super(in);
  }

  /// Says that the file is too long between two tags, not that it ends too early.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("a tag or a text is longer than 16 MB");
    }
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next == '<' ? 0 : run + 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset + read - 1; i >= offset; i--) {
      if (buffer[i] == '<') {
        count(offset + read - 1L - i);
        return read;
      }
    }
    count(run + Math.max(read, 0));
    return read;
  }

  private void count(long length) throws TooLong {
    run = length;
    if (run > MOST) {
      throw new TooLong();
    }
  }
}
