package dev.weir.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Provenance;
import dev.weir.metric.Finding;
import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
  /// Commits a day apart from 1 January 2026, each released alone two days later.
  private static Given commits(int n) {
    return Given.nothing()
        .sql(
            """
            insert into release by name
            select n as release_no, 'made' as source, '1.' || n as name, false as is_prerelease,
                timestamp '2026-01-03' + to_days(n::int) as released_at
            from range(%d) as t(n)
            """
                .formatted(n))
        .sql(
            """
            insert into commits by name
            select release_no as commit_no, source, 'c' || release_no as item_id, 'Change' as title,
                released_at - interval 2 days as authored_at, authored_at as integrated_at,
                release_no, released_at, false as is_merge, false as is_bot, true as is_mainline
            from release
            """);
  }

  @Test
  void withFewCommitsEveryFindingSaysWhyThereIsNoNumber() {
    try (Given given = commits(9)) {
      List<Finding> findings = Replay.of(given.scope(), ReleaseCalendar.parse("release every 1d"));
      assertThat(findings).hasSize(9);
      assertThat(findings)
          .allSatisfy(finding -> {
            assertThat(finding.reading()).isEqualTo(new Reading.TooFew(9, 10, "released commits"));
            assertThat(finding.claim())
                .isEqualTo("Too few released commits to say: 9 of the 10 it takes.");
          });
    }
  }

  @Test
  void whatWasIsOfReleasedCommitsAndSaysSo() {
    try (Given given = commits(12)) {
      Finding was =
          Replay.of(given.scope(), ReleaseCalendar.parse("release every friday")).getFirst();
      assertThat(was.name()).isEqualTo("lead time p50, was (released commits only)");
      assertThat(((Reading.Measured) was.reading()).provenance()).isEqualTo(Provenance.MEASURED);
      assertThat(was.claim())
          .isEqualTo(
              "Half of the 12 released commits took at most 2 days (2 days); those not released yet"
                  + " are left out.");
    }
  }

  @Test
  void aDayOfTheWeekIsWrittenOut() {
    assertThat(ReleaseCalendar.parse("release every friday").words()).isEqualTo("every Friday");
  }
}
