package dev.weir.source.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.http.FakeServer;
import dev.weir.source.http.KeptAnswers;
import dev.weir.source.http.PatientClient;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What GitHub and the network do on bad days, and that a good day's result comes of it.
final class GitHubFaultsTest {
  private static final String ISSUES = "issues?state=all&sort=updated&direction=desc&per_page=100";

  @TempDir Path folder;
  private final FakeGitHub github = new FakeGitHub();
  private Engine engine;
  private Collection collection;

  @BeforeEach
  void fill() {
    engine = Engine.inMemory(folder.resolve("duckdb"));
    SmallRepository.fill(github);
    collection = new Collection(github, folder.resolve("w"), engine);
  }

  @AfterEach
  void close() {
    engine.close();
    github.close();
  }

  private void everythingArrived(SourceState state) {
    assertThat(state.ledger()).isEmpty();
    assertThat(state.state()).containsEntry("issue.said", "8");
    assertThat(new GitHubCompleteness(raw(), engine).lists().arrived(GitHubListing.ISSUES))
        .isEqualTo(8);
  }

  private KeptAnswers raw() {
    try (dev.weir.store.Workspace workspace =
        dev.weir.store.Workspace.open(folder.resolve("w"), () -> {})) {
      return new KeptAnswers(workspace, "github:o/r", "o/r");
    }
  }

  @Test
  void aLimitThatIsUsedUpIsWaitedForAndSaid() {
    Instant reset = collection.clock().instant().plusSeconds(600);
    github.failOnce(
        ISSUES + "&page=2",
        FakeServer.status(
            403,
            "{\"message\": \"API rate limit exceeded\"}",
            "x-ratelimit-remaining",
            "0",
            "x-ratelimit-reset",
            Long.toString(reset.getEpochSecond())));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps()).containsExactly(Duration.ofSeconds(601));
    assertThat(collection.told())
        .contains("GitHub's limit is reached; going on at 12:10:01 UTC (in 601 s)");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429})
  void retryAfterIsKeptToTheSecond(int status) {
    github.failOnce("timeline", FakeServer.status(status, "{}", "Retry-After", "77"));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps()).containsExactly(Duration.ofSeconds(77));
  }

  @Test
  void aSecondLimitThatNamesNoTimeIsWaitedForAMinute() {
    github.failOnce(
        "pulls?",
        FakeServer.status(403, "{\"message\": \"You have exceeded a secondary rate limit\"}"));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps()).containsExactly(Duration.ofMinutes(1));
  }

  @Test
  void aLimitWithoutEndIsAnErrorAndWhatArrivedIsKept() {
    github.failOnce("actions/runs?", FakeServer.status(429, "{}", "Retry-After", "99999999"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("rate limit does not end");
    everythingArrived(collection.read());
    assertThat(github.questions()).filteredOn(q -> q.endsWith(ISSUES)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void aFailingServerIsAskedAgainEachTimeLater(int status) {
    github.failOnce(ISSUES, FakeServer.status(status, "oops"));
    github.failOnce(ISSUES, FakeServer.status(status, "oops"));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void aServerThatKeepsFailingIsAnErrorAndALaterRunGoesOn() {
    for (int i = 0; i < PatientClient.TRIES; i++) {
      github.failOnce(ISSUES + "&page=3", FakeServer.status(502, ""));
    }
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("answered 502, 6 times in a row, for /repos/o/r/issues");
    int before = github.questions().size();
    everythingArrived(collection.read());
    List<String> after = github.questions().subList(before, github.questions().size());
    assertThat(after.get(1)).endsWith("page=3");
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    github.failOnce(ISSUES, FakeServer.brokenOff());
    github.failOnce(ISSUES + "&page=2", FakeServer.status(200, "[{\"number\": 5, \"upd"));
    github.failOnce("timeline", FakeServer.status(200, ""));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps()).hasSize(3);
  }

  @Test
  void aBodyThatStopsHalfWayIsNotWaitedForWithoutEnd() {
    CountDownLatch end = new CountDownLatch(1);
    github.failOnce(
        ISSUES,
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('[');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      everythingArrived(collection.read(Instant.EPOCH, 1000, Duration.ofSeconds(2)));
    } finally {
      end.countDown();
    }
    assertThat(collection.clock().naps()).isNotEmpty();
  }

  @Test
  void anotherShapeIsSaidAndNothingOfItUsed() {
    github.failOnce(ISSUES + "&page=2", FakeServer.status(200, "{\"items\": []}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("/repos/o/r/issues has another shape");
    everythingArrived(collection.read());
  }

  @Test
  void aThingWithoutNumberIsKeptAndCounted() {
    github.put("issues", 99, "2026-01-05T00:00:00Z", "{\"nummer\": 99}");
    SourceState state = collection.read();
    assertThat(state.ledger()).extracting(LedgerEntry::reason).contains("odd_issue");
    assertThat(
            state.segments().stream()
                .filter(segment -> segment.table().equals("issue"))
                .mapToLong(segment -> segment.rows())
                .sum())
        .isEqualTo(9);
  }

  @Test
  void aRightThatIsMissingCostsThatPartOnlyAndIsSaid() {
    github.failOnce(
        "actions/runs?",
        FakeServer.status(403, "{\"message\": \"Resource not accessible by token\"}"));
    SourceState state = collection.read();
    assertThat(state.ledger())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.reason()).isEqualTo("not_given_run");
          assertThat(entry.example()).isEqualTo("HTTP 403 Resource not accessible by token");
        });
    everythingArrived(collection.read());
  }

  @Test
  void oneTimelineThatIsGoneIsCountedAndNotAskedForAgain() {
    github.failOnce("issues/3/timeline", FakeServer.status(410, "{\"message\": \"gone\"}"));
    SourceState state = collection.read();
    assertThat(state.ledger()).extracting(LedgerEntry::reason).containsExactly("refused_timeline");
    int before = github.questions().size();
    collection.read();
    assertThat(github.questions().subList(before, github.questions().size()))
        .noneMatch(question -> question.contains("issues/3/timeline"));
  }

  @Test
  void aWrongTokenAndAnUnknownNameAreSaidWithoutTheToken() {
    github.failOnce("/repos/O/R", FakeServer.status(401, "{\"message\": \"Bad credentials\"}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not accept the token")
        .hasMessageNotContaining(Collection.TOKEN);
    github.failOnce("/repos/O/R", FakeServer.status(404, "{}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("GitHub knows no repository O/R");
  }

  @Test
  void aRedirectionIsFollowedOnTheSameServerAndNeverToAnother() {
    github.failOnce("/repos/O/R", FakeServer.status(301, "", "Location", "/repos/o/r"));
    everythingArrived(collection.read());
    github.failOnce("/repos/O/R", FakeServer.status(301, "", "Location", "http://127.0.0.2:9/x"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("to another server");
  }

  @Test
  void aNextPageOnAnotherServerIsRefused() {
    github.failOnce(
        ISSUES, FakeServer.status(200, "[]", "Link", "<http://127.0.0.2:9/next>; rel=\"next\""));
    assertThatThrownBy(collection::read).isInstanceOf(SourceException.class);
  }

  @Test
  void aTokenIsNeverShownAndNeverSentInTheOpen() {
    assertThat(GitHubAccess.from(Map.of("GH_TOKEN", "s3cret")).toString()).doesNotContain("s3cret");
    assertThatThrownBy(() -> GitHubAccess.from(Map.of("GITHUB_TOKEN", "s3\ncret")))
        .isInstanceOf(UserException.class)
        .hasMessageNotContaining("s3");
    assertThatThrownBy(() ->
            GitHubAccess.from(
                Map.of("GITHUB_TOKEN", "s3cret", "GITHUB_API_URL", "http://ghe.example/api/v3")))
        .isInstanceOf(UserException.class)
        .hasMessageNotContaining("s3cret");
    assertThat(Collections.singleton(GitHubAccess.from(Map.of()).hasToken()))
        .containsExactly(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"github:x", "github:a/b/c", "github:../x", "github:a/..", "github:a/b?c=d"})
  void whatIsNotANameIsRefused(String name) {
    assertThatThrownBy(() -> GitHubSource.of(name)).isInstanceOf(UserException.class);
  }

  @Test
  void aPageToLogInIsSaidAtOnceAndNotWaitedFor() {
    github.failOnce(
        ISSUES, FakeServer.status(200, "\n<!DOCTYPE html><html><body>Log in</body></html>"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("/repos/o/r/issues with a web page, not with data");
    assertThat(collection.clock().naps()).isEmpty();
    everythingArrived(collection.read());
  }
}
