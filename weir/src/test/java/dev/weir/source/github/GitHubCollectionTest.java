package dev.weir.source.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.LedgerEntry;
import dev.weir.source.http.FakeServer;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading a whole small repository, reading it again, and being killed on the way.
final class GitHubCollectionTest {
  @TempDir Path folder;
  private final FakeGitHub github = new FakeGitHub();
  private Engine engine;

  @BeforeEach
  void fill() {
    engine = Engine.inMemory(folder.resolve("duckdb"));
    SmallRepository.fill(github);
  }

  @AfterEach
  void close() {
    engine.close();
    github.close();
  }

  private Collection collection(String name) {
    return new Collection(github, folder.resolve(name), engine);
  }

  private List<List<String>> table(String query) {
    return engine.table(query, Integer.MAX_VALUE).rows();
  }

  @Test
  void everythingArrivesOverManyPagesAndTheLedgerIsClean() {
    SourceState state = collection("w").read();
    assertThat(state.ledger()).isEmpty();
    assertThat(state.state())
        .containsEntry("issue.said", "8")
        .containsEntry("pull.said", "3")
        .containsEntry("run.said", "4")
        .containsEntry("repository", "o/r");
    assertThat(count(state, "issue")).isEqualTo(8);
    assertThat(count(state, "timeline")).isEqualTo(8);
    assertThat(count(state, "jobs")).isEqualTo(4);
    assertThat(count(state, "statuses")).isEqualTo(2);
    assertThat(count(state, "review_comment")).isEqualTo(4);
    assertThat(count(state, "release")).isEqualTo(1);
  }

  private static long count(SourceState state, String kind) {
    return state.segments().stream()
        .filter(segment -> segment.table().equals(kind))
        .mapToLong(segment -> segment.rows())
        .sum();
  }

  @Test
  void killedAtAnyQuestionNothingIsLostAndNothingDoubled() {
    Collection whole = collection("whole");
    List<Path> copies = whole.readAndCopy(folder.resolve("copies"));
    List<String> expected = whole.canonical();
    assertThat(expected).hasSizeGreaterThan(60);
    // A list's page, a count and a batch of single answers each leave another state.
    assertThat(copies).hasSizeGreaterThan(15);
    Set<List<String>> mapped = new HashSet<>(List.of(whole.lines()));
    for (Path copy : copies) {
      Collection killed = new Collection(github, copy, engine);
      SourceState state = killed.read();
      assertThat(state.ledger()).as("ledger, %s", copy.getFileName()).isEmpty();
      // The same lines are mapped to the same tables: only others are worth the time.
      if (mapped.add(killed.lines())) {
        assertThat(killed.canonical()).as("%s", copy.getFileName()).isEqualTo(expected);
      }
    }
  }

  @Test
  void killedAtEveryQuestionItStillGetsToTheEnd() {
    Collection whole = collection("whole");
    whole.read();
    List<String> expected = whole.canonical();
    Collection killed = collection("killed");
    // The first run gets a few questions only: less than one batch of timelines, which is asked in
    // one go at last, when a run has enough of them.
    int runs = 0;
    boolean isDone = false;
    while (!isDone && runs++ < 40) {
      try {
        killed.read(Instant.EPOCH, 2 + 5 * runs);
        isDone = true;
      } catch (Collection.Killed e) {
        isDone = false;
      }
    }
    assertThat(isDone).isTrue();
    assertThat(killed.canonical()).isEqualTo(expected);
  }

  @Test
  void readingAgainAsksForWhatIsNewOnly() {
    Collection collection = collection("w");
    collection.read();
    int first = github.questions().size();
    collection.read();
    List<String> again = github.questions().subList(first, github.questions().size());
    // The repository; six first pages, of which five are unchanged; five counts.
    assertThat(again).hasSizeLessThanOrEqualTo(14).noneMatch(q -> q.contains("timeline"));
    int second = github.questions().size();
    SmallRepository.issue(github, 3, SmallRepository.day(20), true);
    SmallRepository.issue(github, 9, SmallRepository.day(21), false);
    SourceState state = collection.read();
    List<String> third = github.questions().subList(second, github.questions().size());
    assertThat(third).filteredOn(q -> q.endsWith("timeline?per_page=100")).hasSize(2);
    assertThat(state.ledger()).isEmpty();
    assertThat(state.state()).containsEntry("issue.said", "9");
    collection.map();
    assertThat(table("select closed_at from item where number = 3 and kind = 'issue'"))
        .containsExactly(List.of("2026-01-20 08:00"));
  }

  @Test
  void aRunThatWasNotEndedIsReadAgain() {
    SmallRepository.run(github, 101, SmallRepository.day(1), "in_progress");
    SmallRepository.run(github, 130, "2026-01-29T08:00:00Z", "completed");
    Collection collection = collection("w");
    collection.read();
    SmallRepository.run(github, 101, SmallRepository.day(1), "completed");
    collection.read();
    collection.map();
    assertThat(table("select outcome from item where item_id = 'o/r/run/101'"))
        .containsExactly(List.of("success"));
  }

  @Test
  void whatMovesWhileThePagesTurnIsNotLost() {
    github.failOnce(
        "state=all&sort=updated&direction=desc&per_page=100&page=2",
        exchange -> {
          // While page two is on its way, number 7 goes and all after it move up.
          github.remove("issues", 7);
          FakeServer.status(502, "").answer(exchange);
        });
    Collection collection = collection("w");
    SourceState state = collection.read();
    collection.map();
    assertThat(state.ledger()).isEmpty();
    assertThat(table("select number from item where kind in ('issue', 'change') order by 1"))
        .hasSize(8);
  }

  @Test
  void sinceAsksForLessAndTheLedgerSaysSo() {
    Collection collection = collection("w");
    SourceState state = collection.read(Instant.parse("2026-01-06T00:00:00Z"), 1000);
    assertThat(github.questions()).filteredOn(q -> q.endsWith("timeline?per_page=100")).hasSize(3);
    assertThat(state.ledger())
        .extracting(LedgerEntry::reason)
        .contains("before_since_issue")
        .doesNotContain("missing_issue");
    SourceState all = collection.read();
    assertThat(all.ledger()).isEmpty();
  }

  @Test
  void theTokenIsSentAndStandsNowhere() throws IOException {
    Collection collection = collection("w");
    SourceState state = collection.read();
    assertThat(github.tokens()).containsOnly("Bearer " + Collection.TOKEN);
    assertThat(state.toString()).doesNotContain(Collection.TOKEN);
    assertThat(collection.told()).isNotEmpty().noneMatch(what -> what.contains(Collection.TOKEN));
    try (Stream<Path> files = Files.walk(folder.resolve("w"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(Collection.TOKEN);
      }
    }
  }
}
