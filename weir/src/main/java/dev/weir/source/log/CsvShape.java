package dev.weir.source.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// How a CSV file is laid out: a line of names, and the byte between fields.
///
/// @param columns their names; one that is there twice is told apart by a number: `case`, `case_1`
/// @param delimiter one byte
record CsvShape(List<String> columns, byte delimiter) {
  private static final byte[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int MOST = 1 << 12;
  private static final int LINES = 100;

  CsvShape {
    columns = List.copyOf(columns);
  }

  /// Found from the beginning of a file: the delimiter by which most lines have as many fields as
  /// the line of names.
  static CsvShape of(byte[] head, Charset charset) throws IOException {
    byte best = ',';
    double bestScore = -1;
    for (byte delimiter : DELIMITERS) {
      CsvRecords records = records(head, delimiter);
      if (!records.next() || records.fields() < 2) {
        continue;
      }
      int width = records.fields();
      int same = 1;
      int all = 1;
      for (; all < LINES && records.next(); all++) {
        same += records.fields() == width ? 1 : 0;
      }
      // of two that fit alike, the one that parts more
      double score = same / (double) all + width / (2.0 * MOST);
      if (score > bestScore) {
        bestScore = score;
        best = delimiter;
      }
    }
    return new CsvShape(names(head, best, charset), best);
  }

  private static CsvRecords records(byte[] head, byte delimiter) {
    return new CsvRecords(new ByteArrayInputStream(head), delimiter, MOST);
  }

  private static List<String> names(byte[] head, byte delimiter, Charset charset)
      throws IOException {
    CsvRecords records = records(head, delimiter);
    records.next();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.min(records.fields(), MOST); i++) {
      int end = records.end(i);
      String name = new String(records.bytes(), records.start(i), end - records.start(i), charset);
      String plain = name.isBlank() ? "column" + (i + 1) : name.strip();
      String distinct = plain;
      for (int again = 1; names.contains(distinct); again++) {
        distinct = plain + "_" + again;
      }
      names.add(distinct);
    }
    return names;
  }
}
