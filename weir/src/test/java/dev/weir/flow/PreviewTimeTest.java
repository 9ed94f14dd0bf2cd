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
                release.release_no as preview_no,
                false as is_merge, false as is_bot, true as is_mainline
            from range(12) as t(n) join release on release.release_no = 100 + n // 2
            """);
  }

  /// A pre-release each noon that holds that day's commit, and whatever came before.
  private static Given previewed() {
    return given()
        .sql(
            """
            insert into release by name
            select n as release_no, 'made' as source, '2.0-rc' || n as name, 'c' || n as item_id,
                true as is_prerelease, timestamp '2026-01-01 12:00' + to_days(n::int) as released_at
            from range(12) as t(n)
            """)
        .sql("update commits set preview_no = commit_no");
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
  void theFirstPreReleaseThatHoldsAChangeCounts() {
    try (Given given = previewed()) {
      assertThat(((Reading.Measured) reading(given)).value()).isEqualTo(12);
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
  void aPreReleaseStillToComeLeavesAChangeOpen() {
    try (Given given =
        previewed().sql("update commits set preview_no = null where commit_no < 6")) {
      long[] finished =
          given.scope().columns(PreviewTime.DEFINITION, "is_finished").longs("is_finished");
      assertThat(finished).containsExactly(1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    }
  }

  @Test
  void aCopyInAnEarlierReleaseEndsTheWait() {
    try (Given given = given()) {
      // copies of two went out with the first release, on 7 January
      given.sql("update commits set picked_no = 100 where commit_no in (2, 3)");
      assertThat(given.scope().columns(PickTime.DEFINITION, "hours", "is_picked").doubles("hours"))
          .containsExactly(120, 144, 120, 144, 120, 144, 120, 144, 72, 96, 120, 144);
      assertThat(
              ((Reading.Measured) given.finding(new PickTime(), "pick_time.p50").reading()).value())
          .isEqualTo(120);
    }
  }

  @Test
  void whatWaitsIsSplitByHowElseItIsOut() {
    try (Given given = given()) {
      given.sql(
          """
          update commits set released_at = null, release_no = null,
              preview_no = case when commit_no < 3 then 100 end,
              picked_no = case when commit_no = 7 then 101 end
          """);
      assertThat(given.finding(new UnreleasedWork(), "unreleased_work.in_prerelease").claim())
          .isEqualTo("3 commits of those that wait can be had in a pre-release.");
      assertThat(given.finding(new UnreleasedWork(), "unreleased_work.picked").claim())
          .isEqualTo("1 commit of those that wait went out as copies.");
    }
  }
}
