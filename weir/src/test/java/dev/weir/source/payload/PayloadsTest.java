package dev.weir.source.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.source.Outside;
import dev.weir.source.People;
import dev.weir.source.github.GitHubWebhooks;
import dev.weir.store.Engine;
import dev.weir.store.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file with lines of GitHub, GitLab and CDEvents, out of order and some of them twice.
class PayloadsTest {
  private static final String CHANGE =
      "cdevents:/scm#change/279484c09fbe69ededfced8c1bb6e6d24616b468";

  @TempDir private Path folder;
  private Engine engine;
  private Workspace workspace;

  @BeforeEach
  void open() {
    engine = Engine.inMemory(folder.resolve("duckdb"));
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
    workspace = Workspace.open(folder.resolve("w"), () -> {});
  }

  @AfterEach
  void close() {
    workspace.close();
    engine.close();
  }

  private List<LedgerEntry> read(boolean keepsPeople) throws IOException {
    Path file = folder.resolve("mixed.jsonl");
    try (InputStream in = PayloadsTest.class.getResourceAsStream("mixed.jsonl")) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
    GitHubWebhooks source = GitHubWebhooks.at(file);
    Outside outside =
        new Outside(
            Map.of(),
            () -> Instant.parse("2026-06-01T00:00:00Z"),
            time -> {},
            Optional.empty(),
            keepsPeople);
    source.bring(workspace, engine, outside, Progress.SILENT);
    return source.map(workspace, engine, new People(keepsPeople, 1));
  }

  private List<String> rows(String query) {
    return engine.table(query, 1000).rows().stream().map(row -> String.join(" ", row)).toList();
  }

  @Test
  void gitLabsThingsAreToldByWhatChangedLastWhateverArrivedFirst() throws IOException {
    read(true);
    assertThat(
            rows(
                "select kind, item_id, work_type, title, opened_at, closed_at, outcome from item"
                    + " where source = 'gitlab:g/p' order by kind, item_id"))
        .containsExactly(
            "build g/p/pipeline/31  pipeline 2026-01-05 10:00:10 2026-01-05 10:20 success",
            "change g/p!4 fix Faster 2026-01-02 08:00 2026-01-05 10:00 merged",
            "deployment g/p/deployment/15  live 2026-01-05 10:30 2026-01-05 10:40 success",
            "issue g/p#7  Slow 2026-01-01 08:00  ", // opened again after it was closed
            "job g/p/job/380  test 2026-01-05 10:00:10 2026-01-05 10:19 success",
            "job g/p/job/381  lint 2026-01-05 10:00:10 2026-01-05 10:03 failure",
            "release g/p/release/v1.0  1.0 2026-01-06 10:00 2026-01-06 10:00 released");
    assertThat(
            rows(
                "select occurred_at, activity, actor from item_event where item_id = 'g/p!4'"
                    + " order by occurred_at, activity"))
        .containsExactly(
            "2026-01-02 08:00 opened 2",
            "2026-01-03 08:00 review_commented 3",
            "2026-01-05 09:00 approved 3",
            "2026-01-05 10:00 closed ",
            "2026-01-05 10:00 merged ");
  }

  @Test
  void gitLabsThingsAreConnectedByWhatTheyName() throws IOException {
    read(true);
    assertThat(
            rows(
                "select from_item, qualifier, to_item from link where from_item like 'g/p%'"
                    + " and qualifier not in ('head', 'contains') order by all"))
        .containsExactly(
            "g/p!4 closes g/p#7",
            "g/p!4 merged_as aaa1",
            "g/p/deployment/15 deploys 279484c09fbe69ededfced8c1bb6e6d24616b468",
            "g/p/job/380 part_of g/p/pipeline/31",
            "g/p/job/381 part_of g/p/pipeline/31",
            "g/p/pipeline/31 ran_on aaa1");
    assertThat(rows("select value from item_change where item_id = 'g/p/deployment/15' order by 1"))
        .containsExactly("live", "yes");
  }

  @Test
  void cdEventsBecomeThingsAndTheirBeginningIsNotGuessed() throws IOException {
    read(true);
    assertThat(
            rows(
                "select kind, item_id, title, opened_at, closed_at, outcome from item"
                    + " where source like 'cdevents:%' order by kind"))
        .containsExactly(
            "build cdevents:/ci#pipelinerun/run1 main 2026-02-03 10:05 2026-02-03 10:30 failure",
            "change " + CHANGE + " Quicker 2026-02-01 10:00 2026-02-03 10:00 merged",
            "deployment cdevents:/cd#service/web/e8 web 2026-02-03 11:00 2026-02-03 11:00 success",
            "incident cdevents:/ops#incident/i1 Down 2026-02-03 12:00 2026-02-03 13:00 completed",
            "issue cdevents:/tracker#ticket/T-1 Please 2026-01-20 13:00  ",
            "job cdevents:/ci#taskrun/t1 unit  2026-02-03 10:20 success");
    assertThat(
            rows(
                "select from_item, qualifier, to_item from link where from_item like 'cdevents:%'"
                    + " order by all"))
        .containsExactly(
            "cdevents:/cd#service/web/e8 deploys 279484c09fbe69ededfced8c1bb6e6d24616b468",
            "cdevents:/ci#taskrun/t1 part_of cdevents:/ci#pipelinerun/run1",
            "cdevents:/ops#incident/i1 caused_by cdevents:/cd#service/web/e8",
            CHANGE + " merged_as 279484c09fbe69ededfced8c1bb6e6d24616b468");
    assertThat(
            rows(
                "select occurred_at, lifecycle from item_event where item_id like '%run1' order by 1"))
        .containsExactly(
            "2026-02-03 10:05 schedule", "2026-02-03 10:10 start", "2026-02-03 10:30 complete");
  }

  @Test
  void whatCameTwiceOrIsNotKnownIsCountedWithAnExample() throws IOException {
    assertThat(read(true))
        .extracting(e -> e.source() + " " + e.reason() + " " + e.count() + " " + e.example())
        .containsExactlyInAnyOrder(
            "cdevents repeated_payload 1 line 18",
            "cdevents unused_service_removed 1 e12",
            "gitlab repeated_payload 1 line 4",
            "gitlab unused_push 1 g/p",
            "gitlab unused_wiki_page 1 g/p",
            "webhooks unknown_payload 1 with the fields colour, size");
    assertThat(rows("select item_id from item where source = 'github:o/r'"))
        .containsExactly("o/r#7");
  }

  @Test
  void mappingAgainAddsNothing() throws IOException {
    read(true);
    List<String> before = rows("from item order by all");
    List<String> events = rows("from item_event order by all");
    read(true);
    assertThat(rows("from item order by all")).isEqualTo(before);
    assertThat(rows("from item_event order by all")).isEqualTo(events);
  }

  @Test
  void whereNoPeopleAreKeptNobodyReachesTheDisk() throws IOException {
    read(false);
    assertThat(rows("select distinct actor from item union select distinct actor from item_event"))
        .containsExactly("");
    assertThat(rows(kept()))
        .noneMatch(line -> line.contains("ann") || line.contains("Ann") || line.contains("bo@"));
  }

  /// All that lies on the disk of it.
  private String kept() {
    return "select content from read_csv('"
        + folder.resolve("w/raw")
        + "/**/*', columns = {'content': 'VARCHAR'}, delim = '\\x01', quote = '', escape = '',"
        + " header = false, compression = 'gzip')";
  }
}
