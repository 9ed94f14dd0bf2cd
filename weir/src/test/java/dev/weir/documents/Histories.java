package dev.weir.documents;

import dev.weir.fixture.Draft;
import dev.weir.fixture.NativeGit;
import dev.weir.fixture.ScriptedGit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Small made-up repositories in which, taken together, every measure says all it can say: a
/// number, too few, absent.
///
/// @param commits how many, the first at the beginning of 2024
/// @param step between them
/// @param releaseEvery so many commits, a tag; zero: never
/// @param releaseUntil no tag from this commit on
/// @param isWhole false: people are not kept, and file contents are at a remote
record Histories(int commits, Duration step, int releaseEvery, int releaseUntil, boolean isWhole) {
  private static final Duration LONG = Duration.ofHours(36);

  /// A year with a release every other week; some work is still under way.
  private static final Histories RICH = new Histories(240, LONG, 10, 235, true);

  /// Three commits and a release; nothing waits.
  private static final Histories TINY = new Histories(3, Duration.ofHours(5), 3, 3, true);

  /// Much work, but all of it in a week and in one release.
  private static final Histories CROWDED = new Histories(60, Duration.ofHours(2), 55, 60, true);

  /// A year in which nothing marks a release.
  private static final Histories UNTAGGED = new Histories(240, LONG, 0, 0, true);

  /// Releases stopped early, and most of the work is still open.
  private static final Histories STOPPED = new Histories(240, LONG, 6, 70, true);

  /// Little is known.
  private static final Histories SPARSE = new Histories(240, LONG, 10, 240, false);

  static final List<Histories> ALL = List.of(RICH, TINY, CROWDED, UNTAGGED, STOPPED, SPARSE);

  private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");
  private static final int FILES = 24;

  /// Makes it in a folder.
  Path write(Path folder) {
    ScriptedGit git = ScriptedGit.bare(folder);
    for (int i = 0; i < commits; i++) {
      int commit = isOnBranch(i) ? merged(git, i) : draft(git, "main", i, at(i)).commit();
      if (isWhole && i % 20 == 19) {
        commit = undone(git, i, commit);
      }
      if (releaseEvery > 0 && i % releaseEvery == releaseEvery - 1 && i < releaseUntil) {
        git.tag("v1." + i / releaseEvery, commit);
      }
    }
    Path repository = git.repository();
    return isWhole ? repository : withLittleKnown(repository);
  }

  private int people() {
    return commits > 100 ? 6 : 3;
  }

  private static boolean isOnBranch(int i) {
    return i % 3 == 1;
  }

  private Instant at(int i) {
    return START.plus(step.multipliedBy(i));
  }

  private int merged(ScriptedGit git, int i) {
    int side = draft(git, "side", i, at(i).minus(Duration.ofDays(1))).commit();
    return git.on("main").written(at(i).toString()).saying("Merge " + i).merging(side).commit();
  }

  private int undone(ScriptedGit git, int i, int commit) {
    return draft(git, "main", i, at(i).plus(step.dividedBy(2)))
        .saying("Revert \"Part\"\n\nThis reverts commit " + git.id(commit) + ".\n")
        .commit();
  }

  /// A file of one folder, and for every other commit its counterpart in another.
  private Draft draft(ScriptedGit git, String branch, int i, Instant at) {
    String text = ("line of " + i + "\n").repeat(1 + i % 7);
    String who = i % 12 == 0 ? "release-robot[bot]" : "Person" + i % people() + " Example";
    Draft draft =
        git.on(branch)
            .by(who + " <p" + i % people() + "@example.org>")
            .written(at.toString())
            .saying((i % 5 == 2 ? "Fix part " : "Part ") + i)
            .put("src/part" + i % FILES + ".txt", text);
    return i % 2 == 0 ? draft.put("web/part" + i % FILES + ".txt", text) : draft;
  }

  private static Path withLittleKnown(Path repository) {
    NativeGit.run(repository, "config", "remote.origin.promisor", "true");
    try {
      Files.writeString(repository.resolve("weir.yaml"), "people: none\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return repository;
  }
}
