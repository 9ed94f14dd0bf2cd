package dev.weir.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;

/// One row of a result, read by column name. Null is never a number.
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /// A text that is there.
  public String text(String column) {
    return optionalText(column).orElseThrow(() -> missing(column));
  }

  /// A text that may be null.
  public Optional<String> optionalText(String column) {
    try {
      return Optional.ofNullable(result.getString(column));
    } catch (SQLException e) {
      throw Engine.failure(column, e);
    }
  }

  /// A whole number that is there.
  public long count(String column) {
    try {
      long value = result.getLong(column);
      if (result.wasNull()) {
        throw missing(column);
      }
      return value;
    } catch (SQLException e) {
      throw Engine.failure(column, e);
    }
  }

  /// A number that may be null.
  public OptionalDouble number(String column) {
    try {
      double value = result.getDouble(column);
      return result.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    } catch (SQLException e) {
      throw Engine.failure(column, e);
    }
  }

  /// An instant that may be null.
  public Optional<Instant> optionalInstant(String column) {
    try {
      Timestamp at = result.getTimestamp(column);
      return Optional.ofNullable(at)
          .map(stamp -> stamp.toLocalDateTime().toInstant(ZoneOffset.UTC));
    } catch (SQLException e) {
      throw Engine.failure(column, e);
    }
  }

  /// An instant that is there.
  public Instant instant(String column) {
    return optionalInstant(column).orElseThrow(() -> missing(column));
  }

  /// Whether it is so.
  public boolean is(String column) {
    try {
      return result.getBoolean(column);
    } catch (SQLException e) {
      throw Engine.failure(column, e);
    }
  }

  private static IllegalStateException missing(String column) {
    return new IllegalStateException("column " + column + " is null");
  }
}
