package dev.weir.app;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Note;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.util.List;

/// Fills the canonical tables that come from no source.
final class ToldTables {
  private ToldTables() {}

  /// What could not be read or was set apart.
  static void ledger(Engine engine, List<LedgerEntry> entries) {
    try (RowWriter rows = engine.writer("ledger")) {
      for (LedgerEntry entry : entries) {
        rows.begin()
            .text(entry.source())
            .text(entry.reason())
            .number(entry.count())
            .text(entry.what())
            .text(entry.example())
            .text(entry.remedy())
            .end();
      }
    }
  }

  /// What people wrote down.
  static void notes(Engine engine, List<Note> notes) {
    try (RowWriter rows = engine.writer("note")) {
      notes.forEach(note -> rows.begin().day(note.on()).text(note.text()).end());
    }
  }
}
