package dev.weir.source.log;

import dev.weir.store.Columns;
import org.jspecify.annotations.Nullable;

/// Why a row cannot be used, and what to do. One reason a row: the first that holds.
enum BadRow {
  /// Nobody's event.
  NO_CASE(
      "item_id is null",
      "These rows do not say which case they belong to.",
      "Name the column: --case COLUMN"),
  /// Nothing that happened.
  NO_ACTIVITY(
      "activity is null",
      "These rows do not say what happened.",
      "Name the column: --activity COLUMN"),
  /// At no time.
  NO_INSTANT(
      "occurred_at is null",
      "These rows have no date, or one that cannot be read.",
      "Say how dates are written: --dates '%d/%m/%Y %H:%M'"),
  /// At a time that stands for none.
  PLACEHOLDER_DATE(
      "occurred_at < timestamp '1971-01-01 00:00:00'",
      "These rows are dated 1970 or before, as empty dates often are.",
      "Write no date where there is none."),
  /// Not yet.
  FUTURE_DATE(
      "occurred_at > :now",
      "These rows lie in the future: planned, or by a skewed clock.",
      "Leave out what has not happened yet."),
  /// The wrong way round.
  ENDS_BEFORE_START(
      "started_at > occurred_at",
      "These rows end before they begin.",
      "Are the columns the right way round? --start COLUMN --end COLUMN"),
  /// The record itself, below.
  TOO_MANY_COLUMNS("", Text.SHAPE, Text.LOOK),
  /// Fewer fields than names.
  MISSING_COLUMNS("", Text.SHAPE, Text.LOOK),
  /// A quote that opens and does not close, or closes in the middle of a field.
  QUOTE_NOT_CLOSED("", "These lines have a quote out of place.", Text.LOOK),
  /// Longer than any event.
  LINE_TOO_LONG(
      "", "These lines are longer than a megabyte.", "Is a line's end missing? Look at the line."),
  /// Bytes that are no letters.
  INVALID_ENCODING("", "These lines are not in the file's own encoding.", "Write it as UTF-8.");

  private static final class Text {
    private static final String SHAPE = "These lines do not fit the columns of the file.";
    private static final String LOOK = "Look at the line; a quote or a delimiter may be missing.";
  }

  /// 1971: whatever is dated before is a placeholder.
  private static final long PLACEHOLDERS_UNTIL = 31_536_000_000_000L;

  private final String condition;
  private final String what;
  private final String remedy;

  BadRow(String condition, String what, String remedy) {
    this.condition = condition;
    this.what = what;
    this.remedy = remedy;
  }

  /// Judges a row whose shape is right.
  ///
  /// @param startedAt microseconds since 1970, or [Columns#NONE]
  /// @param occurredAt the same
  /// @param future what lies after it has not happened
  /// @return null for a good one
  static @Nullable BadRow of(
      boolean hasCase, boolean hasActivity, long startedAt, long occurredAt, long future) {
    if (hasCase
        && hasActivity
        && occurredAt >= PLACEHOLDERS_UNTIL
        && occurredAt <= future
        && startedAt <= occurredAt) {
      return null;
    }
    if (!hasCase) {
      return NO_CASE;
    }
    if (!hasActivity) {
      return NO_ACTIVITY;
    }
    if (occurredAt == Columns.NONE) {
      return NO_INSTANT;
    }
    if (occurredAt < PLACEHOLDERS_UNTIL) {
      return PLACEHOLDER_DATE;
    }
    return occurredAt > future ? FUTURE_DATE : ENDS_BEFORE_START;
  }

  /// The same as a condition in SQL; empty for the shape of a line, which never reaches a table.
  String condition() {
    return condition;
  }

  /// What is wrong, for people.
  String what() {
    return what;
  }

  /// What to do.
  String remedy() {
    return remedy;
  }

  /// As the ledger names it: `no_case`.
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
