package dev.weir.app;

import dev.weir.event.SourceException;
import dev.weir.store.Engine;
import dev.weir.store.EngineException;
import dev.weir.store.Keeper;
import dev.weir.store.Workspace;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// The canonical tables of the last mapping, kept so that the next run need not map again.
///
/// @param engine holds the tables
/// @param keeper reads and writes beside it
/// @param key of what they were made of: another key, another mapping
record Derived(Workspace workspace, Engine engine, Keeper keeper, String key) {
  private static final List<String> HERE =
      Stream.of(List.of("commits", "release"), DeliveryTables.NAMES, List.of("ledger"))
          .flatMap(List::stream)
          .toList();

  /// The large ones, which the keeper reads at the same time.
  private static final List<String> BESIDE = List.of("file_change", "file");

  /// Fills the tables with what is kept, if there is anything. Damaged files are no loss, for they
  /// are made of what is in `raw/`: the tables are then as empty as before.
  boolean isLoaded() {
    if (!Files.exists(workspace.folder().resolve(file("ledger")))) {
      return false; // it is written last
    }
    keeper.begin(other -> BESIDE.forEach(table -> load(other, table)));
    try {
      try {
        HERE.forEach(table -> load(engine, table));
      } finally {
        keeper.settle();
      }
      return true;
    } catch (SourceException | EngineException e) {
      HERE.forEach(table -> engine.run("delete from " + table));
      BESIDE.forEach(table -> engine.run("delete from " + table));
      return false;
    }
  }

  /// Keeps the tables in place of any others, while the analysis goes on.
  void keep() {
    workspace.delete("derived");
    keeper.begin(other -> {
      BESIDE.forEach(table -> write(other, table));
      HERE.forEach(table -> write(other, table));
    });
  }

  private String file(String table) {
    return "derived/" + key + "/" + table + ".parquet";
  }

  private void load(Engine into, String table) {
    String file = workspace.fileList(List.of(file(table)));
    into.run("insert into " + table + " from read_parquet(" + file + ")");
  }

  private void write(Engine from, String table) {
    workspace.write(from, table, "from " + table, file(table));
  }
}
