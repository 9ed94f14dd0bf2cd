package dev.weir.source.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.SharedData;
import dev.weir.source.People;
import dev.weir.store.Engine;
import dev.weir.store.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real answers of GitHub, as Apache DevLake's own tests have them, through our mapping; and what
/// DevLake makes of them beside it. Where the two differ, the rows that differ are listed here and
/// explained in docs/reference/github.md.
final class DevLakeRowsTest {
  private static final Map<String, String> KINDS =
      Map.of(
          "issue", "issues",
          "pull", "pull_requests",
          "comment", "comments",
          "event", "events",
          "review", "pull_request_reviews",
          "review_comment", "pull_request_review_comments",
          "pull_commit", "pull_request_commits",
          "run", "runs",
          "job", "jobs");

  @TempDir Path folder;
  private Engine engine;

  @BeforeEach
  void map() {
    Path data = SharedData.folder("devlake-e2e/github/e2e");
    engine = Engine.inMemory(folder.resolve("duckdb"));
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
    for (String kind : GitHubMapping.KINDS) {
      String file = "raw_tables/_raw_github_api_" + KINDS.getOrDefault(kind, "") + ".csv";
      String rows =
          KINDS.containsKey(kind)
              ? csv(data.resolve(file))
              : "(select null as data, null as url where false)";
      engine.run(
          """
          create view github_line_%s as
          select 'panjf2000/ants' as repository,
              regexp_extract(url, '/pulls/([0-9]+)/commits', 1) as key, '' as updated,
              '2022-09-06' as fetched, data::json as data
          from %s
          """
              .formatted(kind, rows));
    }
    GitHubMapping.map(engine, new People(true, 0));
    for (String table :
        List.of(
            "pull_requests",
            "issues",
            "pull_request_comments",
            "issue_comments",
            "pull_request_review_comments",
            "pull_request_commits",
            "pull_request_issues",
            "cicd_pipelines",
            "cicd_tasks",
            "pull_request_labels",
            "issue_labels")) {
      engine.run(
          "create view expected_%s as from %s"
              .formatted(table, csv(data.resolve("snapshot_tables/" + table + ".csv"))));
    }
    engine.run("create macro moment(t) as try_cast(nullif(t, '') as timestamp)");
    engine.run("create macro tail(id) as regexp_extract(id, '([^:/]*)$', 1)");
  }

  @AfterEach
  void close() {
    if (engine != null) {
      engine.close();
    }
  }

  private static String csv(Path file) {
    return "read_csv(%s, header = true, all_varchar = true, quote = '\"', escape = '\"')"
        .formatted(Workspace.quoted(file));
  }

  /// Rows of both sides that the other does not have: `theirs …` and `ours …`.
  private List<String> differences(String theirs, String ours) {
    return engine
        .table(
            """
            with theirs as (%s), ours as (%s)
            select * from (
                select 'theirs' as side, * from (from theirs except all from ours)
                union all select 'ours', * from (from ours except all from theirs))
            order by all
            """
                .formatted(theirs, ours),
            1000)
        .rows()
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }

  @Test
  void pullRequestsAreTheSame() {
    assertThat(
            differences(
                """
                select pull_request_key::bigint, moment(created_date),
                    moment(coalesce(nullif(merged_date, ''), closed_date)),
                    case status when 'MERGED' then 'merged' when 'CLOSED' then 'abandoned' end
                from expected_pull_requests
                """,
                "select number, opened_at, closed_at, outcome from item where kind = 'change'"))
        .isEmpty();
  }

  @Test
  void issuesAreTheSame() {
    assertThat(
            differences(
                """
                select issue_key::bigint, moment(created_date), moment(resolution_date), 'completed'
                from expected_issues
                """,
                "select number, opened_at, closed_at, outcome from item where kind = 'issue'"))
        .isEmpty();
  }

  @Test
  void mergeCommitsAreTheSameWhereThereWasAMerge() {
    assertThat(
            differences(
                """
                select pull_request_key, merge_commit_sha
                from expected_pull_requests where status = 'MERGED'
                """,
                """
                select split_part(from_item, '#', 2), to_item from link where qualifier = 'merged_as'
                """))
        .isEmpty();
  }

  @Test
  void commentsAreTheSame() {
    assertThat(
            differences(
                """
                select tail(id), moment(created_date) from expected_pull_request_comments
                union all select tail(id), moment(created_date) from expected_issue_comments
                """,
                """
                select tail(event_id), occurred_at from item_event
                where activity in ('commented', 'review_commented')
                """))
        .isEmpty();
  }

  @Test
  void reviewsAreTheSame() {
    assertThat(
            differences(
                """
                select tail(id), moment(created_date), lower(status)
                from expected_pull_request_review_comments
                """,
                """
                select tail(event_id), occurred_at,
                    case activity when 'reviewed' then 'commented' else activity end
                from item_event
                where activity in ('reviewed', 'approved', 'changes_requested')
                """))
        .isEmpty();
  }

  @Test
  void commitsOfPullRequestsAreTheSame() {
    assertThat(
            differences(
                """
                select pull_request_key, commit_sha
                from expected_pull_request_commits
                join expected_pull_requests on id = pull_request_id
                """,
                "select split_part(from_item, '#', 2), to_item from link where qualifier = 'contains'"))
        .isEmpty();
  }

  @Test
  void closingWordsFindTheSameIssues() {
    assertThat(
            differences(
                "select pull_request_key, issue_key from expected_pull_request_issues",
                """
                select split_part(from_item, '#', 2), split_part(to_item, '#', 2)
                from link where qualifier = 'closes'
                """))
        // These issues are not among the 26 that were read; DevLake links only what it has read.
        .containsExactly("ours 114 113", "ours 192 191", "ours 210 205", "ours 4 3");
    assertThat(
            engine
                .table("from item where kind = 'issue' and number in (113, 191, 205, 3)", 9)
                .total())
        .isZero();
  }

  @Test
  void buildsAreTheSameWhereTheyEnded() {
    assertThat(
            differences(
                """
                select tail(id), moment(created_date),
                    case when original_result <> '' then moment(finished_date) end,
                    coalesce(lower(original_result), '')
                from expected_cicd_pipelines
                """,
                """
                select tail(item_id), opened_at, closed_at, coalesce(outcome, '')
                from item where kind = 'build'
                """))
        .isEmpty();
    // DevLake takes the last change of a run for its end, also while it is queued or running.
    assertThat(
            engine
                .table(
                    """
                    select tail(id) from expected_cicd_pipelines
                    where coalesce(original_result, '') = '' and finished_date <> ''
                    """,
                    100)
                .total())
        .isEqualTo(7);
  }

  @Test
  void jobsAreTheSame() {
    assertThat(
            differences(
                """
                select tail(id), moment(started_date), moment(finished_date),
                    coalesce(lower(original_result), '')
                from expected_cicd_tasks
                """,
                """
                select tail(item_id), opened_at, closed_at, coalesce(outcome, '')
                from item where kind = 'job'
                """))
        .isEmpty();
  }

  @Test
  void labelsAreTheSame() {
    assertThat(
            differences(
                """
                select pull_request_key, label_name from expected_pull_request_labels
                join expected_pull_requests on id = pull_request_id
                union all
                select issue_key, label_name from expected_issue_labels
                join expected_issues on id = issue_id
                """,
                """
                select split_part(item_id, '#', 2), substr(name, 7) from item_change
                where starts_with(name, 'label:') and changed_at is null
                """))
        .isEmpty();
  }
}
