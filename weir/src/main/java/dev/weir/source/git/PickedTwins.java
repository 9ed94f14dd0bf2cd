package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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
    Map<String, Long> picked = new HashMap<>();
    for (int i = 0; i < history.size(); i++) {
      if (!times.isMainline(i) && times.releaseOf(i) != GitGraph.NONE && !history.isMerge[i]) {
        picked.merge(key(history, i), releases.get(times.releaseOf(i)).at(), Math::min);
      }
    }
    long count = 0;
    String example = "";
    for (int i = 0; i < history.size(); i++) {
      if (times.isMainline(i) && !history.isMerge[i]) {
        Long earlier = picked.get(key(history, i));
        int own = times.releaseOf(i);
        if (earlier != null && (own == GitGraph.NONE || earlier < releases.get(own).at())) {
          example = count++ == 0 ? history.id[i] : example;
        }
      }
    }
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
