package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import dev.weir.source.log.LogOptions;
import dev.weir.store.Engine;
import dev.weir.story.Delivered;
import dev.weir.story.HtmlReport;
import dev.weir.story.LogReport;
import dev.weir.story.LogStudy;
import dev.weir.story.Study;
import dev.weir.story.TerminalSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Streams over what lies around the commits, few enough items to follow by hand.
class DeliveryStreamsTest {
  @TempDir private Path folder;

  private Request request(String... sources) {
    return new Request(
        List.of(sources),
        Optional.of(folder.resolve("home/w")),
        folder,
        folder.resolve("cache"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Requests.NOW);
  }

  private void ingest(String... sources) {
    Deliveries.ingest(
        request(sources),
        new Deliveries.World(Map.of(), () -> Requests.NOW, time -> {}),
        Progress.SILENT);
  }

  private String csv(String name, String... lines) throws IOException {
    Path lake = Files.createDirectories(folder.resolve("lake"));
    Files.writeString(lake.resolve(name + ".csv"), String.join("\n", lines));
    return lake.toString();
  }

  /// The rows of a stream, without the year.
  private List<String> stream(String name) {
    Path log = DeliveryStreams.log(request(), "stream:" + name, Progress.SILENT);
    try (Engine engine = Engine.inMemory(folder.resolve("duckdb"))) {
      return engine
          .table(
              "select concat_ws(' ', case_id, strftime(timestamp, '%m-%d'), activity, team) from '"
                  + log
                  + "' order by case_id, timestamp",
              1000)
          .rows()
          .stream()
          .map(List::getFirst)
          .toList();
    }
  }

  private String repository() {
    ScriptedGit git = ScriptedGit.bare(folder.resolve("web"));
    int first = git.on("main").written("2026-01-01").saying("Begin").put("a", "0").commit();
    int one = git.on("main").written("2026-01-10").saying("One (#1)").put("a", "1").commit();
    int two = git.on("main").written("2026-01-20").saying("Two (#2)").put("a", "2").commit();
    git.tag("v1.0", first).tag("v1.1", one).tag("v1.2", two);
    git.on("main").written("2026-02-01").saying("Three (#3)").put("a", "3").commit();
    return git.repository().toString();
  }

  private String changes() throws IOException {
    return csv(
        "pull_requests",
        "id,pull_request_key,title,description,author_id,created_date,merged_date,closed_date",
        "c1,1,One,,ada,2026-01-05,2026-01-10,2026-01-10",
        "c2,2,Two,\"Co-Authored-By: Claude <x@y>\",bob,2026-01-12,2026-01-20,2026-01-20",
        "c3,3,Three,,ada,2026-01-25,2026-02-01,2026-02-01",
        "c4,4,Four,,ada,2026-01-26,,2026-01-28",
        "c5,5,Five,,bob,2026-01-27,2026-01-29,2026-01-29");
  }

  @Test
  void aChangeIsFollowedThroughReviewAndReworkToItsRelease() throws IOException {
    String lake = changes();
    csv(
        "pull_request_comments",
        "id,pull_request_id,account_id,created_date,type,status",
        "r0,c1,ada,2026-01-05 06:00:00,NORMAL,", // one's own word is no response
        "r1,c1,bob,2026-01-06,REVIEW,CHANGES_REQUESTED",
        "r2,c1,bob,2026-01-06 01:00:00,DIFF,",
        "r3,c1,bob,2026-01-08,REVIEW,APPROVED",
        "r4,c1,bob,2026-01-09,NORMAL,"); // after the approval: nobody's turn changes
    csv(
        "pull_request_commits",
        "pull_request_id,commit_sha,commit_authored_date",
        "c1,s1,2026-01-03",
        "c1,s2,2026-01-07");
    ingest(repository(), lake);
    assertThat(stream("change-to-release"))
        .containsExactly(
            "c1 01-03 Write by people",
            "c1 01-05 Wait for response by people",
            "c1 01-06 Rework by people",
            "c1 01-07 Wait for next look by people",
            "c1 01-08 Wait for merge by people",
            "c1 01-10 Wait for release by people",
            "c1 01-10 Released by people",
            "c2 01-12 Wait for response with a language model",
            "c2 01-20 Wait for release with a language model",
            "c2 01-20 Released with a language model",
            "c3 01-25 Wait for response by people",
            "c3 02-01 Wait for release by people",
            "c4 01-26 Wait for response by people",
            "c4 01-28 Closed unmerged by people");
    // c5 was merged and no commit names it: when it came out is not known, and that is said.
    assertThat(Weir.doctor(request(), Progress.SILENT).ledger())
        .anySatisfy(entry -> {
          assertThat(entry.reason()).isEqualTo("merged_not_linked");
          assertThat(entry.example()).isEqualTo("c5");
        });
  }

  @Test
  void whereDeploymentsAreRecordedTheyAreTheEndAndTheFirstBringsNothing() throws IOException {
    String git = repository();
    String lake = changes();
    Map<String, String> ids = ids(git);
    csv(
        "deployments",
        "id,environment,commit,status,deployed_at",
        "d1,production," + ids.get("One (#1)") + ",ok,2026-01-15",
        "d2,staging," + ids.get("Two (#2)") + ",ok,2026-01-21",
        "d3,production," + ids.get("Three (#3)") + ",failed,2026-02-02",
        "d4,production," + ids.get("Three (#3)") + ",ok,2026-02-03");
    ingest(git, lake);
    assertThat(stream("change-to-release"))
        .filteredOn(row -> row.contains("Released"))
        .containsExactly(
            "c1 01-15 Released by people", // its own commit was deployed
            "c2 02-03 Released with a language model",
            "c3 02-03 Released by people");
    Files.writeString(folder.resolve("home/weir.yaml"), "production: ['^stag']\n");
    assertThat(stream("change-to-release"))
        .filteredOn(row -> row.contains("Released"))
        .containsExactly("c2 01-21 Released with a language model");
    assertThat(Weir.doctor(request(), Progress.SILENT).ledger())
        .filteredOn(entry -> entry.reason().equals("production_by_name"))
        .extracting(LedgerEntry::example)
        .containsExactly("production: staging; not: production");
  }

  private Map<String, String> ids(String git) {
    return Weir.sql(
            Requests.of(Path.of(git), folder.resolve("own")),
            "select title, item_id from commits",
            100,
            Progress.SILENT)
        .rows()
        .stream()
        .collect(java.util.stream.Collectors.toMap(List::getFirst, List::getLast));
  }

  @Test
  void withoutCommitsTheWayEndsWithTheMerge() throws IOException {
    ingest(changes());
    assertThat(stream("change-to-release"))
        .contains("c5 01-29 Merged by people")
        .noneMatch(row -> row.contains("elease"));
  }

  @Test
  void anIdeaIsFollowedThroughItsStatesToTheReleaseOfItsLastChange() throws IOException {
    String lake = changes();
    csv(
        "issues",
        "id,issue_key,created_date,resolution_date",
        "i1,A-1,2026-01-01,2026-01-20 06:00:00",
        "i2,A-2,2026-01-02,2026-01-09");
    csv(
        "issue_changelogs",
        "id,issue_id,field_name,original_from_value,original_to_value,created_date",
        "l1,i2,status,To Do,In Progress,2026-01-04",
        "l2,i2,status,In Progress,Done,2026-01-09");
    csv("pull_request_issues", "pull_request_id,issue_id", "c1,i2", "c3,i1");
    ingest(repository(), lake);
    assertThat(stream("idea-to-use"))
        .containsExactly(
            "i1 01-01 Open",
            "i1 01-20 Closed", // a change that was opened after that does not reopen it,
            "i1 02-01 Wait for release", // but what closes it is not out yet
            "i2 01-02 To Do",
            "i2 01-04 In Progress",
            "i2 01-09 Done",
            "i2 01-10 Wait for release",
            "i2 01-10 Released");
  }

  @Test
  void everyQuestionToALogCanBePutToIt() throws IOException {
    ingest(repository(), changes());
    Path log = DeliveryStreams.log(request(), "stream:change-to-release", Progress.SILENT);
    LogStudy study =
        Logs.study(
            new LogRequest(
                Optional.of(log),
                folder.resolve("no-logs-kept"),
                folder.resolve("cache"),
                LogOptions.DEFAULT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Requests.NOW),
            Progress.SILENT);
    assertThat(study.name()).isEqualTo("change-to-release");
    assertThat(study.map().items()).isEqualTo(4);
    assertThat(study.ledger()).isEmpty();
    assertThat(LogReport.of(study)).contains("Wait for response", "handed over, in use");
  }

  @Test
  void aReportOfAWorkspaceWithoutCommitsIsThatOfItsChanges() throws IOException {
    assertThat(Deliveries.areHeld(request())).isFalse();
    ingest(changes());
    assertThat(Weir.study(request(), Progress.SILENT)).isEmpty();
    assertThat(Deliveries.areHeld(request())).isTrue();
    Delivered delivered = Weir.reported(request(), Progress.SILENT).delivered();
    assertThat(delivered.streams()).extracting(LogStudy::name).containsExactly("change-to-release");
    assertThat(LogReport.of(delivered))
        .contains("What was read, and what is missing", "These tables are not in the folder");
  }

  @Test
  void theReportOfTheCommitsCarriesTheStreamsTheConnectionsAndWhatIsMissing() throws IOException {
    String lake = changes();
    csv("issues", "id,issue_key,created_date,resolution_date", "i1,A-1,2026-01-01,2026-01-20");
    csv("pull_request_issues", "pull_request_id,issue_id", "c3,i1");
    ingest(repository(), lake);
    Study study = Weir.study(request(), Progress.SILENT).orElseThrow();
    assertThat(study.delivered().streams())
        .extracting(LogStudy::name)
        .containsExactly("change-to-release", "idea-to-use");
    assertThat(study.findings().get("connections.change_commit").claim())
        .isEqualTo("3 of 4 merged pull requests lead to a commit that was read (75 %).");
    assertThat(study.findings().get("connections.change_issue").claim())
        .isEqualTo("1 of 5 pull requests lead to an issue (20 %).");
    assertThat(study.delivered().rules())
        .extracting(rule -> rule.pair().id() + " " + rule.n() + " " + rule.confidence())
        .containsExactly("change_commit 3 0.99", "change_issue 1 0.95", "issue_change 1 0.95");
    assertThat(HtmlReport.of(study))
        .contains(
            "From change to release: ",
            "From idea to use: ",
            "the commit names the number, within a day",
            "These tables are not in the folder")
        .containsOnlyOnce("These tables are not in the folder");
    assertThat(TerminalSummary.of(study, false, true, ""))
        .contains("Change to release: ", "weir map")
        .contains("stream:idea-to-use");
  }

  @Test
  void commitsAloneHaveNoChapterAndAStreamNothingCanBeFollowedThroughIsLeftOut()
      throws IOException {
    ingest(repository());
    Study study = Weir.study(request(), Progress.SILENT).orElseThrow();
    assertThat(study.findings().find("connections.change_commit")).isEmpty();
    assertThat(HtmlReport.of(study)).doesNotContain("id=\"delivery\"");
    // Merged, and no commit is linked to it: it cannot be followed.
    ingest(csv("pull_requests", "id,created_date,merged_date", "c9,2026-01-01,2026-01-02"));
    assertThat(Weir.study(request(), Progress.SILENT).orElseThrow().delivered().streams())
        .isEmpty();
  }

  @Test
  void aStreamThatIsNotThereIsSaid() throws IOException {
    ingest(changes());
    assertThatThrownBy(() -> DeliveryStreams.log(request(), "stream:idea", Progress.SILENT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("There is no stream 'idea'");
    assertThatThrownBy(() -> stream("idea-to-use"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Nothing that was read has issues");
  }
}
