package dev.weir.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import org.junit.jupiter.api.Test;

/// Twenty commits, one a day from 1 January 2026, each written and integrated at midnight. Six
/// releases: 1.0 to 1.4 take one commit each a day later, 2.0 takes the other fifteen on 1 March.
class LargestReleaseTest {
  private static Given given() {
    return Given.nothing()
        .sql(
            """
            insert into release by name
            select n as release_no, 'made' as source, '1.' || n as name, false as is_prerelease,
                timestamp '2026-01-02' + to_days(n::int) as released_at
            from range(5) as t(n)
            union all
            select 5, 'made', '2.0', false, timestamp '2026-03-01'
            """)
        .sql(
            """
            insert into commits by name
            select n as commit_no, 'made' as source, 'c' || n as item_id, 'Change ' || n as title,
                timestamp '2026-01-01' + to_days(n::int) as authored_at, authored_at as integrated_at,
                least(n, 5) as release_no, release.released_at as released_at,
                false as is_merge, false as is_bot, true as is_mainline
            from range(20) as t(n) join release on release.release_no = least(n, 5)
            """);
  }

  @Test
  void aReleaseThatCarriesMostOfThePeriodIsNamedBesideTheMedian() {
    try (Given given = given()) {
      Finding largest = given.finding(new LeadTime(), "lead_time.largest_release");
      assertThat(((Reading.Measured) largest.reading()).value()).isEqualTo(0.75);
      assertThat(largest.claim())
          .isEqualTo("One release, 2.0, carries 15 of the 20 commits of the period, that is 75 %.");
      assertThat(given.finding(new LeadTime(), "lead_time.p50").claim()).endsWith(largest.claim());
    }
  }

  @Test
  void whereNoReleaseCarriesMostTheMedianStandsAlone() {
    try (Given given = given().sql("update commits set released_at = null where commit_no > 12")) {
      Findings findings = new Findings(new LeadTime().read(given.scope()));
      assertThat(findings.get("lead_time.largest_release").claim())
          .isEqualTo(
              "The largest release, 2.0, carries 8 of the 20 commits of the period, that is 40 %.");
      assertThat(findings.get("lead_time.p50").claim()).doesNotContain("2.0");
    }
  }

  @Test
  void whatCameOutBesideTheLargestReleaseHasAMedianOfItsOwn() {
    // Two commits a release in the small ones, each a day old when it comes out.
    try (Given given =
        given()
            .sql(
                """
                insert into commits
                select * replace (commit_no + 100 as commit_no, 'd' || commit_no as item_id)
                from commits where commit_no < 5
                """)) {
      Finding others = given.finding(new LeadTime(), "lead_time.outside_largest_p50");
      assertThat(((Reading.Measured) others.reading()).value()).isEqualTo(24);
      assertThat(((Reading.Measured) others.reading()).n()).isEqualTo(10);
    }
  }

  @Test
  void withoutAnyReleasedCommitThereIsNone() {
    try (Given given = given().sql("update commits set released_at = null")) {
      assertThat(given.finding(new LeadTime(), "lead_time.largest_release").reading())
          .isEqualTo(new Reading.TooFew(0, 1, "released commits"));
    }
  }
}
