package dev.weir.source.git;

import dev.weir.store.RowWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Counts the lines commits added and removed. It reads file contents and is slow (about a
/// millisecond a commit), so it is asked only for the commits that are needed.
final class LineCounter {
  private final GitCommand git;
  private final PathRules paths;

  LineCounter(GitCommand git, PathRules paths) {
    this.git = git;
    this.paths = paths;
  }

  /// Writes `id, added, removed` for each commit, ignored and binary paths left out. Stops without
  /// complaint where contents are missing; what was counted is kept.
  ///
  /// @param ids object ids of commits
  void count(List<String> ids, RowWriter rows) {
    git.run(
        List.of(
            "diff-tree",
            "--stdin",
            "-r",
            "--root",
            "--always",
            "-z",
            "--numstat",
            "-M100%",
            "--no-ext-diff",
            "--no-textconv"),
        GitCommand.lines(ids),
        in -> parse(in, rows));
  }

  private void parse(InputStream in, RowWriter rows) throws IOException {
    NulStream stream = new NulStream(in);
    String current = "";
    long added = 0;
    long removed = 0;
    try {
      while (stream.peek() >= 0) {
        String field = stream.text(16 * 1024);
        int tab = field.indexOf('\t');
        if (tab < 0) {
          write(current, added, removed, rows);
          current = field.strip();
          added = 0;
          removed = 0;
          continue;
        }
        int second = field.indexOf('\t', tab + 1);
        String path = field.substring(second + 1);
        if (path.isEmpty()) {
          stream.text(16 * 1024); // the old name of a rename
          path = stream.text(16 * 1024);
        }
        if (field.charAt(0) != '-' && !paths.isIgnored(path)) {
          added += Long.parseLong(field.substring(0, tab));
          removed += Long.parseLong(field.substring(tab + 1, second));
        }
      }
      write(current, added, removed, rows);
    } catch (EOFException e) {
      // Git stopped: contents are missing. The commit it was at is not counted.
    }
  }

  private static void write(String id, long added, long removed, RowWriter rows) {
    if (!id.isEmpty()) {
      rows.begin()
          .text(id)
          .integer((int) Math.min(added, Integer.MAX_VALUE))
          .integer((int) Math.min(removed, Integer.MAX_VALUE))
          .end();
    }
  }
}
