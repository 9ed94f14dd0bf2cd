package dev.weir.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/// A [Feed] as DuckDB calls it: one thread, in order. What the feed throws is kept, because DuckDB
/// passes on the message only.
final class FeedFunction implements DuckDBTableFunction<Object, Object, Object> {
  private final Map<String, Feed.Kind> columns;
  private final Feed feed;
  private @Nullable Exception thrown;

  /// @param columns name → kind, in order
  FeedFunction(Map<String, Feed.Kind> columns, Feed feed) {
    this.columns = columns;
    this.feed = feed;
  }

  void register(Connection connection, String name) throws SQLException {
    try (org.duckdb.DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name).withFunction(this).register(connection);
    }
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
    for (Map.Entry<String, Feed.Kind> column : columns.entrySet()) {
      info.addResultColumn(
          column.getKey(),
          switch (column.getValue()) {
            case CODE -> DuckDBColumnType.INTEGER;
            case NUMBER -> DuckDBColumnType.BIGINT;
            case TEXT -> DuckDBColumnType.VARCHAR;
          });
    }
    return columns;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) throws SQLException {
    info.setMaxThreads(1);
    return feed;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter writer)
      throws SQLException {
    try {
      return feed.fill(new Chunk(writer));
    } catch (IOException | RuntimeException e) {
      thrown = e;
      throw new SQLException("a feed of rows broke off", e);
    }
  }

  /// What the feed threw, if it did.
  @Nullable Exception thrown() {
    return thrown;
  }
}
