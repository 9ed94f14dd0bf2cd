package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// When each commit was written, on the main line, and released.
///
/// A commit is *written* at its author date and *on the main line* when the first-parent commit
/// that brought it there was committed, or when it was released, if that was earlier. Dates of
/// 1970, of the future, or out of order by more than a day are skewed clocks: left out, counted in
/// the ledger.
final class GitTimes {
  private final GitHistory history;
  private final List<GitReleases.Release> releases;
  private final int[] integratedBy;
  private final int[] releasedIn;
  private final int[] previewedIn;
  private long skewed;
  private String skewedExample = "";

  /// @param head index of HEAD's commit, or [GitGraph#NONE]
  /// @param releases all of them, oldest first
  /// @param counts which of them count as releases (pre-releases are apart)
  GitTimes(GitHistory history, int head, List<GitReleases.Release> releases, boolean[] counts) {
    this.history = history;
    this.releases = releases;
    GitGraph graph = new GitGraph(history.parents);
    if (head == GitGraph.NONE) {
      integratedBy = new int[history.size()];
      Arrays.fill(integratedBy, GitGraph.NONE);
    } else {
      integratedBy = graph.integratedBy(head);
    }
    int[] counted = new int[releases.size()];
    int n = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i]) {
        counted[n++] = i;
      }
    }
    int[] targets = new int[n];
    for (int i = 0; i < n; i++) {
      targets[i] = releases.get(counted[i]).commit();
    }
    releasedIn = graph.firstContaining(targets);
    for (int i = 0; i < releasedIn.length; i++) {
      releasedIn[i] = releasedIn[i] == GitGraph.NONE ? GitGraph.NONE : counted[releasedIn[i]];
    }
    previewedIn =
        n == releases.size()
            ? releasedIn
            : graph.firstContaining(
                releases.stream().mapToInt(GitReleases.Release::commit).toArray());
  }

  /// Times of one commit, microseconds since 1970; [Columns#NONE] where not known.
  ///
  /// @param isReachable from HEAD or from a release
  record Times(long written, long integrated, long released, boolean isReachable) {}

  /// Position of the first release that contains a commit, or [GitGraph#NONE].
  int releaseOf(int commit) {
    return releasedIn[commit];
  }

  /// Position of the first release of any kind, pre-releases counted, or [GitGraph#NONE].
  int previewOf(int commit) {
    return previewedIn[commit];
  }

  /// Whether HEAD has the commit.
  boolean isMainline(int commit) {
    return integratedBy[commit] != GitGraph.NONE;
  }

  Times of(int commit) {
    boolean isReleased = releasedIn[commit] != GitGraph.NONE;
    long released = isReleased ? releases.get(releasedIn[commit]).at() : Columns.NONE;
    long integrated = isMainline(commit) ? history.committed[integratedBy[commit]] : Columns.NONE;
    boolean isSkewed = false;
    if (integrated != Columns.NONE && !history.isPlausible(integrated)) {
      integrated = Columns.NONE;
      isSkewed = true;
    }
    if (isReleased && integrated != Columns.NONE) {
      integrated = Math.min(integrated, released);
    }
    long end = integrated == Columns.NONE ? released : integrated;
    long written = history.authored[commit];
    if (!history.isPlausible(written) || (end != Columns.NONE && written > end + Micros.DAY)) {
      written = Columns.NONE;
      isSkewed = true;
    } else if (end != Columns.NONE) {
      written = Math.min(written, end);
    }
    if (isSkewed && skewed++ == 0) {
      skewedExample = history.id[commit];
    }
    return new Times(written, integrated, released, isMainline(commit) || isReleased);
  }

  /// Tells how many clocks were skewed among the commits asked for.
  void tell(Consumer<LedgerEntry> ledger) {
    if (skewed > 0) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "clock_skew",
              skewed,
              "Dates of 1970, of the future, or out of order by more than a day are not used.",
              skewedExample,
              "Nothing to mend; these commits count, their times do not."));
    }
  }
}
