package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Changes of the main line that went out under another id: a cherry-pick onto a release branch has
/// an id of its own, but keeps author, author date and, as a rule, the title. Inferred: the times
/// of a change stay those of its own id.
final class PickedTwins {
  /// `(#123)` at the end, which a merge adds and a pick may lose.
  private static final Pattern NUMBER = Pattern.compile("(?:\\s*\\(#\\d+\\))+\\s*$");

  private final GitHistory history;

  /// By commit: position of the first release with a copy of it that came before its own.
  private final int[] releasedIn;

  /// @param releases all of them, oldest first
  PickedTwins(GitHistory history, GitTimes times, List<GitReleases.Release> releases) {
    this.history = history;
    this.releasedIn = new int[history.size()];
    Arrays.fill(releasedIn, GitGraph.NONE);
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
    Map<String, Integer> picked = new HashMap<>();
    aside.stream().forEach(i -> picked.merge(key(history, i), times.releaseOf(i), Math::min));
    mainline.stream()
        .forEach(i -> {
          int twin = picked.getOrDefault(key(history, i), GitGraph.NONE);
          int own = times.releaseOf(i);
          boolean isSooner =
              twin != GitGraph.NONE
                  && (own == GitGraph.NONE || releases.get(twin).at() < releases.get(own).at());
          releasedIn[i] = isSooner ? twin : GitGraph.NONE;
        });
  }

  /// Position of the first release with a copy of a commit that came before its own, or
  /// [GitGraph#NONE].
  int releaseOf(int commit) {
    return releasedIn[commit];
  }

  private static Set<Long> dates(GitHistory history, BitSet commits) {
    return commits.stream()
        .mapToObj(i -> history.authored[i])
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Counts the commits of the main line that went out earlier as a copy.
  void tell(Consumer<LedgerEntry> ledger) {
    int[] earlier =
        IntStream.range(0, releasedIn.length).filter(i -> releasedIn[i] != GitGraph.NONE).toArray();
    if (earlier.length > 0) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "picked_earlier",
              earlier.length,
              "These changes of the main line also went out earlier, as a copy with an id of its"
                  + " own: same author, author date and title. Lead times take them as released with"
                  + " their own id; pick_time counts the copies.",
              history.id[earlier[0]],
              "Nothing to mend; where there are many, pick_time says how much sooner they were out."));
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
