package dev.weir.source.git;

import dev.weir.source.git.GitReleases.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One version tagged twice is one release: Maven's release tags the commit it builds
/// (`app-parent-7.1.0`), then a person or a program tags the same version by its plain name
/// (`7.1.0`), often on the next commit.
///
/// Two tags are of one release when they give the same version, name the same component (one of
/// them may name none, or the component's parent), and lie at most five commits or ten minutes
/// apart.
final class SameVersion {
  private static final int COMMITS = 5;
  private static final long TIME = 10 * 60 * 1_000_000L;

  private SameVersion() {}

  /// The releases, each version of a component once.
  ///
  /// @param parents the history, as indices
  /// @param again is given those that another one stands for
  static List<Release> once(
      Collection<Release> releases, int[][] parents, Collection<Release> again) {
    Map<String, List<Release>> byVersion = new HashMap<>();
    List<Release> once = new ArrayList<>();
    for (Release release : releases.stream().sorted(GitReleases.BETTER_FIRST).toList()) {
      String version = release.read().version().toLowerCase(Locale.ROOT).replace('_', '.');
      List<Release> others = byVersion.computeIfAbsent(version, _ -> new ArrayList<>());
      if (others.stream().anyMatch(other -> isSame(release, other, parents))) {
        again.add(release);
      } else {
        others.add(release);
        once.add(release);
      }
    }
    return once;
  }

  private static boolean isSame(Release one, Release other, int[][] parents) {
    String component = line(one.component());
    String otherComponent = line(other.component());
    boolean isOneLine =
        component.equals(otherComponent) || component.isEmpty() || otherComponent.isEmpty();
    return isOneLine
        && (Math.abs(one.at() - other.at()) <= TIME
            || areNear(one.commit(), other.commit(), parents));
  }

  /// A component without what Maven calls the module above all others.
  static String line(String component) {
    return component.toLowerCase(Locale.ROOT).replaceFirst("(?:^|[-_./])(?:parent|root|bom)$", "");
  }

  /// Whether two commits have an ancestor in common, or are each other's, within a few steps.
  private static boolean areNear(int one, int other, int[][] parents) {
    Set<Integer> near = around(one, parents);
    near.retainAll(around(other, parents));
    return !near.isEmpty();
  }

  private static Set<Integer> around(int commit, int[][] parents) {
    Set<Integer> seen = new HashSet<>(Set.of(commit));
    List<Integer> edge = List.of(commit);
    for (int step = 0; step < COMMITS; step++) {
      List<Integer> next = new ArrayList<>();
      for (int at : edge) {
        for (int parent : parents[at]) {
          if (parent != GitGraph.NONE && seen.add(parent)) {
            next.add(parent);
          }
        }
      }
      edge = next;
    }
    return seen;
  }
}
