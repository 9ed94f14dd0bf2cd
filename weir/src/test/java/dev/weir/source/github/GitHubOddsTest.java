package dev.weir.source.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.LedgerEntry;
import dev.weir.source.People;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is odd at the source itself is said and counted: archived and renamed repositories, deleted
/// accounts, happenings before their thing was opened, and things that were opened again.
class GitHubOddsTest {
  @TempDir private Path folder;
  private final FakeGitHub github = new FakeGitHub();
  private Engine engine;

  @BeforeEach
  void fill() {
    engine = Engine.inMemory(folder.resolve("duckdb"));
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
    SmallRepository.fill(github);
  }

  @AfterEach
  void close() {
    engine.close();
    github.close();
  }

  private SourceState read() {
    return new Collection(github, folder.resolve("w"), engine).read();
  }

  private List<LedgerEntry> map() {
    try (Workspace workspace = Workspace.open(folder.resolve("w"), () -> {})) {
      return GitHubSource.of("github:o/r").map(workspace, engine, new People(true, 1));
    }
  }

  @Test
  void anArchivedAndARenamedRepositoryAreReadAndSaid() {
    github.repository("{\"id\": 7, \"full_name\": \"o/new\", \"archived\": true}");
    assertThat(read().ledger())
        .filteredOn(entry -> List.of("archived", "renamed").contains(entry.reason()))
        .extracting(entry -> entry.reason() + " " + entry.example())
        .containsExactly("archived o/new", "renamed O/R is o/new");
  }

  @Test
  void aDeletedAccountIsNobodyAndCounted() {
    github.put(
        "issues",
        77,
        "2026-01-09T00:00:00Z",
        """
        {"number": 77, "title": "By nobody", "created_at": "2026-01-09T00:00:00Z",
         "updated_at": "2026-01-09T00:00:00Z", "closed_at": null, "user": null}
        """);
    read();
    assertThat(map())
        .filteredOn(entry -> entry.reason().equals("no_user"))
        .extracting(entry -> entry.count() + " " + entry.example())
        .containsExactly("1 o/r#77");
    assertThat(engine.table("select actor from item where item_id = 'o/r#77'", 9).rows())
        .containsExactly(List.of(""));
  }

  @Test
  void whatHappenedBeforeItsThingWasOpenedIsCountedAndOneOpenedAgainIsOpen() {
    SmallRepository.issue(github, 3, "2026-01-20T00:00:00Z", false);
    github.detail(
        "issues/3/timeline",
        "{\"id\": 901, \"event\": \"commented\", \"created_at\": \"2019-01-01T00:00:00Z\"}",
        "{\"id\": 902, \"event\": \"closed\", \"created_at\": \"2026-01-10T00:00:00Z\"}",
        "{\"id\": 903, \"event\": \"reopened\", \"created_at\": \"2026-01-20T00:00:00Z\"}");
    read();
    assertThat(map())
        .filteredOn(entry -> entry.reason().equals("before_opened"))
        .extracting(LedgerEntry::count)
        .containsExactly(1L);
    assertThat(
            engine.table("select closed_at, outcome from item where item_id = 'o/r#3'", 9).rows())
        .containsExactly(List.of("", ""));
    assertThat(
            engine
                .table(
                    "select activity from item_event where item_id = 'o/r#3' and activity in"
                        + " ('opened', 'closed', 'reopened') order by occurred_at",
                    9)
                .rows())
        .containsExactly(List.of("opened"), List.of("closed"), List.of("reopened"));
  }
}
