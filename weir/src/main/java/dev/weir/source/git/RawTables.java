package dev.weir.source.git;

import dev.weir.store.Engine;
import dev.weir.store.RowWriter;

/// Writes commits into the raw tables of one segment, and adds them to what is known in memory.
///
/// Commit numbers say only where a row was read, not how old it is: the mapping puts them in order.
final class RawTables implements GitReader.Sink {
  private static final long PER_SEGMENT = 100_000_000L;

  private final Engine engine;
  private final int segment;
  private final GitTold told;
  private final int oldCommits;
  private final int oldPaths;
  private RowWriter commits;
  private RowWriter changes;
  private RowWriter paths;
  private long count;

  /// Starts a segment.
  ///
  /// @param told what was read in earlier segments; what is read now is added
  RawTables(Engine engine, int segment, GitTold told) {
    this.engine = engine;
    this.segment = segment;
    this.told = told;
    this.oldCommits = told.size();
    this.oldPaths = told.paths().size();
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
    told.begin(commit, isTold);
    if (isTold) {
      commit.changes().forEach(change -> write(number, change));
    }
  }

  private void write(long number, GitCommit.Change change) {
    int path = number(change.path());
    RowWriter row =
        changes.begin().number(number).integer(path).text(String.valueOf(change.status()));
    if (change.oldPath().isEmpty()) {
      row.nothing().end();
      told.change(path, (byte) change.status(), GitTold.NONE);
    } else {
      int oldPath = number(change.oldPath());
      row.integer(oldPath).end();
      told.change(path, (byte) change.status(), oldPath);
    }
  }

  private int number(String path) {
    int next = told.paths().size();
    int number = told.numberOf(path);
    if (number == next) {
      paths.begin().integer(number).text(path).end();
    }
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
    told.cutTo(oldCommits, oldPaths);
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
