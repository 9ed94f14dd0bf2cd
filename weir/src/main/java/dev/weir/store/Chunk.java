package dev.weir.store;

import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/// Some rows that a [Feed] fills, column by column; a cell that is not set is whatever was there.
public final class Chunk {
  private final DuckDBWritableVector[] vectors;
  private final int capacity;

  Chunk(DuckDBDataChunkWriter writer) {
    this.vectors = new DuckDBWritableVector[(int) writer.columnCount()];
    for (int column = 0; column < vectors.length; column++) {
      vectors[column] = writer.vector(column);
    }
    this.capacity = (int) writer.capacity();
  }

  /// How many rows there is room for.
  public int capacity() {
    return capacity;
  }

  /// Whole numbers of one column, from row 0. There are no nulls here: they would cost more than
  /// all the rest, and the statement that takes the feed makes them of [Columns#NONE].
  ///
  /// @param from place in the array of the first
  public void numbers(int column, long[] values, int from, int rows) {
    DuckDBWritableVector vector = vectors[column];
    for (int row = 0; row < rows; row++) {
      vector.setLong(row, values[from + row]);
    }
  }

  /// Numbers of names of one column, 0 for none.
  public void codes(int column, int[] values, int from, int rows) {
    DuckDBWritableVector vector = vectors[column];
    for (int row = 0; row < rows; row++) {
      vector.setInt(row, values[from + row]);
    }
  }

  /// The number of a name.
  public void code(int column, int row, int value) {
    vectors[column].setInt(row, value);
  }

  /// A text.
  public void text(int column, int row, String value) {
    vectors[column].setString(row, value);
  }
}
