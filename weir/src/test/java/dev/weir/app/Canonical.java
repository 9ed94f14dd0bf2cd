package dev.weir.app;

import dev.weir.event.Progress;
import dev.weir.fixture.Requests;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.util.List;

/// All canonical tables of a repository as text, in order: what two readings are compared by.
record Canonical(String text, String asOf) {
  private static final List<String> TABLES =
      List.of(
          "commits order by commit_no",
          "release order by release_no",
          "file_change order by commit_no, file_no, status",
          "file order by file_no",
          "commit_lines order by commit_no",
          "ledger order by all");

  /// Brings the workspace up to date, counts every line, and takes down what it holds.
  static Canonical of(Path repository, Path workspace) {
    try (Opened opened = Opened.of(Requests.of(repository, workspace), Progress.SILENT)) {
      opened.countLines("select commit_no, item_id from commits where n_files is not null");
      StringBuilder text = new StringBuilder();
      for (String table : TABLES) {
        Engine.TextTable rows = opened.engine().table("from " + table, 1_000_000);
        text.append("== ").append(table).append(' ').append(rows.columns()).append('\n');
        rows.rows().forEach(row -> text.append(row).append('\n'));
      }
      return new Canonical(text.toString(), opened.asOf().toString());
    }
  }
}
