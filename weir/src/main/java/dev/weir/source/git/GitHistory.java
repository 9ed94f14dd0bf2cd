package dev.weir.source.git;

import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The commits of one repository that HEAD and its tags reach, as arrays, newest first, with their
/// parents as indices.
///
/// The order depends on the history alone and not on the runs it was read in: children before their
/// parents, among those the later committed first, then by id. So does everything counted in it.
public final class GitHistory {
  /// Before this a date is a clock that was never set: 1971-01-01.
  private static final long FIRST_PLAUSIBLE = 31_536_000_000_000L;

  /// How far a commit may lie in the future before its clock is called skewed: clocks differ.
  static final long TOLERANCE = 86_400_000_000L;

  /// Number in the raw tables; the index here is the number everywhere else.
  final long[] rawNumber;

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
  private final Map<String, Integer> index;
  private final long lastPlausible;

  private GitHistory(Columns columns, Collection<String> tips, Instant readAt) {
    String[] ids = columns.texts("id");
    long[] dates = columns.longs("committed");
    int[][] parentsRead = parents(ids, columns.texts("parents"));
    Map<String, Integer> indexRead = indexOf(ids);
    int[] start = tips.stream().filter(indexRead::containsKey).mapToInt(indexRead::get).toArray();
    int[] order = new GitGraph(parentsRead).newestFirst(start, dates, ids);
    int[] place = new int[ids.length];
    Arrays.fill(place, GitGraph.NONE);
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    id = pick(ids, order);
    committed = pick(dates, order);
    rawNumber = pick(columns.longs("commit_no"), order);
    authored = pick(columns.longs("authored"), order);
    name = pick(columns.texts("name"), order);
    email = pick(columns.texts("email"), order);
    subject = pick(columns.texts("subject"), order);
    reverts = pick(columns.texts("reverts"), order);
    told = pick(columns.longs("is_told"), order);
    String[] parentIds = pick(columns.texts("parents"), order);
    parents = new int[order.length][];
    isMerge = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      isMerge[i] = parentIds[i].indexOf(' ') > 0;
      parents[i] = parentsRead[order[i]];
      for (int p = 0; p < parents[i].length; p++) {
        parents[i][p] = parents[i][p] == GitGraph.NONE ? GitGraph.NONE : place[parents[i][p]];
      }
    }
    index = indexOf(id);
    lastPlausible = Micros.of(readAt) + TOLERANCE;
  }

  private static Map<String, Integer> indexOf(String[] ids) {
    Map<String, Integer> index = HashMap.newHashMap(ids.length);
    for (int i = 0; i < ids.length; i++) {
      index.put(ids[i], i);
    }
    return index;
  }

  private static int[][] parents(String[] ids, String[] parentIds) {
    Map<String, Integer> index = indexOf(ids);
    int[][] parents = new int[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      String[] each = parentIds[i].isEmpty() ? new String[0] : parentIds[i].split(" ", -1);
      parents[i] = new int[each.length];
      for (int p = 0; p < each.length; p++) {
        parents[i][p] = index.getOrDefault(each[p], GitGraph.NONE);
      }
    }
    return parents;
  }

  private static String[] pick(String[] values, int[] order) {
    String[] picked = new String[order.length];
    Arrays.setAll(picked, i -> values[order[i]]);
    return picked;
  }

  private static long[] pick(long[] values, int[] order) {
    long[] picked = new long[order.length];
    Arrays.setAll(picked, i -> values[order[i]]);
    return picked;
  }

  /// Takes the history out of the raw tables.
  ///
  /// @param head object id of HEAD; empty: no commit yet
  static GitHistory load(Engine engine, String head, Instant readAt) {
    List<String> tips =
        new ArrayList<>(
            engine.rows(
                "select distinct target from git_tag order by target", row -> row.text("target")));
    tips.add(head);
    return new GitHistory(
        engine.columns(
            """
            select commit_no, id, parents, epoch_us(authored_at) as authored,
                epoch_us(committed_at) as committed, name, email, subject, reverts, is_told
            from git_commit
            order by commit_no
            """),
        tips,
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
