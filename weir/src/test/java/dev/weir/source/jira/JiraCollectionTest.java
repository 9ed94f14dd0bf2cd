package dev.weir.source.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.event.LedgerEntry;
import dev.weir.source.http.FakeServer;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading a whole small project, reading it again, and being killed on the way.
final class JiraCollectionTest {
  @TempDir Path folder;
  private final FakeJira cloud = new FakeJira(true);
  private final FakeJira center = new FakeJira(false);
  private Engine engine;

  @BeforeEach
  void fill() {
    engine = Engine.inMemory(folder.resolve("duckdb"));
    SmallProject.fill(cloud);
    SmallProject.fill(center);
  }

  @AfterEach
  void close() {
    engine.close();
    cloud.close();
    center.close();
  }

  private Collection collection(FakeJira jira, String name) {
    return new Collection(jira, folder.resolve(name), engine);
  }

  private List<List<String>> table(String query) {
    return engine.table(query, Integer.MAX_VALUE).rows();
  }

  private static long count(SourceState state, String kind) {
    return state.segments().stream()
        .filter(segment -> segment.table().equals(kind))
        .mapToLong(segment -> segment.rows())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everythingArrivesOverManyPagesAndTheLedgerIsClean(boolean isCloud) {
    SourceState state = collection(isCloud ? cloud : center, "w").read();
    assertThat(state.ledger()).isEmpty();
    assertThat(state.state()).containsEntry("issue.said", "7").containsEntry("project", "AB");
    assertThat(count(state, "issue")).isEqualTo(7);
    // Cloud shows two histories of an issue; of four there are more.
    assertThat(count(state, "changelog")).isEqualTo(isCloud ? 4 : 0);
  }

  @Test
  void cloudAndDataCenterTellTheSame() {
    Collection one = collection(cloud, "one");
    Collection other = collection(center, "other");
    one.read();
    other.read();
    String site = cloud.address().replace("http://", "");
    String otherSite = center.address().replace("http://", "");
    assertThat(other.canonical().stream().map(row -> row.replace(otherSite, "site")).sorted())
        .containsExactlyElementsOf(
            one.canonical().stream().map(row -> row.replace(site, "site")).sorted().toList());
  }

  @Test
  void eachIssueIsWhatItsHistorySays() {
    Collection collection = collection(cloud, "w");
    collection.read();
    List<LedgerEntry> ledger = collection.map();
    assertThat(
            table(
                "select split_part(item_id, '/', 2), kind, work_type, closed_at, outcome from item order by 1"))
        .containsExactly(
            List.of("AB-1", "issue", "fix", "2026-01-01 12:00", "completed"),
            List.of("AB-2", "issue", "", "", ""),
            List.of("AB-3", "issue", "", "", ""),
            List.of("AB-4", "issue", "", "2026-01-04 12:00", "completed"),
            List.of("AB-5", "issue", "", "2026-01-05 12:00", "completed"),
            List.of("AB-6", "incident", "", "", ""),
            List.of("AB-7", "issue", "", "", ""));
    assertThat(states(3))
        .containsExactly(
            List.of("To Do", "2026-01-03 08:00"),
            List.of("In Arbeit", "2026-01-03 10:00"),
            List.of("Fertig", "2026-01-03 12:00"),
            List.of("In Arbeit", "2026-01-04 09:00"));
    // A state that was renamed goes by its name of now; one that was never left is there, too.
    assertThat(states(2))
        .containsExactly(
            List.of("To Do", "2026-01-02 08:00"), List.of("In Arbeit", "2026-01-02 10:00"));
    assertThat(states(6)).containsExactly(List.of("To Do", "2026-01-06 08:00"));
    assertThat(
            table(
                "select name, value from item_change where name like 'category:%' group by all order by 1"))
        .containsExactly(
            List.of("category:Fertig", "done"),
            List.of("category:In Arbeit", "indeterminate"),
            List.of("category:To Do", "new"));
    assertThat(
            table(
                "select name, value, changed_at from item_change where item_id like '%/AB-3'"
                    + " and name in ('sprint', 'key', 'fix version') order by name, changed_at nulls first"))
        .containsExactly(
            List.of("fix version", "1.0", ""),
            List.of("key", "OLD-3", ""),
            List.of("key", "AB-3", "2026-01-03 11:00"),
            List.of("sprint", "Sprint 7", "2026-01-03 09:00"),
            List.of("sprint", "Sprint 7, Sprint Eight", "2026-01-04 09:00"));
    assertThat(
            table(
                "select split_part(from_item, '/', 2), split_part(to_item, '/', 2), rule from link order by 1"))
        .containsExactly(
            List.of("AB-2", "AB-5", "the issue names its parent"),
            List.of("AB-3", "AB-2", "Jira says: blocks"));
    assertThat(
            table("select split_part(item_id, '/', 2) from item_event where activity = 'reopened'"))
        .containsExactly(List.of("AB-3"));
    assertThat(ledger)
        .extracting(LedgerEntry::reason, LedgerEntry::count)
        .containsExactly(tuple("resolved_but_open", 1L));
  }

  private List<List<String>> states(int number) {
    return table(
        "select value, changed_at from item_change where name = 'status' and item_id like '%/AB-"
            + number
            + "' order by changed_at");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void killedAtAnyQuestionNothingIsLostAndNothingDoubled(boolean isCloud) {
    FakeJira jira = isCloud ? cloud : center;
    Collection whole = collection(jira, "whole");
    whole.read();
    int all = jira.questions().size();
    List<String> expected = whole.canonical();
    assertThat(expected).hasSizeGreaterThan(60);
    for (int questions = 1; questions < all; questions++) {
      Collection killed = collection(jira, "killed" + questions);
      int before = jira.questions().size();
      try {
        killed.read(Instant.EPOCH, questions);
        assertThat(false).as("killed at question %d", questions).isTrue();
      } catch (Collection.Killed e) {
        assertThat(jira.questions().size() - before).isEqualTo(questions);
      }
      assertThat(killed.read().ledger()).as("ledger, %d", questions).isEmpty();
      assertThat(killed.canonical()).as("killed at question %d", questions).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterBeingKilledItGoesOnWithTheNextPage(boolean isCloud) {
    FakeJira jira = isCloud ? cloud : center;
    Collection collection = collection(jira, "w");
    try {
      collection.read(Instant.EPOCH, 6); // what it is, the project, three lists, one page
    } catch (Collection.Killed e) {
      assertThat(jira.questions()).hasSize(6);
    }
    collection.read();
    assertThat(
            jira.questions().stream()
                .filter(q -> q.contains("jql="))
                .skip(1)
                .findFirst()
                .orElse(""))
        .contains(isCloud ? "nextPageToken=mark%3D3" : "startAt=3");
  }

  @Test
  void readingAgainAsksForWhatIsNewOnly() {
    Collection collection = collection(cloud, "w");
    collection.read();
    int first = cloud.questions().size();
    SmallProject.finished(cloud, 2, "Story");
    cloud.put(
        8, SmallProject.time(8, 9), SmallProject.fields(8, "Story", "1", "null", "\"labels\": []"));
    SourceState state = collection.read();
    List<String> again = cloud.questions().subList(first, cloud.questions().size());
    // What it is, the project, three unchanged lists, one page of issues, the count.
    assertThat(again).hasSizeLessThanOrEqualTo(9);
    assertThat(again).filteredOn(q -> q.contains("jql=")).hasSize(1);
    assertThat(state.ledger()).isEmpty();
    assertThat(state.state()).containsEntry("issue.said", "8");
    // Unchanged lists are said to be so, and are not kept again.
    assertThat(count(state, "status")).isEqualTo(3);
    // Two issues are new; of the page they came on only what is young is kept again.
    assertThat(count(state, "issue")).isEqualTo(9);
  }

  @Test
  void anIssueTooLongForALineIsKeptInParts() {
    String text = "x".repeat(1_200_000);
    cloud.put(
        9,
        SmallProject.time(9, 12),
        SmallProject.fields(9, "Story", "3", "null", "\"labels\": []"),
        SmallProject.status(91, 9, 10, "1", "To Do", "3", "In Arbeit"),
        SmallProject.change(92, 9, 11, "description", "", "", "", text),
        SmallProject.change(93, 9, 12, "description", "", text, "", ""));
    Collection collection = collection(cloud, "w");
    assertThat(collection.read().ledger()).isEmpty();
    collection.map();
    assertThat(states(9))
        .containsExactly(
            List.of("To Do", "2026-01-09 08:00"), List.of("In Arbeit", "2026-01-09 10:00"));
  }

  @Test
  void whatMovesWhileThePagesTurnIsNotLost() {
    center.failOnce(
        "startAt=3",
        exchange -> {
          // While page two is on its way, number 7 goes and all after it move up.
          center.remove(7);
          FakeServer.status(502, "").answer(exchange);
        });
    Collection collection = collection(center, "w");
    SourceState state = collection.read();
    collection.map();
    assertThat(table("select count(*) from item")).containsExactly(List.of("7"));
    // It was there when it was read.
    assertThat(state.ledger()).extracting(LedgerEntry::reason).containsExactly("gone_issue");
  }

  @Test
  void sinceAsksForLessAndTheLedgerSaysSo() {
    SourceState state = collection(center, "w").read(Instant.parse("2026-01-05T00:00:00Z"), 99);
    assertThat(count(state, "issue")).isEqualTo(3);
    assertThat(state.ledger())
        .extracting(LedgerEntry::reason, LedgerEntry::count)
        .containsExactly(tuple("before_since_issue", 4L));
  }

  @Test
  void theTokenIsSentAndStandsNowhere() throws IOException {
    Collection collection = collection(cloud, "w");
    collection.environment().put("JIRA_EMAIL", "ada@example.com");
    SourceState state = collection.read();
    String sent = cloud.tokens().getFirst();
    assertThat(cloud.tokens()).containsOnly(sent);
    assertThat(sent).startsWith("Basic ");
    assertThat(state.toString()).doesNotContain(Collection.TOKEN).doesNotContain(sent.substring(6));
    assertThat(collection.told()).isNotEmpty().noneMatch(what -> what.contains(Collection.TOKEN));
    try (Stream<Path> files = Files.walk(folder.resolve("w"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(Collection.TOKEN).doesNotContain("ada@example.com");
      }
    }
  }

  @Test
  void wherePeopleAreNotKeptNoneIsInTheAnswersEither() {
    center.put(
        9,
        SmallProject.time(9, 9),
        SmallProject.fields(9, "Story", "1", "null", "\"labels\": []"),
        SmallProject.change(91, 9, 9, "description", "", "Ask Grace Hopper", "", "Ask Ada"));
    Collection collection = collection(center, "w");
    collection.read(Instant.EPOCH, 99, Duration.ofMinutes(1), false);
    assertThat(collection.lines())
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*(Grace|Ada|\"u1\"|\"u2\").*"))
        .anyMatch(line -> line.contains("Being done"));
  }
}
