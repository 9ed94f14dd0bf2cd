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
    Counted[] last = {Counted.NONE};
    GitCommand.Outcome outcome =
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
            in -> last[0] = parse(in, rows));
    // Where git stops, the commit it was at is not whole; only a content git ends on one that is.
    if (outcome.ok()) {
      last[0].write(rows);
    }
  }

  /// The lines of one commit, so far.
  private record Counted(String id, long added, long removed) {
    private static final Counted NONE = new Counted("", 0, 0);

    Counted and(long more, long less) {
      return new Counted(id, added + more, removed + less);
    }

    void write(RowWriter rows) {
      if (!id.isEmpty()) {
        rows.begin()
            .text(id)
            .integer((int) Math.min(added, Integer.MAX_VALUE))
            .integer((int) Math.min(removed, Integer.MAX_VALUE))
            .end();
      }
    }
  }

  /// Writes every commit but the last.
  ///
  /// @return the last, which is whole only if git was content
  private Counted parse(InputStream in, RowWriter rows) throws IOException {
    NulStream stream = new NulStream(in);
    Counted current = Counted.NONE;
    try {
      while (stream.peek() >= 0) {
        String field = stream.text(16 * 1024);
        int tab = field.indexOf('\t');
        if (tab < 0) {
          current.write(rows);
          current = new Counted(field.strip(), 0, 0);
          continue;
        }
        int second = field.indexOf('\t', tab + 1);
        String path = field.substring(second + 1);
        if (path.isEmpty()) {
          stream.text(16 * 1024); // the old name of a rename
          path = stream.text(16 * 1024);
        }
        if (field.charAt(0) != '-' && !paths.isIgnored(path)) {
          current =
              current.and(
                  Long.parseLong(field.substring(0, tab)),
                  Long.parseLong(field.substring(tab + 1, second)));
        }
      }
    } catch (EOFException e) {
      return Counted.NONE; // git stopped inside a field: contents are missing
    }
    return current;
  }
}
