package dev.weir.source.git;

import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// All commits of one repository as arrays, newest read first, with their parents as indices.
final class GitHistory {
  /// Before this a date is a clock that was never set: 1971-01-01.
  private static final long FIRST_PLAUSIBLE = 31_536_000_000_000L;

  /// How far a commit may lie in the future before its clock is called skewed: clocks differ.
  static final long TOLERANCE = 86_400_000_000L;

  final long[] number;
  final String[] id;
  final long[] authored;
  final long[] committed;
  final String[] name;
  final String[] email;
  final String[] subject;
  final String[] reverts;
  final long[] told;
  final int[][] parents;
  final boolean[] isMerge;
  private final Map<String, Integer> index = new HashMap<>();
  private final long lastPlausible;

  private GitHistory(Columns columns, Instant readAt) {
    number = columns.longs("commit_no");
    id = columns.texts("id");
    authored = columns.longs("authored");
    committed = columns.longs("committed");
    name = columns.texts("name");
    email = columns.texts("email");
    subject = columns.texts("subject");
    reverts = columns.texts("reverts");
    told = columns.longs("is_told");
    parents = new int[id.length][];
    isMerge = new boolean[id.length];
    lastPlausible = Micros.of(readAt) + TOLERANCE;
    for (int i = 0; i < id.length; i++) {
      index.put(id[i], i);
    }
    String[] parentIds = columns.texts("parents");
    for (int i = 0; i < id.length; i++) {
      String[] each = parentIds[i].isEmpty() ? new String[0] : parentIds[i].split(" ", -1);
      isMerge[i] = each.length > 1;
      parents[i] = new int[each.length];
      for (int p = 0; p < each.length; p++) {
        parents[i][p] = index.getOrDefault(each[p], GitGraph.NONE);
      }
    }
  }

  static GitHistory load(Engine engine, Instant readAt) {
    return new GitHistory(
        engine.columns(
            """
            select commit_no, id, parents, epoch_us(authored_at) as authored,
                epoch_us(committed_at) as committed, name, email, subject, reverts, is_told
            from git_commit
            order by commit_no
            """),
        readAt);
  }

  int size() {
    return id.length;
  }

  /// The index of a commit, or [GitGraph#NONE].
  int at(String objectId) {
    return index.getOrDefault(objectId, GitGraph.NONE);
  }

  /// The index of the one commit whose id begins so, or [GitGraph#NONE].
  int startingWith(String prefix) {
    if (prefix.length() >= 40) {
      return at(prefix);
    }
    int found = GitGraph.NONE;
    for (int i = 0; i < id.length; i++) {
      if (id[i].startsWith(prefix)) {
        if (found != GitGraph.NONE) {
          return GitGraph.NONE;
        }
        found = i;
      }
    }
    return found;
  }

  /// Whether a date can be true: after 1970, and not after it was read.
  boolean isPlausible(long micros) {
    return micros >= FIRST_PLAUSIBLE && micros <= lastPlausible;
  }
}
