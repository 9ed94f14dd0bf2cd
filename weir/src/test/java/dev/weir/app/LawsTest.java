package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.fixture.NativeGit;
import dev.weir.fixture.RandomHistory;
import dev.weir.fixture.Requests;
import dev.weir.store.Engine;
import dev.weir.twin.ReleaseCalendar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must hold on every history, tried on random ones.
class LawsTest {
  private static final int HISTORIES = 12;

  @TempDir private Path folder;

  @Test
  void everyHistoryKeepsTheLaws() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Path repository =
          new RandomHistory(folder.resolve("r" + seed), new Random(seed)).grow(40 + 20 * seed);
      try (Opened opened =
          Opened.of(Requests.of(repository, folder.resolve("w" + seed)), Progress.SILENT)) {
        String parents = parents(repository);
        for (List<String> law : laws(parents)) {
          assertThat(breaches(opened.engine(), law.getLast()))
              .as("seed %d: %s", seed, law.getFirst())
              .isEmpty();
        }
      }
    }
  }

  private static List<List<String>> laws(String parents) {
    return List.of(
        List.of(
            "a parent is released no later than its child",
            """
            select * from %s as edge
            join commits as child on child.item_id = edge.child
            join commits as parent on parent.item_id = edge.parent
            where child.released_at is not null
                and (parent.released_at is null or parent.released_at > child.released_at)
            """
                .formatted(parents)),
        List.of(
            "a child is numbered before its parent",
            """
            select * from %s as edge
            join commits as child on child.item_id = edge.child
            join commits as parent on parent.item_id = edge.parent
            where child.commit_no >= parent.commit_no
            """
                .formatted(parents)),
        List.of(
            "written, on the main line, released: in this order",
            """
            select * from commits
            where authored_at > integrated_at or integrated_at > released_at
                or authored_at > released_at
            """),
        List.of(
            "lead time is the way to the main line and the wait for the release",
            """
            select * from commits
            where abs(hours_between(authored_at, released_at)
                - hours_between(authored_at, integrated_at)
                - hours_between(integrated_at, released_at)) > 1e-6
            """),
        List.of(
            "releases hold every released commit once",
            """
            select * from
                (select sum(n_commits) as n, sum(n_mainline) as m from release),
                (select count(*) as released, count(*) filter (where is_mainline) as mainline
                from commits where release_no is not null and not is_merge and not is_bot)
            where n <> released or m <> mainline
            """),
        List.of(
            "a release is what its number says",
            """
            select * from commits join release using (release_no)
            where commits.released_at <> release.released_at or release.is_prerelease
            """),
        List.of(
            "every changed file is there, and every file was changed",
            """
            select file_no from file where file_no not in (select file_no from file_change)
            union all
            select file_no from file_change where file_no not in (select file_no from file)
            """));
  }

  @Test
  void aCalendarReleasesNothingBeforeItIsReady() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Instant ready = Instant.ofEpochSecond(random.nextLong(2_000_000_000L), random.nextInt(1000));
      Instant later = ready.plusSeconds(random.nextInt(900_000));
      for (String words :
          List.of("1d", "12h", "2w", "45min", "1 month", "3 months", "friday", "week")) {
        ReleaseCalendar calendar = ReleaseCalendar.parse("release every " + words);
        Instant next = calendar.next(ready);
        assertThat(next).as("%s from %s", words, ready).isAfterOrEqualTo(ready);
        assertThat(calendar.next(next)).as("%s is a release of its own", words).isEqualTo(next);
        assertThat(calendar.next(later)).as("%s is monotone", words).isAfterOrEqualTo(next);
        assertThat(Duration.between(ready, next)).isLessThanOrEqualTo(Duration.ofDays(92));
      }
      assertThat(ReleaseCalendar.parse("release at once").next(ready)).isEqualTo(ready);
    }
  }

  /// Rows that break a law.
  private static List<List<String>> breaches(Engine engine, String query) {
    return engine.table(query, 3).rows();
  }

  /// Every edge of the history, as git tells it.
  private static String parents(Path repository) {
    StringBuilder values = new StringBuilder("(values ('', '')");
    NativeGit.run(repository, "rev-list", "--parents", "HEAD", "--tags")
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(ids -> {
          for (int i = 1; i < ids.length; i++) {
            values.append(", ('").append(ids[0]).append("', '").append(ids[i]).append("')");
          }
        });
    return values
            .append(")")
            .toString()
            .replaceFirst("^", "(select col0 as child, col1 as parent from ")
        + ")";
  }
}
