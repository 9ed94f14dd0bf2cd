package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.event.Progress;
import dev.weir.fixture.HandMadeHistory;
import dev.weir.fixture.Requests;
import dev.weir.flow.CommitToRelease;
import dev.weir.flow.Journeys;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import dev.weir.twin.ReleaseCalendar;
import dev.weir.twin.Replay;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every measure against [HandMadeHistory], worked out by hand: the tables are to be checked with a
/// calendar, the numbers with the sorted lists beside them.
class HandMadeHistoryTest {
  @TempDir private static Path folder;
  private static Opened opened;
  private static Scope scope;
  private static Findings findings;

  @BeforeAll
  static void read() {
    HandMadeHistory.in(folder.resolve("hand-made"));
    Request request =
        Requests.of(
            folder.resolve("hand-made"),
            folder.resolve("workspace"),
            "2024-01-01T00:00:00Z",
            HandMadeHistory.AS_OF);
    opened = Opened.of(request, Progress.SILENT);
    scope = Analysis.scope(opened, request);
    findings = Analysis.findings(opened, request, scope);
  }

  @AfterAll
  static void close() {
    opened.close();
  }

  @Test
  void everyCommitHasItsTimesItsReleaseAndItsPerson() {
    // A commit of a branch is on the main line when its merge is (t1, t2: 4 March); b1 never is.
    // The release is the earliest final one that contains it. People are counted from the oldest
    // commit: Ada 0, Bob 1, Cem 2 (one person by the mailmap), the bot 3, Dee 4.
    assertThat(
            csv(
                """
                select title, authored_at, integrated_at, commits.released_at, release.name as release,
                    actor as person, work_type as work, pull_request as pr, n_files as files,
                    (select title from commits as undone
                    where undone.commit_no = commits.reverted_commit_no) as undoes
                from commits left join release using (release_no)
                where not is_merge and integrated_at >= timestamp '2025-01-01' or not is_mainline
                order by coalesce(integrated_at, commits.released_at), authored_at
                """))
        .isEqualTo(
            """
            title,authored_at,integrated_at,released_at,release,person,work,pr,files,undoes
            Start,2025-03-01,2025-03-01,2025-03-01,v1.0.0,0,,,2,
            Add b,2025-03-02,2025-03-02,2025-03-05 12:00,v1.1.0,1,,,1,
            Topic part one,2025-03-02 12:00,2025-03-04,2025-03-05 12:00,v1.1.0,2,,,1,
            Topic part two,2025-03-03 12:00,2025-03-04,2025-03-05 12:00,v1.1.0,2,,,2,
            Speed up (#12),2025-03-04 06:00,2025-03-05,2025-03-05 12:00,v1.1.0,1,,12,1,
            Rename b to c,2025-03-06,2025-03-06,2025-03-12,web@2.0.0,1,,,1,
            Try it another way,2025-03-07,2025-03-07,2025-03-12,web@2.0.0,2,,,1,
            Revert "Try it another way",2025-03-08,2025-03-08,2025-03-12,web@2.0.0,0,revert,,1,Try it another way
            Reapply "Try it another way",2025-03-09,2025-03-09,2025-03-12,web@2.0.0,2,,,1,Revert "Try it another way"
            Bump left-pad from 1.0 to 1.1 (#13),2025-03-09 06:00,2025-03-09 06:00,2025-03-12,web@2.0.0,3,,13,1,
            Fix crash on start,2025-03-06 12:00,,2025-03-10 06:00,v1.1.1,1,fix,,1,
            Fix crash on start,2025-03-06 12:00,2025-03-11,2025-03-12,web@2.0.0,1,fix,,1,
            Old clock,,2025-03-13,2025-03-15,v1.2.0,4,,,1,
            Earlier than its parent,2025-03-13 18:00,2025-03-13 18:00,2025-03-15,v1.2.0,0,,,1,
            Future clock,,2025-03-14,2025-03-15,v1.2.0,4,,,1,
            Add docs,2025-03-16,2025-03-16,,,1,,,1,
            Write more,2025-03-17,2025-03-17,,,0,,,1,
            """);
  }

  @Test
  void tagsAreReleasesAndThoseMadeAfterwardsCountAtTheirCommits() {
    // v0.1.0 to v0.8.0 were all tagged on 20 March 2025. Merges and bots are not counted.
    assertThat(
            csv(
                """
                select name, component, released_at, is_prerelease, n_commits, n_mainline
                from release order by release_no
                """))
        .isEqualTo(
            """
            name,component,released_at,is_prerelease,n_commits,n_mainline
            v0.1.0,,2024-03-01,false,1,1
            v0.2.0,,2024-04-01,false,1,1
            v0.3.0,,2024-05-01,false,1,1
            v0.4.0,,2024-06-01,false,1,1
            v0.5.0,,2024-07-01,false,1,1
            v0.6.0,,2024-08-01,false,1,1
            v0.7.0,,2024-09-01,false,1,1
            v0.8.0,,2024-10-01,false,1,1
            v1.0.0,,2025-03-01,false,1,1
            v1.1.0-rc.1,,2025-03-04 12:00,true,0,0
            v1.1.0,,2025-03-05 12:00,false,4,4
            v1.1.1,,2025-03-10 06:00,false,1,0
            web@2.0.0,web,2025-03-12,false,5,5
            v1.2.0,,2025-03-15,false,3,3
            """);
  }

  @Test
  void filesKeepTheirNumberThroughARenameAndGeneratedOnesAreSetApart() {
    assertThat(
            csv(
                """
                select path, folder, is_ignored, count(*) as changes
                from file join file_change using (file_no)
                where path <> 'src/p.txt'
                group by path, folder, is_ignored, file_no order by path
                """))
        .isEqualTo(
            """
            path,folder,is_ignored,changes
            .mailmap,,false,1
            dist/a.min.js,dist,true,1
            docs/a.md,docs,false,2
            package-lock.json,,true,1
            package.json,,false,1
            src/a.txt,src,false,4
            src/c.txt,src,false,5
            src/d.txt,src,false,3
            src/t.txt,src,false,2
            src/u.txt,src,false,1
            vendor/lib.js,vendor,true,1
            """);
  }

  @Test
  void leadTimesOfEveryCommitOfThePeriod() {
    // e1 … e8 are written a day before they are committed, and released when they are.
    assertThat(
            csv(
                "select title, lead_hours, integrate_hours, release_hours, is_finished from ("
                    + scope.query(dev.weir.flow.LeadTime.DEFINITION)
                    + ") where integrated_at >= timestamp '2024-10-01' order by integrated_at, title"))
        .isEqualTo(
            """
            title,lead_hours,integrate_hours,release_hours,is_finished
            Prototype 8,24,24,0,true
            Start,0,0,0,true
            Add b,84,0,84,true
            Topic part one,72,36,36,true
            Topic part two,48,12,36,true
            Speed up (#12),30,18,12,true
            Rename b to c,144,0,144,true
            Try it another way,120,0,120,true
            Revert "Try it another way",96,0,96,true
            Reapply "Try it another way",72,0,72,true
            Fix crash on start,132,108,24,true
            Old clock,,,48,true
            Earlier than its parent,30,0,30,true
            Future clock,,,24,true
            Add docs,120,0,120,false
            Write more,96,0,96,false
            """);
  }

  @Test
  void leadTimeIsKaplanAndMeiersOverThem() {
    // 0, 8 x 24, 30, 30, 48, 72, 72, 84, 96, 96 open, 120, 120 open, 132, 144: 21 commits.
    // Still under way after 24 h: 12/21; after 30: 10/21 (p50). After 96: 5/21; after 120, of the
    // four left, 5/21 * 3/4 = 0.18; after 132, of the two left, 0.09 (p85); after 144: 0 (p95).
    assertThat(value("lead_time.p50")).isEqualTo(30);
    assertThat(value("lead_time.p85")).isEqualTo(132);
    assertThat(value("lead_time.p95")).isEqualTo(144);
    assertThat(measured("lead_time.p50").n()).isEqualTo(21);
    // 9 x 0 are not seen. 12, 18, 8 x 24, 36, 108: between 6th and 7th, 0.35 from 10th to 11th.
    assertThat(value("lead_time.integrate.p50")).isEqualTo(24);
    assertThat(value("lead_time.integrate.p85")).isCloseTo(28.2, within(1e-9));
    // 9 x 0, 12, 24, 24, 30, 36, 36, 48, 72, 84, 96, 96 open, 120, 120 open, 144: 23 commits (an
    // author's clock does not matter here). After 24: 11/23; 96: 4/23; 120: 2/3 of that, 0.12.
    assertThat(value("lead_time.release.p50")).isEqualTo(24);
    assertThat(value("lead_time.release.p85")).isEqualTo(120);
    assertThat(measured("lead_time.release.p50").n()).isEqualTo(23);
  }

  @Test
  void cadenceAndBatchAreOfReleasesThatBringNewWork() {
    // All final releases, the maintenance release among them.
    assertThat(value("release_cadence.releases")).isEqualTo(13);
    // Days between: 31, 30, 31, 30, 31, 31, 30, 151, 4.5, 6.5, 3: 6th is 30, 9th and 10th are 31.
    assertThat(value("release_cadence.gap_p50")).isEqualTo(720);
    assertThat(value("release_cadence.gap_p85")).isEqualTo(744);
    // 9 x 1, 3, 4, 5: position 0.85 * 11 = 9.35, so a third of the way from 3 to 4.
    assertThat(value("release_cadence.batch_p50")).isEqualTo(1);
    assertThat(value("release_cadence.batch_p85")).isCloseTo(3.35, within(1e-9));
  }

  @Test
  void integrationDelayIsOfTheCommitsWhoseWayIsSeen() {
    // 12, 18, 8 x 24, 36, 108; p85 at position 9.35, between 24 and 36.
    assertThat(value("integration_delay.p50")).isEqualTo(24);
    assertThat(value("integration_delay.p85")).isCloseTo(28.2, within(1e-9));
    // 9 of the 21 whose clock is known land in the minute they are written.
    assertThat(value("integration_delay.unseen_ratio")).isCloseTo(9 / 21.0, within(1e-12));
  }

  @Test
  void whatIsNotReleasedWaitsSinceItCameOntoTheMainLine() {
    assertThat(value("unreleased_work.commits")).isEqualTo(2);
    assertThat(value("unreleased_work.age_p50")).isEqualTo(108);
    assertThat(value("unreleased_work.age_oldest")).isEqualTo(120);
  }

  @Test
  void theLadderIsTheMeanOfTheMiddleFifth() {
    // The curve over 21 commits rises to 9/21 at 24 h, 11/21 at 30 h, 12/21 at 48 h, 14/21 at 72 h:
    // of the middle fifth, in 21sts, 3 lie at 24 h, 10 at 30 h (18 + 12 and 0 + 30), 5 at 48 h
    // (12 + 36), 3 at 72 h (36 + 36 and 0 + 72): 72 + 90 + 60 + 54, and 0 + 210 + 180 + 162.
    assertThat(CommitToRelease.stream(scope, findings).stages())
        .map(stage -> Math.round(stage.ladderHours() * 21e6) / 1e6)
        .containsExactly(276.0, 552.0);
  }

  @Test
  void aReleaseEveryMidnightReassignsTheSameCommits() {
    Findings replayed = new Findings(Replay.of(scope, ReleaseCalendar.parse("release every 1d")));
    // As it was: 0, 8 x 24, 30, 30, 48, 72, 72, 84, 96, 120, 132, 144. As it would have been, the
    // way to the main line and then until midnight: 6 x 0, 6, 12, 18, 8 x 24, 36, 108.
    assertThat(values(replayed, "was")).containsExactly(30.0, 103.2, 133.2);
    assertThat(values(replayed, "would_be")).containsExactly(24.0, 24.0, 43.2);
    assertThat(values(replayed, "difference")).containsExactly(-6.0, -79.2, -90.0);
  }

  @Test
  void fiveJourneysAreTold() {
    // Typical: 30 h, the newer of two. Slow: the p95 of 144 h. Urgent: the only released fix.
    assertThat(Journeys.of(scope, findings))
        .map(journey -> journey.kind().word() + ": " + journey.title())
        .containsExactly(
            "typical: Earlier than its parent",
            "slow: Rename b to c",
            "sent back: Try it another way",
            "urgent: Fix crash on start",
            "newest: Earlier than its parent");
  }

  @Test
  void whatWasSetApartIsInTheLedger() {
    assertThat(csv("select reason, n, example from ledger where reason <> 'clock_skew'"))
        .isEqualTo(
            """
            reason,n,example
            tags_not_releases,1,before-the-move
            tags_made_afterwards,8,v0.1.0
            several_components,2,(none), web
            picked_earlier,1,70c654c49ac06d6071fb90c157dc772c95b93166
            prereleases_apart,1,v1.1.0-rc.1
            """);
    assertThat(csv("select n from ledger where reason = 'clock_skew'")).isEqualTo("n\n2\n");
  }

  private static Reading.Measured measured(String id) {
    return findings.measured(id).orElseThrow(() -> new AssertionError(findings.get(id).claim()));
  }

  private static double value(String id) {
    return measured(id).value();
  }

  private static List<Double> values(Findings replayed, String kind) {
    return List.of("p50", "p85", "p95").stream()
        .map(name -> replayed.measured("replay." + kind + "_" + name).orElseThrow().value())
        .map(value -> Math.round(value * 1e6) / 1e6)
        .toList();
  }

  /// Rows as a manager would write them: midnight is the day alone.
  private static String csv(String query) {
    Engine.TextTable table = opened.engine().table(query, 1_000);
    StringBuilder out = new StringBuilder(String.join(",", table.columns())).append('\n');
    for (List<String> row : table.rows()) {
      out.append(
          row.stream()
              .map(cell -> cell.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) 00:00$", "$1"))
              .collect(Collectors.joining(",", "", "\n")));
    }
    return out.toString();
  }
}
