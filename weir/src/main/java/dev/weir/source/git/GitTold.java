package dev.weir.source.git;

import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What git told of one repository, in memory: the commits in the order in which they were read,
/// and the files each of them changed. Whoever has just read it need not ask the store for it
/// again.
final class GitTold {
  /// Stands for "not renamed" among the old paths.
  static final int NONE = -1;

  /// Without their changes, which are below.
  private final List<GitCommit> commits = new ArrayList<>();

  private final BitSet told = new BitSet();
  private final List<String> paths = new ArrayList<>();
  private final Map<String, Integer> numberOfPath = new HashMap<>();

  /// Where the changes of each commit begin; those of the last end at `changes`.
  private int[] start = new int[1024];

  private int[] path = new int[4096];
  private int[] oldPath = new int[4096];
  private byte[] status = new byte[4096];
  private int changes;

  /// Takes what was kept of earlier runs out of the raw tables.
  static GitTold load(Engine engine) {
    GitTold all = new GitTold();
    Columns paths = engine.columns("select path from git_path order by path_no");
    for (String each : paths.texts("path")) {
      all.numberOf(each);
    }
    Columns changes =
        engine.columns(
            """
            select commit_no, path_no, status, coalesce(old_path_no, -1) as old_path_no
            from git_change
            """); // in the order in which they were written: git's own within a commit
    Map<Long, Integer> first = new HashMap<>();
    long[] commitOf = changes.longs("commit_no");
    for (int i = commitOf.length - 1; i >= 0; i--) {
      first.put(commitOf[i], i);
    }
    Columns columns =
        engine.columns(
            """
            select commit_no, id, parents, epoch_us(authored_at) as authored,
                epoch_us(committed_at) as committed, name, email, subject, reverts, is_told
            from git_commit
            order by commit_no
            """);
    all.add(columns, changes, commitOf, first);
    return all;
  }

  private void add(Columns columns, Columns changes, long[] commitOf, Map<Long, Integer> first) {
    long[] number = columns.longs("commit_no");
    long[] authored = columns.longs("authored");
    long[] committed = columns.longs("committed");
    long[] isTold = columns.longs("is_told");
    String[] id = columns.texts("id");
    String[] parents = columns.texts("parents");
    String[] name = columns.texts("name");
    String[] email = columns.texts("email");
    String[] subject = columns.texts("subject");
    String[] reverts = columns.texts("reverts");
    long[] newPath = changes.longs("path_no");
    long[] formerPath = changes.longs("old_path_no");
    String[] how = changes.texts("status");
    for (int i = 0; i < number.length; i++) {
      begin(
          new GitCommit(
              id[i],
              parents[i],
              Math.floorDiv(authored[i], 1_000_000),
              Math.floorDiv(committed[i], 1_000_000),
              name[i],
              email[i],
              subject[i],
              reverts[i],
              "",
              List.of()),
          isTold[i] == 1);
      int at = first.getOrDefault(number[i], commitOf.length);
      for (; at < commitOf.length && commitOf[at] == number[i]; at++) {
        change((int) newPath[at], (byte) how[at].charAt(0), (int) formerPath[at]);
      }
    }
  }

  /// Begins a commit; its changes follow.
  void begin(GitCommit commit, boolean isTold) {
    int at = commits.size();
    commits.add(commit.withoutChanges());
    told.set(at, isTold);
    if (at + 1 >= start.length) {
      start = Arrays.copyOf(start, start.length * 2);
    }
    start[at] = changes;
    start[at + 1] = changes;
  }

  /// A change of the commit begun last.
  void change(int newPath, byte how, int formerPath) {
    if (changes == path.length) {
      path = Arrays.copyOf(path, changes * 2);
      oldPath = Arrays.copyOf(oldPath, changes * 2);
      status = Arrays.copyOf(status, changes * 2);
    }
    path[changes] = newPath;
    oldPath[changes] = formerPath;
    status[changes++] = how;
    start[commits.size()] = changes;
  }

  /// The number of a path; a new one where it was not seen before.
  int numberOf(String name) {
    return numberOfPath.computeIfAbsent(
        name,
        added -> {
          paths.add(added);
          return paths.size() - 1;
        });
  }

  /// Forgets everything but the first commits and paths.
  void cutTo(int commitCount, int pathCount) {
    changes = commitCount == 0 ? 0 : start[commitCount];
    commits.subList(commitCount, commits.size()).clear();
    told.clear(commitCount, told.size());
    List<String> gone = paths.subList(pathCount, paths.size());
    gone.forEach(numberOfPath::remove);
    gone.clear();
  }

  int size() {
    return commits.size();
  }

  GitCommit commit(int at) {
    return commits.get(at);
  }

  /// Whether the files of a commit are known.
  boolean isTold(int at) {
    return told.get(at);
  }

  /// The first change of a commit; those before `firstChange(at + 1)` are its own.
  int firstChange(int at) {
    return start[at];
  }

  /// How many changes there are, of all commits.
  int changes() {
    return changes;
  }

  int path(int change) {
    return path[change];
  }

  /// The path's name before, or [#NONE].
  int oldPath(int change) {
    return oldPath[change];
  }

  char status(int change) {
    return (char) status[change];
  }

  /// All paths, by their numbers.
  List<String> paths() {
    return paths;
  }
}
