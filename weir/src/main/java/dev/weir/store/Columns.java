package dev.weir.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/// The columns of a result as primitive arrays, all of the same length.
///
/// Whole numbers and booleans come as `long` (null: [#NONE]), floating point as `double` (null:
/// NaN), the rest as text (null: the empty text). Instants are asked for as `epoch_us(…)`.
public final class Columns {
  /// Stands for null in a column of whole numbers.
  public static final long NONE = Long.MIN_VALUE;

  private final List<String> names;
  private final List<Object> arrays;
  private final int size;

  private Columns(List<String> names, List<Object> arrays, int size) {
    this.names = names;
    this.arrays = arrays;
    this.size = size;
  }

  static Columns read(DuckDBPreparedStatement statement) throws SQLException {
    try (DuckDBChunkedResult result = statement.query()) {
      int width = (int) result.columnCount();
      List<String> names = new ArrayList<>();
      List<Object> arrays = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        names.add(result.columnName(column));
        arrays.add(new long[0]);
      }
      int size = 0;
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        int rows = (int) chunk.rowCount();
        for (int column = 0; column < width; column++) {
          arrays.set(column, append(arrays.get(column), size, chunk.vector(column), rows));
        }
        size += rows;
      }
      return new Columns(names, arrays, size);
    }
  }

  private static Object append(Object array, int size, DuckDBReadableVector vector, int rows) {
    return switch (vector.getType()) {
      case BIGINT -> {
        long[] values = longs(array, size, rows);
        for (int row = 0; row < rows; row++) {
          values[size + row] = vector.getLong(row, NONE);
        }
        yield values;
      }
      case INTEGER -> {
        long[] values = longs(array, size, rows);
        for (int row = 0; row < rows; row++) {
          values[size + row] = vector.isNull(row) ? NONE : vector.getInt(row);
        }
        yield values;
      }
      case BOOLEAN -> {
        long[] values = longs(array, size, rows);
        for (int row = 0; row < rows; row++) {
          values[size + row] = vector.isNull(row) ? NONE : vector.getBoolean(row) ? 1 : 0;
        }
        yield values;
      }
      case DOUBLE -> {
        double[] before = array instanceof double[] doubles ? doubles : new double[0];
        double[] values =
            size + rows <= before.length
                ? before
                : Arrays.copyOf(before, capacity(before.length, size + rows));
        for (int row = 0; row < rows; row++) {
          values[size + row] = vector.getDouble(row, Double.NaN);
        }
        yield values;
      }
      case VARCHAR -> {
        String[] before = array instanceof String[] texts ? texts : new String[0];
        String[] values =
            size + rows <= before.length
                ? before
                : Arrays.copyOf(before, capacity(before.length, size + rows));
        for (int row = 0; row < rows; row++) {
          values[size + row] = vector.isNull(row) ? "" : vector.getString(row);
        }
        yield values;
      }
      default -> throw new IllegalStateException("no column reader for " + vector.getType());
    };
  }

  private static long[] longs(Object array, int size, int rows) {
    long[] before = (long[]) array;
    return size + rows <= before.length
        ? before
        : Arrays.copyOf(before, capacity(before.length, size + rows));
  }

  private static int capacity(int length, int needed) {
    return needed <= length ? length : Math.max(needed, length * 2);
  }

  /// How many rows there are.
  public int size() {
    return size;
  }

  /// A column of whole numbers or booleans; its array is the caller's.
  public long[] longs(String name) {
    return Arrays.copyOf((long[]) array(name, new long[0]), size);
  }

  /// A column of floating point; NaN is null.
  public double[] doubles(String name) {
    return Arrays.copyOf((double[]) array(name, new double[0]), size);
  }

  /// A column of texts; the empty text may be null.
  public String[] texts(String name) {
    return Arrays.copyOf((String[]) array(name, new String[0]), size);
  }

  private Object array(String name, Object ifEmpty) {
    int column = names.indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException("no column " + name + " among " + names);
    }
    return size == 0 ? ifEmpty : arrays.get(column);
  }
}
