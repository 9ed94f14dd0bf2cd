package dev.weir.source.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.fixture.SharedData;
import dev.weir.source.People;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Webhook payloads through the same mapping as the interface's answers.
final class GitHubWebhooksTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final String OPENED =
      """
      {"action": "opened", "sender": {"id": 5, "type": "User"}, "repository": {"full_name": "o/r"},
       "pull_request": {"number": 7, "title": "Fix it", "created_at": "2026-01-01T10:00:00+02:00",
       "updated_at": "2026-01-01T08:00:00Z", "user": {"id": 5, "type": "User"}}}
      """
          .replace('\n', ' ');
  private static final String MERGED =
      """
      {"action": "closed", "sender": {"id": 6, "type": "User"}, "repository": {"full_name": "o/r"},
       "pull_request": {"number": 7, "title": "Fix it", "created_at": "2026-01-01T08:00:00Z",
       "updated_at": "2026-01-03T08:00:01Z", "closed_at": "2026-01-03T08:00:00Z",
       "merged_at": "2026-01-03T08:00:00Z", "merge_commit_sha": "abc",
       "user": {"id": 5, "type": "User"}}}
      """
          .replace('\n', ' ');

  @TempDir Path folder;
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

  private List<LedgerEntry> map(SourceState state) {
    return GitHubWebhooks.map(workspace, engine, state, new People(true, 0));
  }

  private List<List<String>> table(String query) {
    return engine.table(query, Integer.MAX_VALUE).rows();
  }

  @Test
  void aChangeFromOpenedToMergedAlsoWhenDeliveredTwice() throws IOException {
    Path file = folder.resolve("hooks.jsonl");
    Files.writeString(file, OPENED + "\n" + MERGED + "\n\n" + MERGED + "\n");
    SourceState state = GitHubWebhooks.at(file).read(workspace, NOW, true);
    assertThat(map(state))
        .extracting(entry -> entry.reason() + " " + entry.example())
        .containsExactly("repeated_payload line 3");
    assertThat(table("select item_id, work_type, opened_at, closed_at, outcome, actor from item"))
        .containsExactly(
            List.of("o/r#7", "", "2026-01-01 08:00", "2026-01-03 08:00", "merged", "0"));
    assertThat(table("select activity, occurred_at, actor from item_event order by all"))
        .containsExactly(
            List.of("closed", "2026-01-03 08:00", "1"),
            List.of("merged", "2026-01-03 08:00", ""),
            List.of("opened", "2026-01-01 08:00", "0"));
    assertThat(table("select from_item, to_item, qualifier from link"))
        .containsExactly(List.of("o/r#7", "abc", "merged_as"));
  }

  @Test
  void withoutPeopleNobodyIsKept() throws IOException {
    Path file = folder.resolve("hooks.jsonl");
    Files.writeString(file, OPENED + "\n");
    SourceState state = GitHubWebhooks.at(file).read(workspace, NOW, true);
    GitHubWebhooks.map(workspace, engine, state, new People(false, 0));
    assertThat(table("select actor from item union select actor from item_event"))
        .containsExactly(List.of(""));
  }

  @Test
  void aDamagedLineIsCountedAndManyAreRefused() throws IOException {
    Path file = folder.resolve("hooks.jsonl");
    Files.writeString(file, (OPENED + "\n").repeat(30) + "{\"action\": \"clo\n");
    SourceState state = GitHubWebhooks.at(file).read(workspace, NOW, true);
    assertThat(state.ledger())
        .singleElement()
        .satisfies(entry -> assertThat(entry.count()).isEqualTo(1));
    Files.writeString(file, OPENED + "\n[]\n");
    assertThatThrownBy(() -> GitHubWebhooks.at(file).read(workspace, NOW, true))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("1 of 2 webhook payloads", true);
  }

  @Test
  void realPayloadsAreReadWithoutLoss() {
    Path data = SharedData.folder("github-webhooks");
    SourceState state = GitHubWebhooks.at(data).read(workspace, NOW, true);
    assertThat(state.ledger()).isEmpty();
    List<LedgerEntry> ledger = map(state);
    assertThat(state.state()).containsEntry("payloads", "132");
    assertThat(ledger)
        .extracting(LedgerEntry::reason)
        .doesNotContain("repeated_payload", "unknown_payload");
    assertThat(ledger)
        .filteredOn(entry -> entry.reason().startsWith("unused_"))
        .extracting(entry -> entry.reason() + " " + entry.count())
        .containsExactly("unused_check 16", "unused_push 6", "unused_ref 7", "unused_status 3");
    assertThat(ledger).extracting(LedgerEntry::reason).doesNotContain("unplaced");
    assertThat(table("select kind, count(*) from item group by kind order by kind"))
        .containsExactly(
            List.of("build", "2"),
            List.of("change", "1"),
            List.of("deployment", "2"),
            List.of("issue", "2"),
            List.of("job", "3"),
            List.of("release", "1"));
    assertThat(table("select count(distinct activity) from item_event"))
        .containsExactly(List.of("28"));
  }
}
