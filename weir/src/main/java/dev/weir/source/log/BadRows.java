package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Rows that cannot be used, counted by reason, the first three of each as examples.
final class BadRows {
  /// Events that name objects which are not there: noted, not lost.
  static final String UNKNOWN_OBJECT = "unknown_object";

  /// Parts of a document its format does not know: noted, nothing of the log is lost.
  static final String UNKNOWN_MEMBER = "unknown_member";

  private static final int EXAMPLE = 120;
  private static final int EXAMPLES = 3;

  private final Map<BadRow, Long> counts = new EnumMap<>(BadRow.class);
  private final Map<BadRow, List<String>> examples = new EnumMap<>(BadRow.class);

  /// Counts one.
  ///
  /// @param line where it stands in the file, from 1
  void add(BadRow reason, long line, String example) {
    counts.merge(reason, 1L, Long::sum);
    List<String> some = examples.computeIfAbsent(reason, ignored -> new ArrayList<>());
    if (some.size() < EXAMPLES) {
      some.add(example(line, example));
    }
  }

  /// Whether an example of this reason is still wanted.
  boolean wants(BadRow reason) {
    return counts.getOrDefault(reason, 0L) < EXAMPLES;
  }

  /// What was counted, for the ledger.
  List<LedgerEntry> entries() {
    List<LedgerEntry> entries = new ArrayList<>();
    counts.forEach((reason, count) ->
        entries.add(
            new LedgerEntry(
                "log",
                reason.id(),
                count,
                reason.what(),
                String.join("; ", examples.getOrDefault(reason, List.of())),
                reason.remedy())));
    return entries;
  }

  /// Takes bad rows out of the table `event`.
  ///
  /// @param future what lies after it has not happened
  void remove(Engine engine, Instant future) {
    List<String> cases = new ArrayList<>();
    for (BadRow reason : BadRow.values()) {
      if (!reason.condition().isEmpty()) {
        cases.add("when " + reason.condition() + " then '" + reason.id() + "'");
      }
    }
    String reason = Engine.bind("case " + String.join(" ", cases) + " end", Map.of("now", future));
    List<Long> found = new ArrayList<>();
    engine.rows(
        """
        select reason, count(*)::bigint as n,
            array_to_string(min_by(concat_ws(', ', item_id, activity, lifecycle, occurred_at), row_no, %d),
                chr(31)) as examples,
            array_to_string(min_by(row_no, row_no, %d), ',') as lines
        from (select %s as reason, rowid as row_no, * from event)
        where reason is not null group by reason order by reason
        """
            .formatted(EXAMPLES, EXAMPLES, reason),
        row -> {
          BadRow bad = BadRow.valueOf(row.text("reason").toUpperCase(Locale.ROOT));
          String[] texts = row.text("examples").split("\u001f", -1);
          long[] lines =
              Arrays.stream(row.text("lines").split(",", -1)).mapToLong(Long::parseLong).toArray();
          for (int i = 0; i < lines.length; i++) {
            add(bad, lines[i] + 2, texts[i]);
          }
          counts.put(bad, row.count("n"));
          return found.add(row.count("n"));
        });
    if (!found.isEmpty()) {
      engine.run("delete from event where (" + reason + ") is not null");
    }
  }

  /// @param good rows that can be used
  /// @throws SourceException when the others are more than the user allows; nothing counts then
  void judge(Path file, long good, double maxRatio) {
    long bad = counts.values().stream().mapToLong(Long::longValue).sum();
    if (good == 0 && bad == 0) {
      throw new SourceException(
          file + " holds no events.", "Give a log with at least one row below its header.");
    }
    if (good == 0 || bad > maxRatio * (good + bad)) {
      LedgerEntry most =
          entries().stream().max(Comparator.comparingLong(LedgerEntry::count)).orElseThrow();
      throw new SourceException(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d rows cannot be used, more than %s %%. Most often: %s For example: %s",
              file,
              bad,
              good + bad,
              Double.toString(Math.round(maxRatio * 100_000) / 1_000.0).replaceFirst("[.]0$", ""),
              most.what(),
              most.example()),
          good == 0 ? most.remedy() : most.remedy() + "; or take the rest: --max-bad 0.5");
    }
  }

  /// "line 12: …", without control characters and not longer than a glance.
  static String example(long line, String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    String cut = clean.length() > EXAMPLE ? clean.substring(0, EXAMPLE - 1) + "…" : clean;
    return "line " + line + ": " + cut;
  }
}
