package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rows that cannot be used: taken out of `event`, counted by reason, each with an example.
final class BadRows {
  /// Events that name objects which are not there: noted, not lost.
  static final String UNKNOWN_OBJECT = "unknown_object";

  /// Parts of a document its format does not know: noted, nothing of the log is lost.
  static final String UNKNOWN_MEMBER = "unknown_member";

  private static final int EXAMPLE = 120;
  private static final Set<String> NOTES = Set.of("encoding", UNKNOWN_OBJECT, UNKNOWN_MEMBER);

  /// A reason, the condition it is told by, and what to do.
  private record Reason(String id, String condition, String what, String remedy) {}

  private static final List<Reason> REASONS =
      List.of(
          new Reason(
              "no_case",
              "item_id is null",
              "These rows do not say which case they belong to.",
              "Name the column: --case COLUMN"),
          new Reason(
              "no_activity",
              "activity is null",
              "These rows do not say what happened.",
              "Name the column: --activity COLUMN"),
          new Reason(
              "no_instant",
              "occurred_at is null",
              "These rows have no date, or one that cannot be read.",
              "Say how dates are written: --dates '%d/%m/%Y %H:%M'"),
          new Reason(
              "placeholder_date",
              "occurred_at < timestamp '1971-01-01 00:00:00'",
              "These rows are dated 1970 or before, as empty dates often are.",
              "Write no date where there is none."),
          new Reason(
              "future_date",
              "occurred_at > :now",
              "These rows lie in the future: planned, or by a skewed clock.",
              "Leave out what has not happened yet."),
          new Reason(
              "ends_before_start",
              "started_at > occurred_at",
              "These rows end before they begin.",
              "Are the columns the right way round? --start COLUMN --end COLUMN"));

  private BadRows() {}

  /// Takes them out.
  ///
  /// @param ledger holds what the reader itself refused; the reasons are added
  /// @throws SourceException when they are more than the user allows; nothing counts then
  static void remove(
      Engine engine, Path file, Instant now, double maxRatio, List<LedgerEntry> ledger) {
    Map<String, Instant> tomorrow = Map.of("now", now.plus(java.time.Duration.ofDays(1)));
    StringBuilder cases = new StringBuilder("case");
    REASONS.forEach(reason ->
        cases
            .append(" when ")
            .append(reason.condition())
            .append(" then '")
            .append(reason.id())
            .append("'"));
    String reason = Engine.bind(cases.append(" end").toString(), tomorrow);
    long good = count(engine, reason + " is null");
    long loaded = count(engine, "true");
    if (good < loaded) {
      engine.rows(
          """
          select reason, count(*)::bigint as n, min(row_no) as first_row,
              arg_min(concat_ws(', ', item_id, activity, lifecycle, occurred_at), row_no) as example
          from (select %s as reason, rowid as row_no, * from event)
          where reason is not null group by reason order by reason
          """
              .formatted(reason),
          row ->
              ledger.add(
                  entry(
                      row.text("reason"),
                      row.count("n"),
                      example(row.count("first_row") + 2, row.text("example")))));
      engine.run("delete from event where (" + reason + ") is not null");
    }
    long bad = ledger.stream().filter(BadRows::isBad).mapToLong(LedgerEntry::count).sum();
    refuse(file, good, bad, maxRatio, ledger);
  }

  private static void refuse(
      Path file, long good, long bad, double maxRatio, List<LedgerEntry> ledger) {
    if (good == 0 && bad == 0) {
      throw new SourceException(
          file + " holds no events.", "Give a log with at least one row below its header.");
    }
    if (bad > maxRatio * (good + bad)) {
      LedgerEntry most =
          ledger.stream()
              .filter(BadRows::isBad)
              .max(java.util.Comparator.comparingLong(LedgerEntry::count))
              .orElseThrow();
      throw new SourceException(
          "%s: %,d of %,d rows cannot be used, more than %.3g %%. Most often: %s For example: %s"
              .formatted(file, bad, good + bad, maxRatio * 100, most.what(), most.example()),
          most.remedy() + "; or take the rest: --max-bad 0.5");
    }
  }

  /// What is noted without a row being lost does not count against the log.
  private static boolean isBad(LedgerEntry entry) {
    return !NOTES.contains(entry.reason());
  }

  private static LedgerEntry entry(String id, long n, String example) {
    Reason reason = REASONS.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    return new LedgerEntry("log", id, n, reason.what(), example, reason.remedy());
  }

  private static long count(Engine engine, String condition) {
    return engine.row(
        "select count(*)::bigint as n from event where " + condition, row -> row.count("n"));
  }

  /// "line 12: …", without control characters and not longer than a glance.
  static String example(long line, String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    String cut = clean.length() > EXAMPLE ? clean.substring(0, EXAMPLE - 1) + "…" : clean;
    return "line " + line + ": " + cut;
  }
}
