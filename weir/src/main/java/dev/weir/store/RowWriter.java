package dev.weir.store;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Writes rows into one table, column by column in the table's order. Nothing is in the table for
/// certain before [#close()].
public final class RowWriter implements AutoCloseable {
  private final DuckDBAppender appender;

  RowWriter(DuckDBAppender appender) {
    this.appender = appender;
  }

  /// Begins a row.
  public RowWriter begin() {
    try {
      appender.beginRow();
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A text, or null.
  public RowWriter text(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    try {
      appender.append(value);
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A `bigint`.
  public RowWriter number(long value) {
    try {
      appender.append(value);
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// An `integer`.
  public RowWriter integer(int value) {
    try {
      appender.append(value);
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A `boolean`.
  public RowWriter is(boolean value) {
    try {
      appender.append(value);
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A `date`.
  public RowWriter day(LocalDate value) {
    try {
      appender.append(value);
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Null.
  public RowWriter nothing() {
    try {
      appender.appendNull();
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// An instant by its microseconds since 1970, UTC.
  public RowWriter micros(long value) {
    try {
      appender.appendEpochMicros(value);
      return this;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// The same, or null where it is [Columns#NONE].
  public RowWriter microsOrNull(long value) {
    return value == Columns.NONE ? nothing() : micros(value);
  }

  /// An `integer`, or null.
  public RowWriter integerOrNull(@Nullable Integer value) {
    return value == null ? nothing() : integer(value);
  }

  /// Ends the row.
  public void end() {
    try {
      appender.endRow();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(SQLException e) {
    return Engine.failure("append", e);
  }

  @Override
  public void close() {
    try {
      appender.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
