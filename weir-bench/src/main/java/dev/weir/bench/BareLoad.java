package dev.weir.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The least a process can do with a CSV file: DuckDB loads it into a table and ends. What `weir
/// map` takes is told as a multiple of this.
///
/// Usage: `BareLoad FILE.csv [MEMORY_LIMIT]`
public final class BareLoad {
  private BareLoad() {}

  /// Ends with 2 when the arguments can't be used.
  public static void main(String[] arguments) throws SQLException {
    if (arguments.length < 1) {
      System.err.println("usage: BareLoad FILE.csv [MEMORY_LIMIT]");
      System.exit(2);
    }
    String limit = arguments.length > 1 ? arguments[1] : "2GB";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set memory_limit = '" + limit.replace("'", "''") + "'");
      statement.execute(
          "create table t as select * from read_csv('" + arguments[0].replace("'", "''") + "')");
    }
  }
}
