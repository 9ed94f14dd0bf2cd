package dev.weir.source.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The records of a CSV file (RFC 4180, any one-byte delimiter), one after the other, from a buffer
/// of fixed size: a line may be as long as it likes and takes no more memory.
final class CsvRecords {
  /// No record of an event log is longer than this many bytes; one that is, is passed over.
  static final int LONGEST = 1 << 20;

  private static final int SIZE = 1 << 22;

  /// What is read at once still lies in the processor's cache when it is looked at.
  private static final int PIECE = 1 << 18;

  private static final long NEW_LINES = Words.of((byte) '\n');

  /// What can be wrong with a record.
  enum Fault {
    TOO_MANY_COLUMNS,
    MISSING_COLUMNS,
    QUOTE_NOT_CLOSED,
    LINE_TOO_LONG
  }

  private final InputStream in;
  private final byte delimiter;
  private final long delimiters;
  private final int width;
  private final byte[] buffer = new byte[SIZE];
  private final int[] starts;
  private final int[] ends;
  private final boolean[] escaped;
  private int limit;
  private int position;
  private int record;
  private int fields;
  private boolean isAtEnd;
  private long line;
  private long nextLine = 1;
  private @Nullable Fault fault;

  /// @param width how many fields a record has
  CsvRecords(InputStream in, byte delimiter, int width) {
    this.in = in;
    this.delimiter = delimiter;
    this.delimiters = Words.of(delimiter);
    this.width = width;
    this.starts = new int[width];
    this.ends = new int[width];
    this.escaped = new boolean[width];
  }

  /// Goes to the next record; empty lines are none.
  ///
  /// @return false at the end of the file
  boolean next() throws IOException {
    do {
      record = position;
      if (position == limit && !more()) {
        return false;
      }
      line = nextLine;
    } while (isEmptyLine());
    fault = null;
    while (!scan()) {
      if (limit - record > LONGEST) {
        tooLong();
        return true;
      }
      if (!more()) {
        last();
        return true;
      }
    }
    judge();
    return true;
  }

  private void judge() {
    if (fault == null && position - record > LONGEST) {
      fault = Fault.LINE_TOO_LONG;
    } else if (fault == null && fields != width) {
      fault = fields > width ? Fault.TOO_MANY_COLUMNS : Fault.MISSING_COLUMNS;
    }
  }

  private boolean isEmptyLine() throws IOException {
    if (buffer[position] == '\r' && position + 1 == limit) {
      more();
    }
    int at = position + (buffer[position] == '\r' && position + 1 < limit ? 1 : 0);
    if (buffer[at] == '\n') {
      position = at + 1;
      nextLine++;
      return true;
    }
    return false;
  }

  /// Reads on, keeping the record that was begun.
  private boolean more() throws IOException {
    if (isAtEnd) {
      return false;
    }
    int kept = limit - record;
    System.arraycopy(buffer, record, buffer, 0, kept);
    position -= record;
    record = 0;
    limit = kept;
    int wanted = Math.min(PIECE, SIZE - limit);
    int read = in.readNBytes(buffer, limit, wanted);
    isAtEnd = read < wanted;
    limit += read;
    return read > 0;
  }

  /// Finds the fields of the record.
  ///
  /// @return false when the buffer ends before it does
  private boolean scan() {
    byte[] b = buffer;
    int end = limit;
    int at = record;
    fields = 0;
    long newLines = 1;
    while (at < end) {
      int from = at;
      boolean hasEscape = false;
      int until;
      if (b[at] == '"') {
        from = ++at;
        for (; at < end; at++) {
          if (b[at] == '"') {
            if (at + 1 == end || b[at + 1] != '"') {
              break;
            }
            hasEscape = true;
            at++;
          } else if (b[at] == '\n') {
            newLines++;
          }
        }
        until = at;
        at++;
        if (at >= end) {
          return false;
        }
        if (b[at] != delimiter && b[at] != '\n' && b[at] != '\r') {
          brokenQuote();
          return true;
        }
        if (b[at] == '\r' && at + 1 < end) {
          at++;
          if (b[at] != '\n') {
            brokenQuote();
            return true;
          }
        }
      } else {
        at = Words.find(b, at, end, delimiters, NEW_LINES);
        if (at == end) {
          return false;
        }
        until = b[at] == '\n' && at > from && b[at - 1] == '\r' ? at - 1 : at;
      }
      field(from, until, hasEscape);
      if (b[at++] == '\n') {
        position = at;
        nextLine += newLines;
        return true;
      }
    }
    return false;
  }

  private void field(int from, int until, boolean hasEscape) {
    if (fields < width) {
      starts[fields] = from;
      ends[fields] = until;
      escaped[fields] = hasEscape;
    }
    fields++;
  }

  /// The last record, without a line's end: it gets one, and is looked at again.
  private void last() {
    if (limit == SIZE) {
      tooLong(limit);
      return;
    }
    buffer[limit++] = '\n';
    if (!scan()) {
      brokenQuote();
      return;
    }
    judge();
  }

  /// A quote out of place spoils its own line, not the rest of the file.
  private void brokenQuote() {
    fault = Fault.QUOTE_NOT_CLOSED;
    toNextLine(record);
  }

  private void toNextLine(int from) {
    int newLine = newLine(from);
    position = newLine < 0 ? limit : newLine + 1;
    nextLine = line + 1;
  }

  private void tooLong() throws IOException {
    int newLine = newLine(record);
    if (newLine >= 0) {
      brokenQuote();
      return;
    }
    tooLong(limit);
    byte[] head = Arrays.copyOfRange(buffer, record, record + 256);
    while (newLine < 0 && !isAtEnd) {
      record = limit;
      position = limit;
      more();
      newLine = newLine(0);
    }
    position = newLine < 0 ? limit : newLine + 1;
    // what was passed over is gone; its beginning is the example
    int room = Math.min(head.length, position);
    System.arraycopy(head, 0, buffer, 0, room);
    record = 0;
  }

  private void tooLong(int until) {
    fault = Fault.LINE_TOO_LONG;
    position = until;
    nextLine = line + 1;
  }

  private int newLine(int from) {
    int at = Words.find(buffer, from, limit, NEW_LINES, NEW_LINES);
    return at < limit ? at : -1;
  }

  /// What is wrong with this record; null: nothing, its fields can be asked for.
  @Nullable Fault fault() {
    return fault;
  }

  /// How many fields it has; more than the first `width` cannot be asked for.
  int fields() {
    return fields;
  }

  /// The number of its first line, from 1.
  long line() {
    return line;
  }

  /// The bytes fields stand in.
  byte[] bytes() {
    return buffer;
  }

  /// Where a field begins, without its quote.
  int start(int field) {
    return starts[field];
  }

  /// Where it ends. Doubled quotes in it are made single ones first.
  int end(int field) {
    if (escaped[field]) {
      int to = starts[field];
      for (int at = starts[field]; at < ends[field]; at++) {
        buffer[to++] = buffer[at];
        at += buffer[at] == '"' ? 1 : 0;
      }
      ends[field] = to;
      escaped[field] = false;
    }
    return ends[field];
  }

  /// The beginning of the record, for an example.
  byte[] beginning() {
    int end = record;
    while (end < limit && end < record + 256 && buffer[end] != '\n') {
      end++;
    }
    return Arrays.copyOfRange(buffer, record, end);
  }
}
