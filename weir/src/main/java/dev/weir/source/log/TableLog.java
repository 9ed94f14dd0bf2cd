package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.EngineException;
import dev.weir.store.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  TableLog(Engine engine, Path file, LogKind kind, LogOptions options) {
    this.engine = engine;
    this.file = file;
    this.kind = kind;
    this.options = options;
  }

  /// Fills `event`.
  ///
  /// @return which column was taken for what, in words
  /// @throws SourceException when the file is damaged; nothing counts then
  String read(List<LedgerEntry> ledger) {
    try {
      Map<String, String> types = types();
      String name = String.valueOf(file.getFileName());
      LogColumns columns =
          LogColumns.recognise(List.copyOf(types.keySet()), options.columns(), name);
      engine.run(load(columns, types, new InstantColumn(engine, relation(false), options, name)));
      rejected(ledger);
      if (kind.encoding().equals("latin-1")) {
        ledger.add(
            new LedgerEntry(
                "log",
                "encoding",
                1,
                "The text is not UTF-8; it was read as Latin-1.",
                name,
                "If letters look wrong, write the file as UTF-8."));
      }
      return columns.words();
    } catch (EngineException e) {
      throw damaged(file, String.valueOf(e.getMessage()), e);
    } catch (SourceException e) {
      throw e.getMessage() != null && e.getMessage().startsWith("A stored file")
          ? damaged(file, e.getMessage().substring("A stored file cannot be read: ".length()), e)
          : e;
    }
  }

  static SourceException damaged(Path file, String why, @Nullable Exception cause) {
    String end = why.endsWith(".") ? "" : ".";
    return new SourceException(
        file + " is damaged or no log: " + why + end,
        "Nothing was stored. Copy or write the file again.",
        cause);
  }

  private Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    engine.rows(
        "select column_name, column_type from (describe select * from " + relation(false) + ")",
        row -> types.put(row.text("column_name"), row.text("column_type")));
    if (types.size() == 1) {
      throw new UserException(
          file + " has one column only: " + types.keySet().iterator().next() + ".",
          "A log needs at least a case, an activity and a time in each row.");
    }
    return types;
  }

  private String relation(boolean keepsRejects) {
    String path = Workspace.quoted(file);
    String compression = kind.isGzip() ? "'gzip'" : "'none'";
    return switch (kind.format()) {
      case CSV ->
          """
          read_csv(%s, all_varchar = true, header = true, quote = '"', escape = '"', \
          compression = %s, encoding = '%s', ignore_errors = true%s)\
          """
              .formatted(
                  path,
                  compression,
                  kind.encoding(),
                  keepsRejects ? ", store_rejects = true, rejects_limit = " + MAX_REJECTS : "");
      case JSON_LINES ->
          "read_json(%s, format = 'newline_delimited', ignore_errors = true, compression = %s)"
              .formatted(path, compression);
      case PARQUET -> "read_parquet(" + path + ")";
      case XES, OCEL -> throw new IllegalStateException(kind.format() + " has no columns");
    };
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
        %s as occurred_at
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
  private void rejected(List<LedgerEntry> ledger) {
    if (kind.format() != LogKind.Format.CSV) {
      return;
    }
    List<LedgerEntry> found = new ArrayList<>();
    engine.rows(
        """
        select
            cast(error_type as varchar) as error_type,
            cast(count(distinct line) as bigint) as n,
            min(line) as first_line,
            arg_min(coalesce(csv_line, ''), line) as example
        from reject_errors
        group by error_type
        order by error_type
        """,
        row ->
            found.add(
                new LedgerEntry(
                    "log",
                    row.text("error_type").toLowerCase(java.util.Locale.ROOT).replace(' ', '_'),
                    row.count("n"),
                    "These lines do not fit the columns of the file.",
                    BadRows.example(row.count("first_line"), row.text("example")),
                    "Look at the line; a quote or a delimiter may be missing.")));
    ledger.addAll(found);
    engine.run("drop table if exists reject_errors");
    engine.run("drop table if exists reject_scans");
  }
}
