package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Changes of the main line that went out under another id: a cherry-pick onto a release branch has
/// an id of its own, but keeps author, author date and, as a rule, the title. The times of a change
/// are those of its own id, so these are told in the ledger: their wait was shorter.
final class PickedTwins {
  /// `(#123)` at the end, which a merge adds and a pick may lose.
  private static final Pattern NUMBER = Pattern.compile("(?:\\s*\\(#\\d+\\))+\\s*$");

  private PickedTwins() {}

  /// Counts the commits of the main line of which a twin was released before they were.
  static void tell(
      GitHistory history,
      GitTimes times,
      List<GitReleases.Release> releases,
      Consumer<LedgerEntry> ledger) {
    BitSet aside = new BitSet();
    BitSet mainline = new BitSet();
    for (int i = 0; i < history.size(); i++) {
      boolean isReleased = times.releaseOf(i) != GitGraph.NONE;
      aside.set(i, isReleased && !times.isMainline(i) && !history.isMerge[i]);
      mainline.set(i, times.isMainline(i) && !history.isMerge[i]);
    }
    // Hardly any two commits share their author date, so it tells cheaply who has no twin.
    Set<Long> dates = dates(history, aside);
    dates.retainAll(dates(history, mainline));
    aside.stream().filter(i -> !dates.contains(history.authored[i])).forEach(aside::clear);
    mainline.stream().filter(i -> !dates.contains(history.authored[i])).forEach(mainline::clear);
    Map<String, Long> picked = new HashMap<>();
    aside.stream()
        .forEach(
            i -> picked.merge(key(history, i), releases.get(times.releaseOf(i)).at(), Math::min));
    int[] earlier =
        mainline.stream()
            .filter(
                i -> picked.getOrDefault(key(history, i), Long.MAX_VALUE) < own(i, times, releases))
            .toArray();
    tell(earlier.length, earlier.length == 0 ? "" : history.id[earlier[0]], ledger);
  }

  private static Set<Long> dates(GitHistory history, BitSet commits) {
    return commits.stream()
        .mapToObj(i -> history.authored[i])
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// When a commit was released under its own id; never: later than anything.
  private static long own(int commit, GitTimes times, List<GitReleases.Release> releases) {
    int release = times.releaseOf(commit);
    return release == GitGraph.NONE ? Long.MAX_VALUE : releases.get(release).at();
  }

  private static void tell(long count, String example, Consumer<LedgerEntry> ledger) {
    if (count > 0) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "picked_earlier",
              count,
              "These changes of the main line also went out earlier, as a copy with an id of its"
                  + " own: same author, author date and title. They count as released with their own"
                  + " id, so for them the wait told is too long.",
              example,
              "Nothing to mend; read lead times as at most, where there are many."));
    }
  }

  private static String key(GitHistory history, int commit) {
    return history.authored[commit]
        + "\0"
        + history.email[commit]
        + "\0"
        + NUMBER.matcher(history.subject[commit]).replaceFirst("");
  }
}
