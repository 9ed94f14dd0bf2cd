package dev.weir.source.folder;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.source.Outside;
import dev.weir.source.People;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of CSVs, and the workspace it is read into.
record Folder(Path csvs, Path workspace, Engine engine) {
  Folder {
    try {
      Files.createDirectories(csvs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a CSV.
  Folder with(String name, String... lines) {
    try {
      Files.writeString(csvs.resolve(name), String.join("\n", lines));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Copies a file, under another name.
  Folder with(String name, Path file) {
    try {
      Files.copy(file, csvs.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads and maps anew.
  ///
  /// @return the ledger
  List<LedgerEntry> read(boolean keepsPeople) {
    for (String table : List.of("item", "item_change", "item_event", "link")) {
      engine.run("drop table if exists " + table);
    }
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
    FolderSource source = FolderSource.at(csvs);
    try (Workspace open = Workspace.open(workspace, () -> {})) {
      source.bring(open, engine, outside(keepsPeople), Progress.SILENT);
      return source.map(open, engine, new People(keepsPeople, 1));
    }
  }

  SourceState state() {
    try (Workspace open = Workspace.open(workspace, () -> {})) {
      return open.manifest().sources().getFirst();
    }
  }

  private static Outside outside(boolean keepsPeople) {
    Instant now = Instant.parse("2026-06-01T12:00:00Z");
    return new Outside(Map.of(), () -> now, time -> {}, Optional.empty(), keepsPeople);
  }

  List<List<String>> table(String query) {
    return engine.table(query, Integer.MAX_VALUE).rows();
  }
}
