package dev.weir.source.log;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A log with columns: CSV, JSON lines or Parquet, read by DuckDB's own readers.
final class TableLog {
  private static final int MAX_REJECTS = 100_000;

  private final Engine engine;
  private final Path file;
  private final LogKind kind;
  private final LogOptions options;
  private final @Nullable CsvShape shape;

  /// @param shape of a CSV file; null for other formats, which say it themselves
  TableLog(Engine engine, Path file, LogKind kind, LogOptions options, @Nullable CsvShape shape) {
    this.shape = shape;
    this.engine = engine;
    this.file = file;
    this.kind = kind;
    this.options = options;
  }

  /// Fills `event`.
  ///
  /// @throws SourceException when the file is damaged; nothing counts then
  void read(LogColumns columns, Map<String, String> types, BadRows bad) {
    String name = String.valueOf(file.getFileName());
    engine.run(load(columns, types, new InstantColumn(engine, relation(false), options, name)));
    rejected(bad);
  }

  static SourceException damaged(Path file, String why, @Nullable Exception cause) {
    String end = why.endsWith(".") ? "" : ".";
    return new SourceException(
        file + " is damaged or no log: " + why + end,
        "Nothing was stored. Copy or write the file again.",
        cause);
  }

  /// The columns and their types, as DuckDB names them, in order.
  Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    if (shape != null) {
      shape.columns().forEach(column -> types.put(column, "VARCHAR"));
      return checked(types);
    }
    engine.rows(
        "select column_name, column_type from (describe select * from " + relation(false) + ")",
        row -> types.put(row.text("column_name"), row.text("column_type")));
    return checked(types);
  }

  private Map<String, String> checked(Map<String, String> types) {
    if (types.size() < 2) {
      throw new UserException(
          file + " has one column only: " + String.join("", types.keySet()) + ".",
          "A log needs at least a case, an activity and a time in each row.");
    }
    return types;
  }

  private String relation(boolean keepsRejects) {
    String path = Workspace.quoted(file);
    return switch (kind.format()) {
      case CSV -> "read_csv(" + csvArguments(keepsRejects) + ")";
      case JSON_LINES ->
          "read_json(%s, format = 'newline_delimited', ignore_errors = true, compression = %s)"
              .formatted(path, compression());
      case PARQUET -> "read_parquet(" + path + ")";
      case XES, OCEL -> throw new IllegalStateException(kind.format() + " has no columns");
    };
  }

  private String compression() {
    return kind.isGzip() ? "'gzip'" : "'none'";
  }

  private String csvArguments(boolean keepsRejects) {
    CsvShape known = java.util.Objects.requireNonNull(shape);
    String columns =
        known.columns().stream()
            .map(column -> InstantColumn.quoted(column) + ": 'VARCHAR'")
            .collect(java.util.stream.Collectors.joining(", "));
    return """
    %s, auto_detect = false, columns = {%s}, delim = '%s', header = true, quote = '"', \
    escape = '"', compression = %s, encoding = '%s', ignore_errors = true%s\
    """
        .formatted(
            Workspace.quoted(file),
            columns,
            (char) known.delimiter(),
            compression(),
            kind.encoding(),
            keepsRejects ? ", store_rejects = true, rejects_limit = " + MAX_REJECTS : "");
  }

  private String load(LogColumns columns, Map<String, String> types, InstantColumn instants) {
    String end = instant(columns.of(Role.END), types, instants);
    Optional<String> startColumn = columns.of(Role.START);
    String start = instant(startColumn, types, instants);
    // Begun and not ended: an event of its own at the beginning, with the word that says so.
    String state = text(columns.of(Role.STATE), types);
    boolean hasStart = startColumn.isPresent();
    return """
    insert into event
    select
        %s as item_id,
        %s as activity,
        %s as lifecycle,
        %s as actor,
        %s as team,
        %s as started_at,
        %s as occurred_at,
        %s as item_type
    from %s
    """
        .formatted(
            text(columns.of(Role.CASE), types),
            text(columns.of(Role.ACTIVITY), types),
            hasStart ? "case when " + end + " is null then 'start' else " + state + " end" : state,
            options.keepsPeople() ? text(columns.of(Role.RESOURCE), types) : "null",
            text(columns.of(Role.TEAM), types),
            start,
            hasStart ? "coalesce(" + end + ", " + start + ")" : end,
            text(columns.of(Role.TYPE), types),
            relation(kind.format() == LogKind.Format.CSV));
  }

  private static String instant(
      Optional<String> column, Map<String, String> types, InstantColumn instants) {
    return column
        .map(name -> instants.expression(name, types.getOrDefault(name, "VARCHAR")))
        .orElse("null");
  }

  private static String text(Optional<String> column, Map<String, String> types) {
    return column
        .map(name -> {
          String value = InstantColumn.quoted(name);
          return "VARCHAR".equals(types.get(name)) ? value : "cast(" + value + " as varchar)";
        })
        .orElse("null");
  }

  /// Rows whose shape is wrong never reach the table; the reader keeps them apart.
  private void rejected(BadRows bad) {
    if (kind.format() != LogKind.Format.CSV) {
      return;
    }
    engine.rows(
        """
        select cast(error_type as varchar) as error_type, line,
            coalesce(any_value(csv_line), '') as example
        from reject_errors group by all order by line
        """,
        row -> {
          bad.add(fault(row.text("error_type")), row.count("line"), row.text("example"));
          return row;
        });
    engine.run("drop table if exists reject_errors");
    engine.run("drop table if exists reject_scans");
  }

  private static BadRow fault(String error) {
    return switch (error) {
      case "TOO MANY COLUMNS" -> BadRow.TOO_MANY_COLUMNS;
      case "MISSING COLUMNS" -> BadRow.MISSING_COLUMNS;
      case "LINE SIZE OVER MAXIMUM" -> BadRow.LINE_TOO_LONG;
      case "INVALID ENCODING" -> BadRow.INVALID_ENCODING;
      default -> BadRow.QUOTE_NOT_CLOSED;
    };
  }
}
