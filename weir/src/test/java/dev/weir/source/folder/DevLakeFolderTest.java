package dev.weir.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.SharedData;
import dev.weir.source.IssueLinks;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DevLake's own tables, beside what its tests expect of them.
class DevLakeFolderTest {
  @TempDir private Path temporary;
  private Engine engine;
  private Folder folder;

  @BeforeEach
  void begin() {
    engine = Engine.inMemory(temporary.resolve("duckdb"));
    folder = new Folder(temporary.resolve("lake"), temporary.resolve("w"), engine);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /// Rows that stand on one side only.
  private void equal(String ours, String theirs) {
    assertThat(folder.table("(" + ours + ") except all (" + theirs + ")")).isEmpty();
    assertThat(folder.table("(" + theirs + ") except all (" + ours + ")")).isEmpty();
  }

  @Test
  void changelogsBecomeTheExpectedHistoryOfStates() {
    Path data = SharedData.folder("devlake-e2e/issue_trace/e2e");
    folder
        .with("issues.csv", data.resolve("raw_tables/issues.csv"))
        .with("issue_changelogs.csv", data.resolve("raw_tables/issue_changelogs.csv"));
    folder.read(true);
    equal(
        "select item_id, value, changed_at from item_change where name = 'status'",
        "select issue_id, original_status, instant_of(start_date) from read_csv('"
            + data.resolve("snapshot_tables/issue_status_history.csv")
            // DevLake has a state without a name for an issue whose first change is its opening
            + "', all_varchar = true) where original_status is not null");
    assertThat(folder.table("select count(*) from item_change where name = 'status'"))
        .containsExactly(List.of("199"));
  }

  @Test
  void changesAndDeploymentsOfTheLeadTimeExampleAreRead() {
    Path data = SharedData.folder("devlake-e2e/dora/e2e/change_lead_time");
    for (String table :
        List.of(
            "pull_requests",
            "pull_request_commits",
            "pull_request_comments",
            "cicd_deployment_commits")) {
      folder.with(table + ".csv", data.resolve(table + ".csv"));
    }
    folder.read(true);
    String metrics =
        "read_csv('" + data.resolve("project_pr_metrics.csv") + "', all_varchar = true)";
    equal(
        "select item_id, opened_at, closed_at from item where kind = 'change' and outcome = 'merged'",
        "select id, instant_of(pr_created_date), instant_of(pr_merged_date) from " + metrics);
    equal(
        "select item_id, min(occurred_at) from item_event where activity = 'committed'"
            + " and item_id <> 'pr6' group by item_id",
        "select id, instant_of(first_commit_authored_date) from " + metrics);
    // Two commits, of two repositories, went out together ten times; one failed beside them.
    assertThat(
            folder.table(
                "select count(*), count(*) filter (where outcome = 'failure') from item"
                    + " where kind = 'deployment'"))
        .containsExactly(List.of("9", "2"));
  }

  @Test
  void issuesAreLinkedByTheirKeysInsideOneProjectOnly() {
    Path data = SharedData.folder("devlake-e2e/linker/e2e/snapshot_tables");
    folder
        .with("issues.csv", data.resolve("issues.csv"))
        .with("pull_requests.csv", data.resolve("pull_requests.csv"));
    folder.read(true);
    engine.script(Engine.text(Engine.class, "tables.sql"));
    IssueLinks.find(engine);
    equal(
        "select from_item, to_item from link where qualifier = 'closes'",
        "select pull_request_id, issue_id from read_csv('"
            + data.resolve("pull_request_issues.csv")
            + "', all_varchar = true)");
  }

  @Test
  void aDeploymentBringsWhatTheOneBeforeDidNotHave() {
    Path data = SharedData.folder("devlake-e2e/refdiff/e2e/deployment_commit_diff");
    for (String table : List.of("cicd_deployment_commits", "commit_parents")) {
      folder.with(table + ".csv", data.resolve(table + ".csv"));
    }
    folder.read(true);
    // DevLake's test expects the first project only, and for its first deployment all it can reach.
    equal(
        "select deploys.to_item, brings.to_item from link as brings join link as deploys"
            + " on deploys.from_item = brings.from_item and deploys.qualifier = 'deploys'"
            + " where brings.qualifier = 'brings'"
            + " and deploys.to_item in ('commit_sha1', 'commit_sha2', 'commit_sha4')",
        "select new_commit_sha, commit_sha from read_csv('"
            + data.resolve("commits_diffs.csv")
            + "', all_varchar = true) where old_commit_sha is not null");
  }

  @Test
  void pullRequestsRunsAndDeploymentsOfTheGitHubExampleAreRead() {
    Path data = SharedData.folder("devlake-e2e/github/e2e/snapshot_tables");
    for (String table :
        List.of(
            "pull_requests",
            "pull_request_comments",
            "pull_request_labels",
            "cicd_pipelines",
            "cicd_tasks",
            "cicd_deployment_commits",
            "issues")) {
      folder.with(table + ".csv", data.resolve(table + ".csv"));
    }
    folder.read(true);
    for (String[] kind :
        new String[][] {
          {"change", "pull_requests"},
          {"build", "cicd_pipelines"},
          {"job", "cicd_tasks"},
          {"issue", "issues"},
          {"deployment", "cicd_deployment_commits"}
        }) {
      equal(
          "select item_id from item where kind = '" + kind[0] + "'",
          "select id from read_csv('"
              + data.resolve(kind[1] + ".csv")
              + "', all_varchar = true) where id is not null");
    }
    equal(
        "select item_id, occurred_at from item_event where activity = 'review_commented'",
        "select pull_request_id, instant_of(created_date) from read_csv('"
            + data.resolve("pull_request_comments.csv")
            + "', all_varchar = true) where type = 'DIFF'");
  }

  @Test
  void everyRowOfARealListOfBuildsIsReadWithCommasInItsJobsOrWithout() {
    folder.with(
        "builds.csv", SharedData.folder("delivery").resolve("ci-builds-ben-manes_caffeine.csv"));
    assertThat(folder.read(true))
        .extracting(entry -> entry.reason() + " " + entry.count())
        .contains("list_without_quotes_builds 570", "undated_builds 36");
    assertThat(folder.table("select outcome, count(*) from item group by all order by all"))
        .containsExactly(
            List.of("cancelled", "63"),
            List.of("error", "52"),
            List.of("failure", "177"),
            List.of("success", "285"));
  }
}
