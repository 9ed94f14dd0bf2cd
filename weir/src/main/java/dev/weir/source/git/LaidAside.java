package dev.weir.source.git;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that one thread writes and another reads at the same time: the reader waits where the
/// writer has not come yet, so neither holds the other up and memory stays small.
final class LaidAside implements AutoCloseable {
  private final Path file;
  private long written;
  private boolean isWhole;
  private boolean isEnded;

  /// @param file made here, and gone after [#close()]
  LaidAside(Path file) throws IOException {
    this.file = Files.createFile(file);
  }

  /// Copies all there is; to be called once, by the writing thread.
  ///
  /// @throws IOException when there is no room; the reader is told as well
  void copy(InputStream in) throws IOException {
    try (OutputStream out = new Counted(Files.newOutputStream(file))) {
      in.transferTo(out);
      synchronized (this) {
        isWhole = true;
      }
    } finally {
      end();
    }
  }

  /// Nothing more comes. For the writing thread, whatever became of it; a second time changes
  /// nothing.
  synchronized void end() {
    isEnded = true;
    notifyAll();
  }

  private synchronized void add(int count) {
    written += count;
    notifyAll();
  }

  /// Waits until there is more than was read.
  ///
  /// @return whether there is; false: this is the end
  private synchronized boolean isMoreThan(long read) throws IOException {
    while (written <= read && !isEnded) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for git");
      }
    }
    if (written <= read && !isWhole) {
      throw new IOException("what was laid aside is not whole");
    }
    return written > read;
  }

  /// What was copied, from its beginning, as it comes; for one reading thread.
  InputStream open() throws IOException {
    return new Following(Files.newInputStream(file));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  /// Counts what is in the file.
  private final class Counted extends FilterOutputStream {
    private Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      add(length);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      add(1);
    }
  }

  /// Reads what is there, and waits for what is not.
  private final class Following extends InputStream {
    private final InputStream in;
    private long read;

    private Following(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0 || !isMoreThan(read)) {
        return length == 0 ? 0 : -1;
      }
      int count = in.read(bytes, offset, length);
      read += Math.max(count, 0);
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
