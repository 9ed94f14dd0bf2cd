package dev.weir.flow.activities;

import dev.weir.store.Engine;
import java.util.Set;

/// What the rows of a log say, and so how visits are made of them.
public enum LogShape {
  /// Each row is a moment: something was done. When it began is not known.
  INSTANTS("each row says when something was done, none when it was begun"),
  /// Rows say that something was scheduled, started, completed (the XES standard's words).
  LIFECYCLE("rows say when work was scheduled, started and completed"),
  /// Each row has its own beginning and end.
  INTERVALS("each row says when work began and ended"),
  /// Rows say what state the item has gone into.
  STATES("rows say what state an item has gone into");

  /// The transitions of the XES lifecycle extension, in lower case, and their everyday forms.
  private static final Set<String> STANDARD =
      Set.of(
          "schedule",
          "scheduled",
          "assign",
          "reassign",
          "start",
          "started",
          "begin",
          "suspend",
          "suspended",
          "resume",
          "complete",
          "completed",
          "end",
          "withdraw",
          "autoskip",
          "manualskip",
          "ate_abort",
          "pi_abort",
          "abort_activity",
          "abort_case",
          "enable",
          "enabled",
          "unknown");

  private static final Set<String> BEGINNINGS =
      Set.of("schedule", "scheduled", "assign", "start", "started", "begin", "enable", "enabled");

  private final String words;

  LogShape(String words) {
    this.words = words;
  }

  /// In words, for people.
  public String words() {
    return words;
  }

  /// Told from the events.
  static LogShape of(Engine engine) {
    long begun =
        engine.row("select count(started_at)::bigint as n from coded_event", row -> row.count("n"));
    if (begun > 0) {
      return INTERVALS;
    }
    Words words = new Words();
    engine.rows(
        "select lower(text) as word, sum(n)::bigint as n from (select lifecycle_no as no, count(*) as n"
            + " from coded_event group by lifecycle_no) join event_name using (no)"
            + " where kind = 'lifecycle' group by word",
        row -> words.add(row.text("word"), row.count("n")));
    if (words.others > words.standard) {
      return STATES;
    }
    return words.beginnings > 0 ? LIFECYCLE : INSTANTS;
  }

  private static final class Words {
    private long standard;
    private long others;
    private long beginnings;

    private boolean add(String word, long n) {
      if (STANDARD.contains(word)) {
        standard += n;
        beginnings += BEGINNINGS.contains(word) ? n : 0;
      } else {
        others += n;
      }
      return true;
    }
  }
}
