package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import dev.weir.source.http.TestClock;
import dev.weir.source.jira.FakeJira;
import dev.weir.source.jira.SmallProject;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project of a Jira in a workspace, beside the git repository or alone: what becomes of it
/// further up.
class JiraInAWorkspaceTest {
  @TempDir private Path folder;
  private final FakeJira jira = new FakeJira(true);
  private final TestClock clock = new TestClock();

  @BeforeEach
  void fill() {
    SmallProject.fill(jira);
  }

  @AfterEach
  void close() {
    jira.close();
  }

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

  private List<SourceState> ingest(String... sources) {
    return Deliveries.ingest(
        request(sources),
        new Deliveries.World(Map.of("JIRA_TOKEN", "s3cret"), clock, clock),
        Progress.SILENT);
  }

  private String project() {
    return "jira:" + jira.address() + "/AB";
  }

  private String repository() {
    ScriptedGit git = ScriptedGit.bare(folder.resolve("web"));
    git.on("main").written("2025-12-31").saying("Begin").put("a", "0").commit();
    int one = git.on("main").written("2026-01-02").saying("AB-1: mend it").put("a", "1").commit();
    git.on("main").written("2026-01-09").saying("Read UTF-8 (AB-4)").put("a", "2").commit();
    git.on("main").written("2026-01-10").saying("OLD-3 Move").put("a", "3").commit();
    git.tag("v1.0", one);
    return git.repository().toString();
  }

  /// The rows of the stream, without host and year.
  private List<String> stream() {
    Path log = DeliveryStreams.log(request(), "stream:idea-to-use", Progress.SILENT);
    try (Engine engine = Engine.inMemory(folder.resolve("duckdb"))) {
      return engine
          .table(
              "select concat_ws(' ', split_part(case_id, '/', 2), strftime(timestamp, '%d %H'),"
                  + " activity, '(' || state || ')') from '"
                  + log
                  + "' order by case_id, timestamp",
              1000)
          .rows()
          .stream()
          .map(List::getFirst)
          .toList();
    }
  }

  @Test
  void aloneItsStatesAreTheStages() {
    assertThat(ingest(project())).extracting(SourceState::name).containsExactly("AB");
    // AB-6 is an incident, and goes another way. "Fertig" is done because its category says so.
    assertThat(stream())
        .containsExactly(
            "AB-1 01 08 To Do (queued)",
            "AB-1 01 10 In Arbeit (in progress)",
            "AB-1 01 12 Fertig (done)",
            "AB-2 02 08 To Do (queued)",
            "AB-2 02 10 In Arbeit (in progress)",
            "AB-3 03 08 To Do (queued)",
            "AB-3 03 10 In Arbeit (in progress)",
            "AB-3 03 12 Fertig (done)",
            "AB-3 04 09 In Arbeit (in progress)",
            "AB-4 04 08 To Do (queued)",
            "AB-4 04 10 In Arbeit (in progress)",
            "AB-4 04 12 Fertig (done)",
            "AB-5 05 08 To Do (queued)",
            "AB-5 05 10 In Arbeit (in progress)",
            "AB-5 05 12 Fertig (done)",
            "AB-7 07 08 To Do (queued)",
            "AB-7 07 10 In Arbeit (in progress)");
  }

  @Test
  void besideARepositoryCommitsThatNameAKeySayWhenItWasReleased() {
    ingest(repository(), project());
    assertThat(
            Weir.sql(
                    request(),
                    "select split_part(from_item, '/', 2), title from link join commits"
                        + " on commits.item_id = to_item where qualifier = 'done_by' order by 1",
                    100,
                    Progress.SILENT)
                .rows())
        .containsExactly(
            List.of("AB-1", "AB-1: mend it"),
            List.of("AB-3", "OLD-3 Move"),
            List.of("AB-4", "Read UTF-8 (AB-4)"));
    assertThat(stream())
        .filteredOn(row -> row.matches("AB-[134] .*(release|Release).*"))
        .containsExactly(
            "AB-1 02 00 Wait for release (queued)",
            "AB-1 02 00 Released (done)",
            "AB-4 09 00 Wait for release (queued)");
    assertThat(Weir.doctor(request(), Progress.SILENT).ledger())
        .extracting(entry -> entry.source() + " " + entry.reason())
        .contains("jira resolved_but_open");
  }

  @Test
  void changesOfAnotherToolCloseTheIssuesTheirTitlesAndBranchesName() throws IOException {
    Path lake = Files.createDirectories(folder.resolve("lake"));
    Files.writeString(
        lake.resolve("pull_requests.csv"),
        """
        id,pull_request_key,title,head_ref,created_date,merged_date,closed_date
        c1,1,AB-1 Mend it,main,2026-01-01,2026-01-02,2026-01-02
        c2,2,Move,feature/old-3-move,2026-01-03,2026-01-04,2026-01-04
        c3,3,Nothing of AB-99,main,2026-01-03,2026-01-04,2026-01-04
        """);
    ingest(lake.toString(), project());
    assertThat(
            Weir.sql(
                    request(),
                    "select from_item, split_part(to_item, '/', 2), confidence from link"
                        + " where qualifier = 'closes' order by 1",
                    100,
                    Progress.SILENT)
                .rows())
        .containsExactly(List.of("c1", "AB-1", "0.9"), List.of("c2", "AB-3", "0.8"));
  }
}
