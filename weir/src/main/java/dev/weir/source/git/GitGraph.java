package dev.weir.source.git;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

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
}
