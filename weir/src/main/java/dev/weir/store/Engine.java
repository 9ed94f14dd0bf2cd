package dev.weir.store;

import dev.weir.event.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/// DuckDB in this process, in memory, over Parquet files. One statement per query: a failed one
/// closes itself and nothing else.
public final class Engine implements AutoCloseable {
  private static final String MEMORY_LIMIT = "400MB";

  private static final Pattern END_OF_STATEMENT = Pattern.compile(";[ \\t]*(\\n|$)");

  private final DuckDBConnection connection;
  private final AtomicInteger feeds = new AtomicInteger();

  private Engine(DuckDBConnection connection) {
    this.connection = connection;
  }

  /// An empty engine.
  ///
  /// @param temporary a folder for what does not fit in memory; made when needed
  public static Engine inMemory(Path temporary) {
    return inMemory(temporary, MEMORY_LIMIT);
  }

  /// An empty engine that may take more memory than a repository needs.
  ///
  /// @param memoryLimit as DuckDB writes it: `3GB`
  public static Engine inMemory(Path temporary, String memoryLimit) {
    makeRoomFor(temporary);
    Properties settings = new Properties();
    settings.setProperty("memory_limit", memoryLimit);
    settings.setProperty("temp_directory", temporary.toString());
    settings.setProperty("preserve_insertion_order", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try {
      Engine engine =
          new Engine(
              DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class));
      engine.script(text(Engine.class, "prelude_duckdb.sql"));
      return engine;
    } catch (SQLException e) {
      throw failure("start", e);
    }
  }

  /// DuckDB makes the temporary folder when it needs it, but not the one it lies in.
  private static void makeRoomFor(Path temporary) {
    Path parent = temporary.toAbsolutePath().getParent();
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
    } catch (IOException _) {
      // said by DuckDB, if it ever needs the folder
    }
  }

  /// Another connection to the same tables, for another thread.
  public Engine duplicate() {
    try {
      return new Engine(connection.duplicate());
    } catch (SQLException e) {
      throw failure("duplicate", e);
    }
  }

  /// Reads a text that lies beside a class.
  ///
  /// @throws IllegalStateException when it is not there: a bug
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "no resource " + name + " beside " + beside.getSimpleName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }

  /// Runs a statement that gives no rows.
  public void run(String sql) {
    try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /// Runs several statements, each ended by a semicolon at the end of its line.
  public void script(String statements) {
    for (String statement :
        END_OF_STATEMENT.splitAsStream(statements).filter(text -> !text.isBlank()).toList()) {
      run(statement);
    }
  }

  /// Runs a query and makes a value of each row.
  public <T> List<T> rows(String sql, Function<Row, T> read) {
    try (DuckDBPreparedStatement statement = connection.prepare(sql);
        ResultSet result = statement.executeQuery()) {
      List<T> values = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        values.add(read.apply(row));
      }
      return values;
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /// Runs a query that gives exactly one row.
  public <T> T row(String sql, Function<Row, T> read) {
    List<T> rows = rows(sql, read);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows instead of one: " + sql);
    }
    return rows.getFirst();
  }

  /// Runs a query and brings its columns out as primitive arrays, chunk by chunk.
  public Columns columns(String sql) {
    try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
      return Columns.read(statement);
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /// Runs a query and gives at most `limit` rows as text; an empty text is a null.
  public TextTable table(String sql, int limit) {
    try (DuckDBPreparedStatement statement = connection.prepare(sql);
        ResultSet result = statement.executeQuery()) {
      ResultSetMetaData meta = result.getMetaData();
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= meta.getColumnCount(); column++) {
        names.add(meta.getColumnName(column));
      }
      List<List<String>> rows = new ArrayList<>();
      long total = 0;
      while (result.next()) {
        if (total++ < limit) {
          rows.add(texts(result, names.size()));
        }
      }
      return new TextTable(names, rows, total);
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  private static List<String> texts(ResultSet result, int columns) throws SQLException {
    List<String> texts = new ArrayList<>(columns);
    for (int column = 1; column <= columns; column++) {
      Object value = result.getObject(column);
      texts.add(
          switch (value) {
            case null -> "";
            case Double number -> number(number);
            case java.sql.Timestamp at -> at.toLocalDateTime().toString().replace('T', ' ');
            default -> value.toString();
          });
    }
    return texts;
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return Double.isFinite(value)
        ? BigDecimal.valueOf(Math.round(value * 1e4), 4).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  /// Rows as text, for people.
  ///
  /// @param total how many there are in all; `rows` may hold fewer
  public record TextTable(List<String> columns, List<List<String>> rows, long total) {}

  /// Begins to write rows into a table.
  public RowWriter writer(String table) {
    try {
      return new RowWriter(connection.createAppender(table));
    } catch (SQLException e) {
      throw failure(table, e);
    }
  }

  /// Makes a table of rows that Java makes.
  ///
  /// @param statement a `create table … as select … from :feed`
  /// @param columns of the feed: name → kind, in order
  /// @throws SourceException or another exception of the feed's own, as it threw it
  public void feed(String statement, Map<String, Feed.Kind> columns, Feed feed) throws IOException {
    String name = "feed_" + feeds.incrementAndGet();
    FeedFunction function = new FeedFunction(columns, feed);
    try {
      function.register(connection, name);
      inOneThread(statement.replace(":feed", name + "()"));
    } catch (SQLException e) {
      throw failure(name, e);
    } catch (EngineException | SourceException e) {
      switch (function.thrown()) {
        case IOException broken -> throw broken;
        case RuntimeException known -> throw known;
        case null, default -> throw e;
      }
    }
  }

  /// A feed keeps one thread busy; given two, DuckDB lets the other one spin until it is over.
  private void inOneThread(String statement) {
    long threads = row("select current_setting('threads')::bigint as n", row -> row.count("n"));
    run("set threads = 1");
    try {
      run(statement);
    } finally {
      run("set threads = " + threads);
    }
  }

  /// Puts parameters in place: `:since` becomes a literal, so the text can be shown and run again.
  ///
  /// @param parameters name without colon → an [java.time.Instant], a number or a text
  /// @throws IllegalArgumentException when the text asks for one that is not given
  public static String bind(String sql, Map<String, ?> parameters) {
    return Parameters.bind(sql, parameters);
  }

  /// Shuts every door to the outside and every setting, and lets nothing be changed from now on:
  /// for statements the user wrote.
  public void lock() {
    run("set enable_external_access = false");
    run("set lock_configuration = true");
    run("begin transaction read only");
  }

  static RuntimeException failure(String sql, SQLException e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    String first = message.lines().findFirst().orElse(message);
    if (lower.contains("no space left")) {
      return new SourceException(
          "The disk is full.", "Free some room, or set WEIR_CACHE to a folder elsewhere.", e);
    }
    if (lower.contains("out of memory")) {
      return new SourceException(
          "Not enough memory for this query: " + first, "Narrow the period with --since.", e);
    }
    if (lower.startsWith("io error") || (lower.contains("parquet") && lower.contains("invalid"))) {
      return new SourceException(
          "A stored file cannot be read: " + first,
          "Delete the folder named there; the next run reads the source again.",
          e);
    }
    return new EngineException(first, sql, e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("close", e);
    }
  }
}
