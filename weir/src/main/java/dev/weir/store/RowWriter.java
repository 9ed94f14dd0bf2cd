package dev.weir.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Writes rows into one table, column by column in the table's order. Nothing is in the table for
/// certain before [#close()].
public final class RowWriter implements AutoCloseable {
  private final DuckDBAppender appender;

  RowWriter(DuckDBAppender appender) {
    this.appender = appender;
  }

  private interface Step {
    void run() throws SQLException;
  }

  private RowWriter step(Step step) {
    try {
      step.run();
    } catch (SQLException e) {
      throw Engine.failure("append", e);
    }
    return this;
  }

  public RowWriter begin() {
    return step(appender::beginRow);
  }

  public RowWriter text(@Nullable String value) {
    return value == null ? step(appender::appendNull) : step(() -> appender.append(value));
  }

  public RowWriter number(long value) {
    return step(() -> appender.append(value));
  }

  public RowWriter integer(int value) {
    return step(() -> appender.append(value));
  }

  public RowWriter is(boolean value) {
    return step(() -> appender.append(value));
  }

  public RowWriter nothing() {
    return step(appender::appendNull);
  }

  /// An instant by its microseconds since 1970, UTC.
  public RowWriter micros(long value) {
    return step(() -> appender.appendEpochMicros(value));
  }

  /// The same, or null where it is [Columns#NONE].
  public RowWriter microsOrNull(long value) {
    return value == Columns.NONE ? nothing() : micros(value);
  }

  public RowWriter integerOrNull(@Nullable Integer value) {
    return value == null ? nothing() : integer(value);
  }

  /// An instant, to the microsecond, or null.
  public RowWriter instant(@Nullable Instant value) {
    return value == null ? nothing() : micros(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  public void end() {
    step(appender::endRow);
  }

  @Override
  public void close() {
    step(appender::close);
  }
}
