package dev.weir.source.git;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.PriorityQueue;

/// The history as a graph on arrays: which first-parent commit brought each commit onto the main
/// line, and which release was the first to contain it. Both walks visit every commit once.
///
/// A release *contains* its target and all its ancestors, as `git tag --contains` means it.
public final class GitGraph {
  /// Stands for "none" in the arrays.
  public static final int NONE = -1;

  private final int[][] parents;

  /// @param parents for every commit its parents' indices; those that are not there are left out,
  ///   or [#NONE] for a missing first parent
  public GitGraph(int[][] parents) {
    this.parents = parents;
  }

  /// The first-parent line from a tip, newest first.
  public int[] mainline(int tip) {
    int[] line = new int[parents.length];
    int length = 0;
    for (int at = tip; at != NONE; at = parents[at].length == 0 ? NONE : parents[at][0]) {
      line[length++] = at;
    }
    return Arrays.copyOf(line, length);
  }

  /// For every commit reachable from the tip, the commit of the first-parent line that brought it
  /// in (itself, when it lies on that line); [#NONE] for the others.
  public int[] integratedBy(int tip) {
    int[] line = mainline(tip);
    int[] groups = new int[line.length];
    for (int i = 0; i < line.length; i++) {
      groups[i] = line[line.length - 1 - i];
    }
    int[] first = firstContaining(groups);
    for (int i = 0; i < first.length; i++) {
      first[i] = first[i] == NONE ? NONE : groups[first[i]];
    }
    return first;
  }

  /// For every commit the position of the first target that contains it; [#NONE] when none does.
  ///
  /// @param targets commits, in the order in which they count as first
  public int[] firstContaining(int[] targets) {
    int[] first = new int[parents.length];
    Arrays.fill(first, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    for (int position = 0; position < targets.length; position++) {
      if (first[targets[position]] != NONE) {
        continue;
      }
      first[targets[position]] = position;
      open.push(targets[position]);
      while (!open.isEmpty()) {
        for (int parent : parents[open.pop()]) {
          if (parent != NONE && first[parent] == NONE) {
            first[parent] = position;
            open.push(parent);
          }
        }
      }
    }
    return first;
  }

  /// Everything reachable from the tips, children before their parents, among those ready the one
  /// with the latest date first, then by id: `git log --date-order`, with ties decided.
  public int[] newestFirst(int[] tips, long[] dates, String[] ids) {
    int[] children = childrenOfReachable(tips);
    PriorityQueue<Integer> ready =
        new PriorityQueue<>((one, other) ->
            dates[one] != dates[other]
                ? Long.compare(dates[other], dates[one])
                : ids[one].compareTo(ids[other]));
    for (int tip : Arrays.stream(tips).distinct().toArray()) {
      if (children[tip] == 0) {
        ready.add(tip);
      }
    }
    int[] order = new int[parents.length];
    int length = 0;
    for (Integer at = ready.poll(); at != null; at = ready.poll()) {
      order[length++] = at;
      for (int parent : parents[at]) {
        if (parent != NONE && --children[parent] == 0) {
          ready.add(parent);
        }
      }
    }
    return Arrays.copyOf(order, length);
  }

  /// How many edges lead to each commit from those reachable; unreachable ones have none.
  private int[] childrenOfReachable(int[] tips) {
    int[] children = new int[parents.length];
    boolean[] seen = new boolean[parents.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int tip : tips) {
      if (!seen[tip]) {
        seen[tip] = true;
        open.push(tip);
      }
    }
    while (!open.isEmpty()) {
      for (int parent : parents[open.pop()]) {
        if (parent != NONE) {
          children[parent]++;
          if (!seen[parent]) {
            seen[parent] = true;
            open.push(parent);
          }
        }
      }
    }
    return children;
  }
}
