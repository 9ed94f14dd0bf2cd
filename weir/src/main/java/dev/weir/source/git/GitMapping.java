package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import dev.weir.store.Keeper;
import dev.weir.store.RowWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Maps what git told to the canonical tables: which commit came onto the main line when, and which
/// release was the first to contain it. A second, replayable step: rules can change without reading
/// the repository again.
public final class GitMapping {
  /// Commit numbers of the next source begin this much later.
  public static final long PER_SOURCE = 1_000_000_000_000L;

  private final Engine engine;
  private final Rules rules;
  private final Situation situation;
  private final GitHistory history;
  private final List<GitReleases.Release> releases;
  private final GitTimes times;
  private final PickedTwins picked;
  private final int firstRelease;

  /// What the user may say.
  ///
  /// @param bots recognises programs among the authors
  /// @param paths which paths are left out
  /// @param keepPeople whether authors become numbers, or nothing at all
  public record Rules(Bots bots, PathRules paths, boolean keepPeople) {}

  /// Which repository, and what was known.
  ///
  /// @param source its name
  /// @param ordinal its place among the sources
  /// @param head object id of HEAD; empty: no commit yet
  /// @param readAt when it was read
  /// @param asOf later commits and releases are not known yet
  public record Situation(String source, int ordinal, String head, Instant readAt, Instant asOf) {}

  private GitMapping(
      Engine engine,
      Rules rules,
      Situation situation,
      GitHistory history,
      List<GitReleases.Release> releases) {
    this.engine = engine;
    this.rules = rules;
    this.situation = situation;
    this.history = history;
    this.releases = releases;
    this.times = new GitTimes(history, history.at(situation.head()), releases, counts(releases));
    this.picked = new PickedTwins(history, times, releases);
    this.firstRelease = next(engine, "release", "release_no");
  }

  /// The instant just after the last thing that happened: committed, or tagged. Dates that cannot
  /// be true do not count.
  static Instant lastEvent(Engine engine, GitHistory history) {
    long[] tagged =
        engine.columns("select epoch_us(tagged_at) as tagged from git_tag").longs("tagged");
    long last =
        LongStream.concat(Arrays.stream(history.committed), Arrays.stream(tagged))
            .filter(history::isPlausible)
            .max()
            .orElse(0);
    return Micros.toInstant(last).plusSeconds(1);
  }

  /// Fills `commits`, `release`, `file_change` and `file` for one source whose raw tables are
  /// loaded.
  ///
  /// @param ledger is told what was set apart
  public static void map(
      Engine engine, Rules rules, Situation situation, Consumer<LedgerEntry> ledger) {
    map(
        engine,
        rules,
        situation,
        GitHistory.of(GitTold.load(engine), engine, situation.head(), situation.readAt()),
        ledger);
  }

  /// The same for a history that was just read.
  public static void map(
      Engine engine,
      Rules rules,
      Situation situation,
      GitHistory history,
      Consumer<LedgerEntry> ledger) {
    long asOf = Micros.of(situation.asOf());
    List<GitReleases.Release> releases =
        GitReleases.of(engine, history, ledger).stream()
            .filter(release -> release.at() < asOf)
            .toList();
    GitMapping mapping = new GitMapping(engine, rules, situation, history, releases);
    int fileOffset = next(engine, "file", "file_no");
    GitFiles files =
        GitFiles.of(
            history,
            rules.paths(),
            new GitFiles.Target(situation.source(), mapping.numberOf(0), fileOffset));
    // Commits and files are the two large tables: each has a thread, and a connection, of its own.
    try (Keeper other = new Keeper(engine)) {
      other.begin(files::write);
      mapping.writeCommits(asOf, files);
      mapping.times.tell(ledger);
      mapping.picked.tell(ledger);
      mapping.tellPrereleases(ledger);
    }
  }

  /// Final releases count; pre-releases only where there is nothing else.
  private static boolean[] counts(List<GitReleases.Release> releases) {
    boolean onlyPre = releases.stream().allMatch(GitReleases.Release::isPrerelease);
    boolean[] counts = new boolean[releases.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = onlyPre || !releases.get(i).isPrerelease();
    }
    return counts;
  }

  private static int next(Engine engine, String table, String column) {
    String query = "select max(" + column + ")::bigint as n from " + table;
    return engine.row(query, row -> (int) row.number("n").orElse(-1)) + 1;
  }

  private long numberOf(int commit) {
    return commit + situation.ordinal() * PER_SOURCE;
  }

  private void writeCommits(long asOf, GitFiles files) {
    GitPeople people = GitPeople.of(history, next(engine, "commits", "actor"));
    int[] sizes = new int[releases.size()];
    int[] fromMainline = new int[releases.size()];
    try (RowWriter rows = engine.writer("commits")) {
      for (int i = 0; i < history.size(); i++) {
        GitTimes.Times at = times.of(i);
        if (!at.isReachable() || (at.integrated() != Columns.NONE && at.integrated() >= asOf)) {
          continue;
        }
        boolean isBot = rules.bots().isBot(history.name[i], history.email[i]);
        if (times.releaseOf(i) != GitGraph.NONE && !isBot && !history.isMerge[i]) {
          sizes[times.releaseOf(i)]++;
          fromMainline[times.releaseOf(i)] += times.isMainline(i) ? 1 : 0;
        }
        writeTimes(rows, i, at);
        rows.integerOrNull(rules.keepPeople() ? people.personOf(i) : null);
        writeMessage(rows, i);
        boolean told = history.told.isTold(history.toldAt[i]) && !history.isMerge[i];
        rows.integerOrNull(told ? files.countOf(i) : null);
        rows.is(history.isMerge[i]).is(isBot).is(times.isMainline(i)).end();
      }
    }
    writeReleases(sizes, fromMainline);
  }

  private void writeTimes(RowWriter rows, int i, GitTimes.Times at) {
    rows.begin()
        .number(numberOf(i))
        .text(situation.source())
        .text(history.id[i])
        .text(history.subject[i])
        .microsOrNull(at.written())
        .microsOrNull(at.integrated())
        .microsOrNull(at.released())
        .integerOrNull(numberOfRelease(times.releaseOf(i)))
        .integerOrNull(numberOfRelease(times.previewOf(i)))
        .integerOrNull(numberOfRelease(picked.releaseOf(i)));
  }

  private @Nullable Integer numberOfRelease(int position) {
    return position == GitGraph.NONE ? null : firstRelease + position;
  }

  private void writeMessage(RowWriter rows, int i) {
    String work = Messages.workType(history.subject[i]);
    rows.text(work.isEmpty() ? null : work);
    Messages.pullRequest(history.subject[i]).ifPresentOrElse(rows::integer, rows::nothing);
    int undone =
        history.reverts[i].isEmpty() ? GitGraph.NONE : history.startingWith(history.reverts[i]);
    if (undone == GitGraph.NONE) {
      rows.nothing();
    } else {
      rows.number(numberOf(undone));
    }
  }

  private void writeReleases(int[] sizes, int[] fromMainline) {
    try (RowWriter rows = engine.writer("release")) {
      for (int i = 0; i < releases.size(); i++) {
        GitReleases.Release release = releases.get(i);
        rows.begin()
            .integer(firstRelease + i)
            .text(situation.source())
            .text(Messages.clean(release.name()))
            .text(Messages.clean(release.component()))
            .micros(release.at())
            .text(history.id[release.commit()])
            .is(release.isPrerelease())
            .integer(sizes[i])
            .integer(fromMainline[i])
            .end();
      }
    }
  }

  private void tellPrereleases(Consumer<LedgerEntry> ledger) {
    List<GitReleases.Release> apart =
        releases.stream().filter(GitReleases.Release::isPrerelease).toList();
    if (!apart.isEmpty() && apart.size() < releases.size()) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "prereleases_apart",
              apart.size(),
              "Pre-releases are set apart: a change is released with its first final release.",
              Messages.clean(apart.getLast().name()),
              "Nothing to mend; where people use pre-releases, changes reach them sooner."));
    }
    if (!releases.isEmpty() && releases.stream().allMatch(GitReleases.Release::isPrerelease)) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "only_prereleases",
              releases.size(),
              "All releases are pre-releases; they are counted as releases here.",
              Messages.clean(releases.getLast().name()),
              "Nothing to mend; a final release will change the numbers."));
    }
  }
}
