package dev.weir.source.git;

import dev.weir.store.Columns;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Files through exact renames: a file keeps one number, and is called by its newest name.
///
/// Commits are taken newest first; when one renamed `a` to `b`, earlier changes of `a` belong to
/// `b`. On branches that rename differently this is an approximation. Files are numbered as they
/// come, so the numbers depend on the history alone.
final class GitFiles {
  private static final int NOT_YET = -1;

  private final String[] paths;
  private final int[] fileOfPath;
  private final boolean[] ignored;
  private final int[] numberOfFile;
  private final int[] fileOfNumber;
  private final Target target;
  private int count;

  /// Where the rows go.
  ///
  /// @param source the repository's name
  /// @param commitOffset added to every commit number
  /// @param fileOffset added to every file number
  record Target(String source, long commitOffset, int fileOffset) {}

  private GitFiles(String[] paths, PathRules rules, Target target) {
    this.paths = paths;
    this.target = target;
    this.fileOfPath = IntStream.range(0, paths.length).toArray();
    this.ignored = new boolean[paths.length];
    this.numberOfFile = new int[paths.length];
    this.fileOfNumber = new int[paths.length];
    Arrays.fill(numberOfFile, NOT_YET);
    for (int i = 0; i < paths.length; i++) {
      ignored[i] = rules.isIgnored(paths[i]);
    }
  }

  /// Writes `file_change` and `file`, and counts the files of each commit.
  ///
  /// @return files changed by commit, ignored paths left out
  static int[] map(Engine engine, GitHistory history, PathRules rules, Target target) {
    GitFiles files = new GitFiles(history.told.paths().toArray(new String[0]), rules, target);
    int[] counts = files.writeChanges(engine, history);
    files.writeFiles(engine);
    return counts;
  }

  private int[] writeChanges(Engine engine, GitHistory history) {
    GitTold told = history.told;
    int[] counts = new int[history.size()];
    try (RowWriter rows = engine.writer("file_change")) {
      for (int commit = 0; commit < counts.length; commit++) {
        int end = told.firstChange(history.toldAt[commit] + 1);
        for (int i = told.firstChange(history.toldAt[commit]); i < end; i++) {
          int path = told.path(i);
          int file = fileOfPath[path];
          if (told.oldPath(i) != GitTold.NONE && told.status(i) == 'R') {
            fileOfPath[told.oldPath(i)] = file;
          }
          counts[commit] += ignored[path] ? 0 : 1;
          rows.begin()
              .number(commit + target.commitOffset())
              .integer(number(file) + target.fileOffset())
              .text(String.valueOf(told.status(i)))
              .end();
        }
      }
    }
    return counts;
  }

  private int number(int file) {
    if (numberOfFile[file] == NOT_YET) {
      fileOfNumber[count] = file;
      numberOfFile[file] = count++;
    }
    return numberOfFile[file];
  }

  private void writeFiles(Engine engine) {
    Columns sizes = engine.columns("select path, bytes from git_size");
    Map<String, Long> bytes = new HashMap<>();
    String[] sized = sizes.texts("path");
    long[] values = sizes.longs("bytes");
    for (int i = 0; i < sized.length; i++) {
      bytes.put(sized[i], values[i]);
    }
    try (RowWriter rows = engine.writer("file")) {
      for (int i = 0; i < count; i++) {
        int file = fileOfNumber[i];
        long size = bytes.getOrDefault(paths[file], Columns.NONE);
        rows.begin()
            .integer(i + target.fileOffset())
            .text(target.source())
            .text(Messages.clean(paths[file]))
            .text(Messages.clean(PathRules.folder(paths[file])));
        (size == Columns.NONE ? rows.nothing() : rows.number(size)).is(ignored[file]).end();
      }
    }
  }
}
