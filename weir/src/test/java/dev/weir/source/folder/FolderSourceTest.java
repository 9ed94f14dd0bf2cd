package dev.weir.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of CSVs as people have them: half the tables, `NULL` beside empty cells, dates as tools
/// write them.
class FolderSourceTest {
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

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  @Test
  void datesAndEmptyCellsAreReadAsToolsWriteThem() {
    folder.with(
        "pull_requests.csv",
        "id,pull_request_key,title,author_id,created_date,merged_date,closed_date,merge_commit_sha",
        "p1,7,\"Fix, at last\",a1,2023-4-1 6:51:47,2023-04-02T08:51:47.000+02:00,NULL,abc",
        "p2,8,Revert it,NULL,2023-04-03 06:00:00,,2023-04-04 06:00:00,",
        "p3,9,Open,a2,2023-04-05T06:00:00Z,NULL,0000-00-00 00:00:00,NULL");
    List<LedgerEntry> ledger = folder.read(true);
    assertThat(
            folder.table(
                "select item_id, number, work_type, actor, opened_at, closed_at, outcome from item"
                    + " order by item_id"))
        .containsExactly(
            row("p1", "7", "", "1", "2023-04-01 06:51:47", "2023-04-02 06:51:47", "merged"),
            row("p2", "8", "revert", "", "2023-04-03 06:00", "2023-04-04 06:00", "abandoned"),
            row("p3", "9", "", "2", "2023-04-05 06:00", "", ""));
    assertThat(folder.table("select from_item, to_item, qualifier from link"))
        .containsExactly(row("p1", "abc", "merged_as"));
    assertThat(folder.table("select count(*) from item_event where activity = 'merged'"))
        .containsExactly(row("1"));
    assertThat(ledger).extracting(LedgerEntry::reason).containsExactly("absent_table");
    assertThat(ledger.getFirst().example()).contains("issues, ").doesNotContain("pull_requests,");
  }

  @Test
  void plainListsOfDeploymentsAndIncidentsAreEnough() {
    folder
        .with(
            "deployments.csv",
            "Deployed_At,Environment,Commit,Status",
            "2026-01-05 10:00:00,production,c1,ok",
            "2026-01-06 10:00:00,production,c2,failed",
            "2026-01-07 10:00:00,staging,c3,ok")
        .with(
            "incidents.csv",
            "key,title,started_at,resolved_at,severity,caused_by",
            "INC-1,Login fails,2026-01-06 11:00,2026-01-06 12:30,high,row 2",
            "INC-2,Slow,2026-01-08 09:00,,low,");
    folder.read(true);
    assertThat(
            folder.table(
                "select kind, item_id, opened_at, closed_at, outcome from item order by 1, 2"))
        .containsExactly(
            row(
                "deployment",
                "deployments:row 1",
                "2026-01-05 10:00",
                "2026-01-05 10:00",
                "success"),
            row(
                "deployment",
                "deployments:row 2",
                "2026-01-06 10:00",
                "2026-01-06 10:00",
                "failure"),
            row(
                "deployment",
                "deployments:row 3",
                "2026-01-07 10:00",
                "2026-01-07 10:00",
                "success"),
            row("incident", "incidents:INC-1", "2026-01-06 11:00", "2026-01-06 12:30", "completed"),
            row("incident", "incidents:INC-2", "2026-01-08 09:00", "", ""));
    assertThat(folder.table("select * exclude (rule, confidence) from link order by all"))
        .containsExactly(
            row("deployments:row 1", "c1", "deploys"),
            row("deployments:row 2", "c2", "deploys"),
            row("deployments:row 3", "c3", "deploys"),
            row("incidents:INC-1", "deployments:row 2", "caused_by"));
    assertThat(
            folder.table(
                "select item_id from item_change where name = 'environment' and is_production(value)"))
        .containsExactly(row("deployments:row 1"), row("deployments:row 2"));
  }

  @Test
  void aStateHoldsFromItsChangeToTheNext() {
    folder
        .with(
            "issues.csv",
            "id,issue_key,type,original_status,created_date,resolution_date",
            "i1,AB-1,BUG,Done,2026-01-01 00:00:00,2026-01-04 00:00:00",
            "i2,AB-2,REQUIREMENT,Waiting,2026-01-02 00:00:00,")
        .with(
            "issue_changelogs.csv",
            "id,issue_id,field_name,original_from_value,original_to_value,created_date",
            "c2,i1,status,Doing,Done,2026-01-04 00:00:00",
            "c1,i1,status,To do,Doing,2026-01-03 00:00:00",
            "c3,i1,Rank,,higher,2026-01-03 00:00:00");
    folder.read(true);
    assertThat(
            folder.table(
                "select item_id, value, changed_at from item_change where name = 'status'"
                    + " order by item_id, changed_at"))
        .containsExactly(
            row("i1", "To do", "2026-01-01 00:00"),
            row("i1", "Doing", "2026-01-03 00:00"),
            row("i1", "Done", "2026-01-04 00:00"),
            row("i2", "Waiting", "2026-01-02 00:00"));
    assertThat(folder.table("select work_type, kind from item order by item_id"))
        .containsExactly(row("fix", "issue"), row("", "issue"));
  }

  @Test
  void unchangedFilesAreNotReadAgainAndChangedOnesAre() {
    folder.with("incidents.csv", "id,opened_at", "1,2026-01-01");
    folder.read(true);
    SourceState first = folder.state();
    folder.read(true);
    assertThat(folder.state()).isEqualTo(first);
    folder.with("incidents.csv", "id,opened_at", "1,2026-01-01", "2,2026-01-02");
    folder.read(true);
    assertThat(folder.table("select count(*) from item")).containsExactly(row("2"));
  }

  @Test
  void whereNoPeopleAreKeptTheirColumnsAreNot() {
    folder.with(
        "pull_requests.csv",
        "id,title,description,author_id,author_name,created_date",
        "p1,Change,Thanks to Ada,a1,Ada,2026-01-01");
    folder.read(false);
    String file = temporary.resolve("w").resolve(folder.state().segments().getFirst().file()) + "";
    assertThat(folder.table("select * from read_parquet('" + file + "')"))
        .containsExactly(row("1", "p1", "Change", "2026-01-01"));
    assertThat(folder.table("select count(actor) from item")).containsExactly(row("0"));
  }

  @Test
  void aFewBadRowsAreCountedAndManyAreRefused() {
    String[] rows = new String[42];
    rows[0] = "id,created_date,title";
    for (int i = 1; i < rows.length; i++) {
      rows[i] = "p" + i + ",2026-01-01,Change " + i;
    }
    rows[5] = "p5,yesterday,Change 5";
    rows[6] = ",2026-01-01,Nobody";
    folder.with("pull_requests.csv", rows).with("pull_request.csv", "id", "1");
    assertThat(folder.read(true))
        .extracting(entry -> entry.reason() + " " + entry.count() + " " + entry.example())
        .contains(
            "bad_date_pull_requests 1 'yesterday'",
            "no_id_pull_requests 1 row 6",
            "unread_file 1 pull_request.csv");
    assertThat(folder.table("select count(*), count(opened_at) from item"))
        .containsExactly(row("40", "39"));
    folder.with("pull_requests.csv", "id,created_date", "p1,soon", "p2,later");
    assertThatThrownBy(() -> folder.read(true))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("pull_requests.csv: 2 of 2 rows have a created_date that is no date");
  }

  @Test
  void whatIsNoFolderOfTablesIsSaid() {
    assertThatThrownBy(() -> folder.read(true))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is no folder with tables in it");
    folder.with("issues.csv", "colour,size", "red,1");
    assertThatThrownBy(() -> folder.read(true))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("issues.csv has none of the columns of issues");
  }

  @Test
  void aListOfBuildsMayHoldAListWithoutQuotesAndNothingIsDropped() {
    folder.with(
        "builds.csv",
        "build_id,commit,pull_req,branch,status,duration,started_at,jobs,event_type",
        "1,s1,,main,passed,7200,2020-11-08 03:00:00 UTC,11,12,13,push",
        "2,s2,,main,errored,60,2020-11-08 04:00:00 UTC,21,push",
        "3,s3,,main,canceled,0,,31,32,api",
        "4,s4,,main,failed,30,2020-11-08 05:00:00 UTC,\"41,42\",push");
    List<LedgerEntry> ledger = folder.read(true);
    assertThat(
            folder.table(
                "select item_id, outcome, opened_at, closed_at from item where kind = 'build'"
                    + " order by item_id"))
        .containsExactly(
            row("builds:1", "success", "2020-11-08 03:00", "2020-11-08 05:00"),
            row("builds:2", "error", "2020-11-08 04:00", "2020-11-08 04:01"),
            row("builds:3", "cancelled", "", ""),
            row("builds:4", "failure", "2020-11-08 05:00", "2020-11-08 05:00:30"));
    assertThat(
            folder.table(
                "select from_item, to_item from link where qualifier = 'ran_on' order by all"))
        .hasSize(4)
        .contains(row("builds:3", "s3"));
    assertThat(folder.table("select value from item_change where name = 'trigger' order by all"))
        .containsExactly(row("api"), row("push"), row("push"), row("push"));
    assertThat(ledger)
        .extracting(entry -> entry.reason() + " " + entry.count() + " " + entry.example())
        .contains(
            "list_without_quotes_builds 2 line 2",
            "ended_by_duration 3 builds:1",
            "undated_builds 1 builds:3");
    // Only what says when it was asked for has a queue.
    assertThat(folder.table("select * from item_event where lifecycle = 'schedule'")).isEmpty();
  }
}
