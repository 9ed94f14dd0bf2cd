package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records of CSV as people and programs write them, and as nobody should.
class CsvRecordsTest {
  @Test
  void quotesDoubledQuotesAndNewLinesInThem() throws IOException {
    assertThat(read("a,\"b, \"\"c\"\"\",\"d\ne\"\r\n,\"\",x\n\n\r\nlast,line,open"))
        .containsExactly("1 a|b, \"c\"|d\ne", "3 ||x", "6 last|line|open");
  }

  @Test
  void aQuoteOutOfPlaceSpoilsItsOwnLineOnly() throws IOException {
    assertThat(read("1,2,3\n\"4,5,6\n7,8,9\n\"x\"y,5,6\n7,8,9\n"))
        .containsExactly(
            "1 1|2|3", "2 QUOTE_NOT_CLOSED", "3 7|8|9", "4 QUOTE_NOT_CLOSED", "5 7|8|9");
  }

  @Test
  void shapesThatDoNotFitAreTold() throws IOException {
    assertThat(read("1,2\n1,2,3,4\n1,2,3\n"))
        .containsExactly("1 MISSING_COLUMNS", "2 TOO_MANY_COLUMNS", "3 1|2|3");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64})
  void aLineOfAnyLengthIsPassedOverInTheSameMemory(int megabytes) throws IOException {
    InputStream endless = new Repeated((byte) 'x', megabytes * (1L << 21));
    InputStream in =
        new SequenceInputStream(
            new SequenceInputStream(bytes("1,2,3\n4,"), endless), bytes("\n7,8,9\n"));
    assertThat(read(in)).containsExactly("1 1|2|3", "2 LINE_TOO_LONG", "3 7|8|9");
    InputStream last =
        new SequenceInputStream(bytes("1,2,3\n"), new Repeated((byte) ',', megabytes * (1L << 21)));
    assertThat(read(last)).containsExactly("1 1|2|3", "2 LINE_TOO_LONG");
  }

  @Test
  void whatIsWrittenComesBackWhereverTheBufferEnds() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int line = 1; line <= 120_000; line++) {
      String field = "x".repeat(random.nextInt(60));
      boolean isQuoted = random.nextInt(3) == 0;
      text.append(line)
          .append(',')
          .append(isQuoted ? "\"" + field + "\"\"\"" : field)
          .append(",z\n");
      expected.add(line + " " + line + "|" + field + (isQuoted ? "\"" : "") + "|z");
    }
    assertThat(read(text.toString())).isEqualTo(expected);
  }

  private static List<String> read(String text) throws IOException {
    return read(bytes(text));
  }

  private static List<String> read(InputStream in) throws IOException {
    CsvRecords records = new CsvRecords(in, (byte) ',', 3);
    List<String> lines = new ArrayList<>();
    while (records.next()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < 3 && records.fault() == null; i++) {
        int end = records.end(i);
        fields.add(
            new String(
                records.bytes(), records.start(i), end - records.start(i), StandardCharsets.UTF_8));
      }
      lines.add(
          records.line()
              + " "
              + (records.fault() == null ? String.join("|", fields) : records.fault()));
    }
    return lines;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The same byte so many times, without holding them.
  private static final class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(byte value, long times) {
      this.value = value;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = (int) Math.min(left, length);
      java.util.Arrays.fill(target, from, from + n, value);
      left -= n;
      return n;
    }
  }
}
