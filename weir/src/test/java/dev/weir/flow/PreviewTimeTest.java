package dev.weir.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import org.junit.jupiter.api.Test;

/// Twelve commits, one a day from 1 January 2026; each pair is in a release of its own, six days
/// after the first of the pair (lead times 6 and 5 days).
class PreviewTimeTest {
  private static Given given() {
    return Given.nothing()
        .sql(
            """
            insert into release by name
            select 100 + n as release_no, 'made' as source, '1.' || n as name, 'c' || 2 * n + 1 as item_id,
                false as is_prerelease, timestamp '2026-01-07' + to_days(2 * n::int) as released_at
            from range(6) as t(n)
            """)
        .sql(
            """
            insert into commits by name
            select n as commit_no, 'made' as source, 'c' || n as item_id, 'Change ' || n as title,
                timestamp '2026-01-01' + to_days(n::int) as authored_at, authored_at as integrated_at,
                release.release_no as release_no, release.released_at as released_at,
                false as is_merge, false as is_bot, true as is_mainline
            from range(12) as t(n) join release on release.release_no = 100 + n // 2
            """);
  }

  /// A pre-release each noon, on that day's commit.
  private static Given previewed() {
    return given()
        .sql(
            """
            insert into release by name
            select n as release_no, 'made' as source, '2.0-rc' || n as name, 'c' || n as item_id,
                true as is_prerelease, timestamp '2026-01-01 12:00' + to_days(n::int) as released_at
            from range(12) as t(n)
            """);
  }

  private static Reading reading(Given given) {
    return given.finding(new PreviewTime(), "preview_time.p50").reading();
  }

  @Test
  void withoutPreReleasesItIsTheLeadTime() {
    try (Given given = given()) {
      assertThat(((Reading.Measured) reading(given)).value()).isEqualTo(5.5 * 24);
    }
  }

  @Test
  void aPreReleaseOnTheMainLineCounts() {
    try (Given given = previewed()) {
      assertThat(((Reading.Measured) reading(given)).value()).isEqualTo(12);
    }
  }

  @Test
  void aPreReleaseTakesAlongWhatWasThereBefore() {
    // Only that of 6 January is left: six commits wait 5.5, 4.5 … 0.5 days for it, the others 6 or
    // 5.
    try (Given given =
        previewed().sql("delete from release where is_prerelease and item_id <> 'c5'")) {
      assertThat(
              given
                  .scope()
                  .columns(PreviewTime.DEFINITION, "preview_hours")
                  .doubles("preview_hours"))
          .containsExactlyInAnyOrder(132, 108, 84, 60, 36, 12, 144, 120, 144, 120, 144, 120);
    }
  }

  @Test
  void whatIsInNoFinalReleaseYetMayBeInAPreRelease() {
    try (Given given =
        previewed().sql("update commits set released_at = null, release_no = null")) {
      assertThat(((Reading.Measured) reading(given)).value()).isEqualTo(12);
    }
  }

  @Test
  void preReleasesBesideTheMainLineCannotBeTold() {
    try (Given given =
        previewed().sql("update release set item_id = 'elsewhere' where is_prerelease")) {
      assertThat(reading(given)).isInstanceOf(Reading.Absent.class);
    }
  }
}
