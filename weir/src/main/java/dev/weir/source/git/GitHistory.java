package dev.weir.source.git;

import dev.weir.store.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

  /// What it was made of.
  final GitTold told;

  /// Index there; the index here is the number everywhere else.
  final int[] toldAt;

  final String[] id;
  final long[] authored;
  final long[] committed;
  final String[] name;
  final String[] email;
  final String[] subject;
  final String[] reverts;
  final int[][] parents;
  final boolean[] isMerge;
  private final Map<String, Integer> index;
  private final long lastPlausible;

  private GitHistory(GitTold told, Collection<String> tips, Instant readAt) {
    this.told = told;
    String[] ids = new String[told.size()];
    long[] dates = new long[told.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = told.commit(i).id();
      dates[i] = RawTables.micros(told.commit(i).committedSeconds());
    }
    Map<String, Integer> indexRead = indexOf(ids);
    int[][] parentsRead = parents(told, indexRead);
    int[] start = tips.stream().filter(indexRead::containsKey).mapToInt(indexRead::get).toArray();
    int[] order = new GitGraph(parentsRead).newestFirst(start, dates, ids);
    int[] place = new int[ids.length];
    Arrays.fill(place, GitGraph.NONE);
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    toldAt = order;
    id = texts(order, GitCommit::id);
    name = texts(order, GitCommit::name);
    email = texts(order, GitCommit::email);
    subject = texts(order, GitCommit::subject);
    reverts = texts(order, GitCommit::reverts);
    committed = Arrays.stream(order).mapToLong(at -> dates[at]).toArray();
    authored =
        Arrays.stream(order)
            .mapToLong(at -> RawTables.micros(told.commit(at).authoredSeconds()))
            .toArray();
    parents = new int[order.length][];
    isMerge = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      isMerge[i] = parentsRead[order[i]].length > 1;
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

  private static int[][] parents(GitTold told, Map<String, Integer> index) {
    int[][] parents = new int[told.size()][];
    for (int i = 0; i < parents.length; i++) {
      String ids = told.commit(i).parents();
      String[] each = ids.isEmpty() ? new String[0] : ids.split(" ", -1);
      parents[i] = new int[each.length];
      for (int p = 0; p < each.length; p++) {
        parents[i][p] = index.getOrDefault(each[p], GitGraph.NONE);
      }
    }
    return parents;
  }

  private String[] texts(int[] order, Function<GitCommit, String> text) {
    String[] picked = new String[order.length];
    Arrays.setAll(picked, i -> text.apply(told.commit(order[i])));
    return picked;
  }

  /// The history that HEAD and the tags in the raw tables reach.
  ///
  /// @param told everything read of the repository
  /// @param head object id of HEAD; empty: no commit yet
  static GitHistory of(GitTold told, Engine engine, String head, Instant readAt) {
    List<String> tips =
        new ArrayList<>(
            engine.rows(
                "select distinct target from git_tag order by target", row -> row.text("target")));
    tips.add(head);
    return new GitHistory(told, tips, readAt);
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
