package dev.weir.source.git;

import dev.weir.store.Columns;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.util.HashMap;
import java.util.Map;

/// Writes commits into the raw tables of one segment.
///
/// Commit numbers say only where a row was read, not how old it is: the mapping puts them in order.
final class RawTables implements GitReader.Sink {
  private static final long PER_SEGMENT = 100_000_000L;

  private final Engine engine;
  private final int segment;
  private final Map<String, Integer> pathNumbers = new HashMap<>();
  private final int oldPaths;
  private RowWriter commits;
  private RowWriter changes;
  private RowWriter paths;
  private long count;

  /// Starts a segment.
  ///
  /// @param known the paths of earlier segments
  RawTables(Engine engine, int segment, Columns known) {
    this.engine = engine;
    this.segment = segment;
    String[] texts = known.texts("path");
    long[] numbers = known.longs("path_no");
    for (int i = 0; i < texts.length; i++) {
      pathNumbers.put(texts[i], (int) numbers[i]);
    }
    this.oldPaths = texts.length;
    this.commits = engine.writer("git_commit");
    this.changes = engine.writer("git_change");
    this.paths = engine.writer("git_path");
  }

  /// How many commits were taken.
  long count() {
    return count;
  }

  /// Which segment this is.
  int segment() {
    return segment;
  }

  /// The lowest number of a path this segment was the first to see.
  int firstNewPath() {
    return oldPaths;
  }

  /// The lowest commit number of a segment.
  static long base(int segment) {
    return segment * PER_SEGMENT;
  }

  @Override
  public void accept(GitCommit commit, boolean isTold) {
    long number = base(segment) + count++;
    commits
        .begin()
        .number(number)
        .text(commit.id())
        .text(commit.parents())
        .micros(micros(commit.authoredSeconds()))
        .micros(micros(commit.committedSeconds()))
        .text(commit.name())
        .text(commit.email())
        .text(commit.subject())
        .text(commit.reverts())
        .text(commit.trailers())
        .is(isTold)
        .end();
    if (isTold) {
      commit.changes().forEach(change -> write(number, change));
    }
  }

  private void write(long number, GitCommit.Change change) {
    int path = number(change.path());
    RowWriter row =
        changes.begin().number(number).integer(path).text(String.valueOf(change.status()));
    (change.oldPath().isEmpty() ? row.nothing() : row.integer(number(change.oldPath()))).end();
  }

  private int number(String path) {
    Integer known = pathNumbers.get(path);
    if (known != null) {
      return known;
    }
    int number = pathNumbers.size();
    pathNumbers.put(path, number);
    paths.begin().integer(number).text(path).end();
    return number;
  }

  static long micros(long seconds) {
    // Dates beyond the year 9999 or before 1900 are damaged; 1970 stands for "not known".
    return seconds > 253_402_300_799L || seconds < -2_208_988_800L ? 0 : seconds * 1_000_000L;
  }

  @Override
  public void reset() {
    close();
    engine.run("delete from git_commit where commit_no >= " + base(segment));
    engine.run("delete from git_change where commit_no >= " + base(segment));
    engine.run("delete from git_path where path_no >= " + oldPaths);
    pathNumbers.values().removeIf(number -> number >= oldPaths);
    commits = engine.writer("git_commit");
    changes = engine.writer("git_change");
    paths = engine.writer("git_path");
    count = 0;
  }

  void close() {
    commits.close();
    changes.close();
    paths.close();
  }
}
