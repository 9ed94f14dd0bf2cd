package dev.weir.source.folder;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.EngineException;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads one CSV and keeps its cells as they are written.
final class TableReader {
  /// More than this share of rows that cannot be used is not a few damaged ones.
  private static final double WORST = 0.05;

  private final Workspace workspace;
  private final Engine engine;
  private final String uri;
  private final boolean keepsPeople;

  TableReader(Workspace workspace, Engine engine, String uri, boolean keepsPeople) {
    this.workspace = workspace;
    this.engine = engine;
    this.uri = uri;
    this.keepsPeople = keepsPeople;
  }

  /// @param ledger gets what could not be used
  /// @return the file it is kept in; nothing counts before it is committed
  /// @throws UserException when the columns say nothing
  /// @throws SourceException when more than one row in twenty cannot be used
  Segment read(FolderTable table, Path file, List<LedgerEntry> ledger) {
    Optional<SpilledCells> mended = SpilledCells.mend(table, file, workspace.temporary());
    mended.ifPresent(spilled ->
        ledger.add(
            new LedgerEntry(
                "folder",
                "list_without_quotes_" + table.name(),
                spilled.lines(),
                "These rows of "
                    + table.name()
                    + " have a list without quotes, so more cells than columns; all that was too"
                    + " much was put into that list.",
                "line " + spilled.first(),
                "Nothing to mend, unless another column holds commas, too.")));
    try {
      return readWhole(table, file, mended.map(SpilledCells::file).orElse(file), ledger);
    } finally {
      mended.ifPresent(spilled -> spilled.file().toFile().delete());
    }
  }

  private Segment readWhole(FolderTable table, Path file, Path readable, List<LedgerEntry> ledger) {
    engine.run("drop table if exists folder_csv");
    try {
      engine.run("drop table if exists folder_reject");
      engine.run("drop table if exists folder_scan");
      engine.run(
          ("create temp table folder_csv as select row_number() over () as row_no, * from read_csv(%s,"
                  + " all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"',"
                  + " max_line_size = 16000000, normalize_names = false, store_rejects = true,"
                  + " rejects_table = 'folder_reject', rejects_scan = 'folder_scan')")
              .formatted(Workspace.quoted(readable)));
    } catch (EngineException e) {
      throw new SourceException(
          file + " cannot be read as a CSV: " + e.getMessage(),
          "Save it as UTF-8 with commas, a line of column names first, texts in quotes.",
          e);
    }
    List<String> present =
        engine.rows(
            "select lower(column_name) as name from (describe folder_csv)",
            row -> row.text("name"));
    if (table.columns().stream().noneMatch(column -> present.contains(column.name()))
        && table.columns().stream().flatMap(c -> c.names().stream()).noneMatch(present::contains)) {
      throw new UserException(
          file + " has none of the columns of " + table.name() + ".",
          "Its first line names them, such as: "
              + table.columns().stream()
                  .limit(4)
                  .map(FolderTable.Column::name)
                  .collect(Collectors.joining(",")));
    }
    count(table, file, present, ledger);
    String stem = "raw/" + CacheFolder.hash(uri).substring(0, 16) + "/" + table.name();
    Segment kept = workspace.writeNew(engine, table.name(), "select " + kept(table, present), stem);
    engine.run("drop table folder_csv");
    return kept;
  }

  /// All there is; where no people are kept, only what the mapping needs and names nobody.
  private String kept(FolderTable table, List<String> present) {
    if (keepsPeople) {
      return "* from folder_csv";
    }
    return "row_no"
        + table.columns().stream()
            .filter(column -> !column.isPersonal())
            .flatMap(column -> column.names().stream())
            .distinct()
            .filter(present::contains)
            .map(name -> ", \"" + name + "\"")
            .collect(Collectors.joining())
        + " from folder_csv";
  }

  private void count(FolderTable table, Path file, List<String> present, List<LedgerEntry> ledger) {
    long rows = engine.row("select count(*) as n from folder_csv", row -> row.count("n"));
    long broken =
        engine.row("select count(distinct line) as n from folder_reject", row -> row.count("n"));
    if (broken > 0) {
      String line =
          engine.row("select min(line)::varchar as line from folder_reject", r -> r.text("line"));
      add(table, file, "broken_row", broken, rows, "have too many or too few cells", line, ledger);
    }
    dates(table, file, present, rows, ledger);
  }

  /// Looks at all columns of dates in one pass: a large table has half a million rows.
  private void dates(
      FolderTable table, Path file, List<String> present, long rows, List<LedgerEntry> ledger) {
    List<FolderTable.Column> dated =
        table.columns().stream().filter(FolderTable.Column::isInstant).toList();
    if (dated.isEmpty()) {
      return;
    }
    String values =
        dated.stream()
            .map(column -> column.value(present) + " as " + column.name())
            .collect(Collectors.joining(", "));
    String counts =
        dated.stream()
            .map(FolderTable.Column::name)
            .map(name ->
                "count(%s) - count(instant_of(%s)) as n_%s, min(%s) filter (instant_of(%s) is null) as e_%s"
                    .formatted(name, name, name, name, name, name))
            .collect(Collectors.joining(", "));
    engine.row(
        "select " + counts + " from (select " + values + " from folder_csv)",
        row -> {
          for (FolderTable.Column column : dated) {
            long n = row.count("n_" + column.name());
            if (n > 0) {
              String what = "have a " + column.name() + " that is no date";
              String example = "'" + row.text("e_" + column.name()) + "'";
              add(table, file, "bad_date", n, rows, what, example, ledger);
            }
          }
          return rows;
        });
  }

  private static void add(
      FolderTable table,
      Path file,
      String reason,
      long n,
      long rows,
      String what,
      String example,
      List<LedgerEntry> ledger) {
    if (n > WORST * (rows + n)) {
      throw new SourceException(
          String.format(
              Locale.ROOT, "%s: %,d of %,d rows %s, such as %s.", file, n, rows, what, example),
          "Dates look like 2026-01-31 08:00:00 or 2026-01-31T08:00:00Z; a cell with a comma in it"
              + " stands in quotes.");
    }
    ledger.add(
        new LedgerEntry(
            "folder",
            reason + "_" + table.name(),
            n,
            "These rows of " + table.name() + " " + what + "; the rest of them was read.",
            example,
            "Look at the rows, and read the folder again."));
  }
}
