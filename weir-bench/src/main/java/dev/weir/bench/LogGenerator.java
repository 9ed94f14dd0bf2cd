package dev.weir.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Writes an event log of any size for benchmarks: ten events a case on average, two dozen
/// activities of which some are skipped and some repeated, fifty people, four years, cases
/// interleaved as work is. The same arguments give the same bytes.
///
/// Usage: `LogGenerator EVENTS FILE.csv|FILE.xes [SEED]`
public final class LogGenerator {
  private static final int ACTIVITIES = 24;
  private static final int PEOPLE = 50;
  private static final long SPAN_MILLIS = 4L * 365 * 86_400_000;
  private static final long CASE_MILLIS = 20L * 86_400_000;
  private static final int EVENTS_PER_CASE = 10;
  private static final int DAYS_APART = 4 * 86_400_000;
  private static final int BUFFER = 1 << 20;

  private final RandomGenerator random;
  private final Line line;
  private long millis = Instant.parse("2021-01-04T08:00:00Z").toEpochMilli();

  private LogGenerator(long seed, Line line) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.line = line;
  }

  /// Writes one event.
  @FunctionalInterface
  private interface Line {
    void write(OutputStream out, long item, int activity, int person, long millis)
        throws IOException;
  }

  /// Ends with 2 when the arguments can't be used.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: LogGenerator EVENTS FILE.csv|FILE.xes [SEED]");
      System.exit(2);
    }
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    write(Long.parseLong(arguments[0]), Path.of(arguments[1]), seed);
  }

  /// @param events how many rows
  /// @param file its ending says the format: `.csv`, or `.xes` (cases one after the other)
  static void write(long events, Path file, long seed) throws IOException {
    boolean isXes = file.toString().endsWith(".xes");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      if (isXes) {
        text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n");
        new LogGenerator(seed, LogGenerator::xes).oneAfterTheOther(out, events);
        text(out, "</log>\n");
      } else {
        text(out, "case_id,activity,timestamp,resource\n");
        new LogGenerator(seed, LogGenerator::csv).interleaved(out, events);
      }
    }
  }

  private void interleaved(OutputStream out, long events) throws IOException {
    // So many cases are under way at once that the log lasts four years and a case twenty days.
    int open = (int) Math.max(20, events * CASE_MILLIS / SPAN_MILLIS / EVENTS_PER_CASE);
    int step = Math.clamp(2 * SPAN_MILLIS / events, 2, Integer.MAX_VALUE);
    long[] item = new long[open];
    int[] activity = new int[open];
    long next = 0;
    for (int i = 0; i < open; i++) {
      item[i] = next++;
    }
    for (long event = 0; event < events; event++) {
      int i = random.nextInt(open);
      millis += random.nextInt(step);
      line.write(out, item[i], activity[i], random.nextInt(PEOPLE), millis);
      activity[i] = following(activity[i]);
      if (activity[i] >= ACTIVITIES) {
        item[i] = next++;
        activity[i] = 0;
      }
    }
  }

  private void oneAfterTheOther(OutputStream out, long events) throws IOException {
    long item = 0;
    int activity = 0;
    long begin = millis;
    text(out, "<trace>\n<string key=\"concept:name\" value=\"0\"/>\n");
    for (long event = 0; event < events; event++) {
      millis += random.nextInt(DAYS_APART);
      line.write(out, item, activity, random.nextInt(PEOPLE), millis);
      activity = following(activity);
      if (activity >= ACTIVITIES) {
        item++;
        activity = 0;
        millis = begin + random.nextLong(SPAN_MILLIS);
        text(out, "</trace>\n<trace>\n<string key=\"concept:name\" value=\"" + item + "\"/>\n");
      }
    }
    text(out, "</trace>\n");
  }

  /// On by one to four, and one time in twelve a step back.
  private int following(int activity) {
    return random.nextInt(12) == 0 && activity > 0
        ? activity - 1
        : activity + 1 + random.nextInt(4);
  }

  private static void csv(OutputStream out, long item, int activity, int person, long millis)
      throws IOException {
    text(
        out,
        "case-"
            + item
            + ",Activity "
            + (char) ('A' + activity)
            + ","
            + Instant.ofEpochMilli(millis)
            + ",Person "
            + person
            + "\n");
  }

  private static void xes(OutputStream out, long item, int activity, int person, long millis)
      throws IOException {
    for (String part :
        List.of(
            "<event>\n<string key=\"concept:name\" value=\"Activity " + (char) ('A' + activity),
            "\"/>\n<string key=\"lifecycle:transition\" value=\"complete\"/>\n",
            "<string key=\"org:resource\" value=\"Person " + person + "\"/>\n",
            "<date key=\"time:timestamp\" value=\"" + Instant.ofEpochMilli(millis) + "\"/>\n",
            "</event>\n")) {
      text(out, part);
    }
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
