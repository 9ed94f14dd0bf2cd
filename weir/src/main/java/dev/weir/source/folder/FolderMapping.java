package dev.weir.source.folder;

import dev.weir.event.LedgerEntry;
import dev.weir.source.People;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Maps the tables of a folder to the canonical tables.
final class FolderMapping {
  private FolderMapping() {}

  /// @return what could not be placed
  static List<LedgerEntry> map(
      Workspace workspace, Engine engine, SourceState state, People people) {
    for (FolderTable table : FolderTable.ALL) {
      view(workspace, engine, table, state.files(table.name()));
    }
    Map<String, Object> parameters =
        Map.of(
            "source",
            state.uri(),
            "first_person",
            people.first(),
            "keep_people",
            people.areKept() ? 1 : 0);
    for (String file :
        List.of(
            "people.sql",
            "builds.sql",
            "items.sql",
            "events.sql",
            "changes.sql",
            "links.sql",
            "containment.sql")) {
      engine.script(Engine.bind(Engine.text(FolderMapping.class, file), parameters));
    }
    List<LedgerEntry> ledger = ledger(engine);
    List.of(
            "folder_again",
            "folder_build",
            "folder_deployment",
            "folder_happening",
            "folder_item",
            "folder_person")
        .forEach(table -> engine.run("drop table " + table));
    return ledger;
  }

  private static void view(
      Workspace workspace, Engine engine, FolderTable table, List<String> files) {
    String from = "read_parquet(" + workspace.fileList(files) + ")";
    List<String> present =
        files.isEmpty()
            ? List.of()
            : engine.rows(
                "select lower(column_name) as name from (describe from " + from + ")",
                row -> row.text("name"));
    String columns =
        table.columns().stream()
            .map(column -> column.value(present) + " as " + column.name())
            .collect(Collectors.joining(", "));
    engine.run(
        "create or replace temp view folder_%s as select %s, %s as row_no %s"
            .formatted(
                table.name(),
                columns,
                files.isEmpty() ? "0::bigint" : "row_no",
                files.isEmpty() ? "where false" : "from " + from));
  }

  private static List<LedgerEntry> ledger(Engine engine) {
    List<LedgerEntry> ledger = new ArrayList<>();
    List<String> tables =
        FolderTable.ALL.stream()
            .filter(table -> table.columns().getFirst().name().equals("id"))
            .map(FolderTable::name)
            .filter(name -> !List.of("builds", "deployments", "incidents").contains(name))
            .toList();
    String counts =
        tables.stream()
            .map(name ->
                String.format(
                    Locale.ROOT,
                    "select '%s' as name, count(*) - count(id) as n_without,"
                        + " count(id) - count(distinct id) as n_again,"
                        + " min(row_no) filter (where id is null) as row_no from folder_%s",
                    name,
                    name))
            .collect(Collectors.joining(" union all "));
    engine
        .rows(
            "from (" + counts + ") where n_without > 0 order by name",
            row ->
                new LedgerEntry(
                    "folder",
                    "no_id_" + row.text("name"),
                    row.count("n_without"),
                    "These rows of "
                        + row.text("name")
                        + " have no id, so nothing can refer to"
                        + " them; they are left out.",
                    "row " + row.count("row_no"),
                    "Look at the rows, and read the folder again."))
        .forEach(ledger::add);
    engine
        .rows(
            "from (" + counts + ") where n_again > 0 order by name",
            row ->
                new LedgerEntry(
                    "folder",
                    "again_" + row.text("name"),
                    row.count("n_again"),
                    "These rows of "
                        + row.text("name")
                        + " have an id that another row has, too;"
                        + " the last one counts.",
                    "",
                    "Nothing to mend, unless different things share an id."))
        .forEach(ledger::add);
    entry(
            engine,
            "ended_by_duration",
            "is_by_duration",
            "These builds do not say when they ended; their beginning plus their duration stands for"
                + " it. Where a tool adds up the time of jobs that ran side by side, they ended sooner.",
            "Add when they ended, as finished_at.")
        .ifPresent(ledger::add);
    entry(
            engine,
            "undated_builds",
            "opened_at is null",
            "These builds have no date, most often because they never began; they stand in no time.",
            "Nothing to mend, unless the tool knows more.")
        .ifPresent(ledger::add);
    return ledger;
  }

  private static Optional<LedgerEntry> entry(
      Engine engine, String reason, String which, String what, String remedy) {
    return engine.row(
        "select count(*) as n, min(item_id) as example from folder_build where " + which,
        row ->
            row.count("n") == 0
                ? Optional.empty()
                : Optional.of(
                    new LedgerEntry(
                        "folder", reason, row.count("n"), what, row.text("example"), remedy)));
  }
}
