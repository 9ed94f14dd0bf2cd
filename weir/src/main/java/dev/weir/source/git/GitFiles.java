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

  /// The letters of git's statuses, each as a text of its own made once.
  private static final String[] STATUS =
      IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

  private final GitHistory history;
  private final String[] paths;
  private final int[] fileOfPath;
  private final boolean[] ignored;
  private final int[] numberOfFile;
  private final int[] fileOfNumber;
  private final int[] numberOfChange;
  private final int[] counts;
  private final Target target;
  private int count;

  /// Where the rows go.
  ///
  /// @param source the repository's name
  /// @param commitOffset added to every commit number
  /// @param fileOffset added to every file number
  record Target(String source, long commitOffset, int fileOffset) {}

  private GitFiles(GitHistory history, PathRules rules, Target target) {
    this.history = history;
    this.paths = history.told.paths().toArray(new String[0]);
    this.counts = new int[history.size()];
    this.numberOfChange = new int[history.told.changes()];
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

  /// Puts the changes of a history to their files. Nothing is written yet.
  static GitFiles of(GitHistory history, PathRules rules, Target target) {
    GitFiles files = new GitFiles(history, rules, target);
    files.follow();
    return files;
  }

  private void follow() {
    GitTold told = history.told;
    for (int commit = 0; commit < counts.length; commit++) {
      int end = told.firstChange(history.toldAt[commit] + 1);
      for (int i = told.firstChange(history.toldAt[commit]); i < end; i++) {
        int path = told.path(i);
        int file = fileOfPath[path];
        if (told.oldPath(i) != GitTold.NONE && told.status(i) == 'R') {
          fileOfPath[told.oldPath(i)] = file;
        }
        counts[commit] += ignored[path] ? 0 : 1;
        numberOfChange[i] = number(file);
      }
    }
  }

  /// Files changed by a commit, ignored paths left out.
  int countOf(int commit) {
    return counts[commit];
  }

  /// Writes `file_change` and `file`.
  void write(Engine engine) {
    writeChanges(engine);
    writeFiles(engine);
  }

  private void writeChanges(Engine engine) {
    GitTold told = history.told;
    try (RowWriter rows = engine.writer("file_change")) {
      for (int commit = 0; commit < counts.length; commit++) {
        int end = told.firstChange(history.toldAt[commit] + 1);
        for (int i = told.firstChange(history.toldAt[commit]); i < end; i++) {
          rows.begin()
              .number(commit + target.commitOffset())
              .integer(numberOfChange[i] + target.fileOffset())
              .text(STATUS[told.status(i)])
              .end();
        }
      }
    }
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
