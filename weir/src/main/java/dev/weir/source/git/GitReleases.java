package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Reads tags as releases.
///
/// A release happened when its tag was made; a plain tag, or one made before its commit, when its
/// commit was. Tags made long after their commits in one go (five or more within a day, their
/// commits more than thirty days apart) were made afterwards: there, too, the commit's date counts.
/// Several tags on one commit are one release, and so are several of one version (see
/// [SameVersion]).
final class GitReleases {
  private static final int BULK = 5;
  private static final long BULK_SPREAD = 30 * Micros.DAY;

  private GitReleases() {}

  /// One release.
  ///
  /// @param name the tag
  /// @param read what the tag says
  /// @param commit index in the history
  /// @param at when, microseconds since 1970
  record Release(String name, ReleaseName read, int commit, long at) {
    String component() {
      return read.component();
    }

    boolean isPrerelease() {
      return read.isPrerelease();
    }
  }

  /// Of two tags of one release: the final one, then the earlier, then the shorter name.
  static final Comparator<Release> BETTER_FIRST =
      Comparator.comparing(Release::isPrerelease)
          .thenComparingLong(Release::at)
          .thenComparingInt(release -> release.name().length())
          .thenComparing(Release::name);

  private record Candidate(String tag, ReleaseName name, int commit, long tagged) {}

  /// All releases, oldest first.
  static List<Release> of(Engine engine, GitHistory history, Consumer<LedgerEntry> ledger) {
    List<Candidate> candidates = candidates(engine, history, ledger);
    boolean[] late = madeAfterwards(candidates, history);
    if (count(late) > 0) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "tags_made_afterwards",
              count(late),
              "These tags were made in one go long after their commits; the commit's date counts.",
              example(candidates, late),
              "Nothing to mend; release dates are then a little early."));
    }
    Map<Integer, Release> byCommit = new TreeMap<>();
    List<Release> undated = new ArrayList<>();
    List<Release> again = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      long committed = history.committed[candidate.commit()];
      boolean useTag =
          history.isPlausible(candidate.tagged()) && !late[i] && candidate.tagged() >= committed;
      long at = useTag ? candidate.tagged() : committed;
      Release release = new Release(candidate.tag(), candidate.name(), candidate.commit(), at);
      if (history.isPlausible(at)) {
        byCommit.merge(
            candidate.commit(),
            release,
            (one, other) -> {
              boolean isFirst = BETTER_FIRST.compare(one, other) <= 0;
              again.add(isFirst ? other : one);
              return isFirst ? one : other;
            });
      } else {
        undated.add(release);
      }
    }
    List<Release> releases = SameVersion.once(byCommit.values(), history.parents, again);
    ReleaseLedger.tell(ledger, releases, again, undated);
    return releases.stream()
        .sorted(Comparator.comparingLong(Release::at).thenComparing(Release::name))
        .toList();
  }

  private static List<Candidate> candidates(
      Engine engine, GitHistory history, Consumer<LedgerEntry> ledger) {
    Columns tags =
        engine.columns(
            "select name, target, epoch_us(tagged_at) as tagged from git_tag order by name");
    String[] names = tags.texts("name");
    String[] targets = tags.texts("target");
    long[] tagged = tags.longs("tagged");
    List<Candidate> candidates = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Optional<ReleaseName> name = ReleaseName.of(names[i]);
      int commit = history.at(targets[i]);
      if (name.isPresent() && commit != GitGraph.NONE) {
        candidates.add(new Candidate(names[i], name.get(), commit, tagged[i]));
      } else {
        other.add(names[i]);
      }
    }
    if (!other.isEmpty()) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "tags_not_releases",
              other.size(),
              "These tags do not look like versions and are not counted as releases.",
              Messages.clean(other.getFirst()),
              "Nothing to mend, unless they are releases: then name them like v1.2.3."));
    }
    return candidates;
  }

  private static boolean[] madeAfterwards(List<Candidate> candidates, GitHistory history) {
    boolean[] late = new boolean[candidates.size()];
    Integer[] order =
        IntStream.range(0, candidates.size())
            .filter(i -> candidates.get(i).tagged() != Columns.NONE)
            .boxed()
            .sorted(Comparator.comparingLong(i -> candidates.get(i).tagged()))
            .toArray(Integer[]::new);
    int from = 0;
    while (from < order.length) {
      long start = candidates.get(order[from]).tagged();
      int to = from;
      long oldest = Long.MAX_VALUE;
      long newest = Long.MIN_VALUE;
      while (to < order.length && candidates.get(order[to]).tagged() - start < Micros.DAY) {
        long committed = history.committed[candidates.get(order[to]).commit()];
        oldest = Math.min(oldest, committed);
        newest = Math.max(newest, committed);
        to++;
      }
      if (to - from >= BULK && newest - oldest > BULK_SPREAD) {
        for (int i = from; i < to; i++) {
          late[order[i]] = true;
        }
      }
      from = to;
    }
    return late;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  private static String example(List<Candidate> candidates, boolean[] late) {
    for (int i = 0; i < late.length; i++) {
      if (late[i]) {
        return Messages.clean(candidates.get(i).tag());
      }
    }
    return "";
  }
}
