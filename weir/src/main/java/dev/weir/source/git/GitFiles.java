package dev.weir.source.git;

import dev.weir.store.Columns;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.util.HashMap;
import java.util.Map;

/// Files through exact renames: a file keeps one number, and is called by its newest name.
///
/// Commits are taken newest first; when one renamed `a` to `b`, earlier changes of `a` belong to
/// `b`. On branches that rename differently this is an approximation.
final class GitFiles {
  private final String[] paths;
  private final int[] fileOfPath;
  private final boolean[] ignored;

  private GitFiles(String[] paths, PathRules rules) {
    this.paths = paths;
    this.fileOfPath = new int[paths.length];
    this.ignored = new boolean[paths.length];
    for (int i = 0; i < paths.length; i++) {
      fileOfPath[i] = i;
      ignored[i] = rules.isIgnored(paths[i]);
    }
  }

  /// Writes `file_change` and `file`, and counts the files of each commit.
  ///
  /// @param commitOffset added to every commit number
  /// @param offset added to every file number
  /// @return files changed by commit number, ignored paths left out; no entry: none
  static Map<Long, Integer> map(
      Engine engine, String source, long commitOffset, int offset, PathRules rules) {
    Columns columns = engine.columns("select path from git_path order by path_no");
    GitFiles files = new GitFiles(columns.texts("path"), rules);
    Map<Long, Integer> counts = files.writeChanges(engine, commitOffset, offset);
    files.writeFiles(engine, source, offset);
    return counts;
  }

  private Map<Long, Integer> writeChanges(Engine engine, long commitOffset, int offset) {
    Columns changes =
        engine.columns(
            "select commit_no, path_no, status, old_path_no from git_change order by commit_no");
    long[] commits = changes.longs("commit_no");
    long[] newPaths = changes.longs("path_no");
    long[] oldPaths = changes.longs("old_path_no");
    String[] statuses = changes.texts("status");
    Map<Long, Integer> counts = new HashMap<>();
    try (RowWriter rows = engine.writer("file_change")) {
      for (int i = 0; i < commits.length; i++) {
        int path = (int) newPaths[i];
        int file = fileOfPath[path];
        if (oldPaths[i] != Columns.NONE && statuses[i].equals("R")) {
          fileOfPath[(int) oldPaths[i]] = file;
        }
        if (!ignored[path]) {
          counts.merge(commits[i] + commitOffset, 1, Integer::sum);
        }
        rows.begin()
            .number(commits[i] + commitOffset)
            .integer(file + offset)
            .text(statuses[i])
            .end();
      }
    }
    return counts;
  }

  private void writeFiles(Engine engine, String source, int offset) {
    Columns sizes = engine.columns("select path, bytes from git_size");
    Map<String, Long> bytes = new HashMap<>();
    String[] sized = sizes.texts("path");
    long[] values = sizes.longs("bytes");
    for (int i = 0; i < sized.length; i++) {
      bytes.put(sized[i], values[i]);
    }
    try (RowWriter rows = engine.writer("file")) {
      for (int i = 0; i < paths.length; i++) {
        long size = bytes.getOrDefault(paths[i], Columns.NONE);
        rows.begin()
            .integer(i + offset)
            .text(source)
            .text(Messages.clean(paths[i]))
            .text(Messages.clean(PathRules.folder(paths[i])));
        (size == Columns.NONE ? rows.nothing() : rows.number(size)).is(ignored[i]).end();
      }
    }
  }
}
