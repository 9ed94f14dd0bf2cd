package dev.weir.source.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.http.FakeServer;
import dev.weir.source.http.PatientClient;
import dev.weir.source.http.ServiceAddress;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Jira, what stands before it and the network do on bad days.
final class JiraFaultsTest {
  private static final String SECOND = "nextPageToken=mark%3D3";

  @TempDir Path folder;
  private final FakeJira jira = new FakeJira(true);
  private Engine engine;
  private Collection collection;

  @BeforeEach
  void fill() {
    engine = Engine.inMemory(folder.resolve("duckdb"));
    SmallProject.fill(jira);
    collection = new Collection(jira, folder.resolve("w"), engine);
  }

  @AfterEach
  void close() {
    engine.close();
    jira.close();
  }

  private void everythingArrived(SourceState state) {
    assertThat(state.ledger()).isEmpty();
    assertThat(state.state()).containsEntry("issue.said", "7");
    collection.map();
    assertThat(engine.table("from item", 99).rows()).hasSize(7);
    assertThat(engine.table("from item_event where activity = 'status_changed'", 99).rows())
        .hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429})
  void retryAfterIsKeptToTheSecond(int status) {
    jira.failOnce(SECOND, FakeServer.status(status, "{}", "Retry-After", "77"));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps()).containsExactly(Duration.ofSeconds(77));
  }

  @Test
  void aLimitThatNamesNoTimeIsWaitedForAMinuteAndSaid() {
    jira.failOnce("changelog?", FakeServer.status(429, ""));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps()).containsExactly(Duration.ofMinutes(1));
  }

  @Test
  void aFailingServerIsAskedAgainAndALaterRunGoesOn() {
    for (int i = 0; i < PatientClient.TRIES; i++) {
      jira.failOnce(SECOND, FakeServer.status(500, "oops"));
    }
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("answered 500, 6 times in a row, for /rest/api/3/search/jql");
    everythingArrived(collection.read());
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    jira.failOnce("jql=", FakeServer.brokenOff());
    jira.failOnce(SECOND, FakeServer.status(200, "{\"issues\": [{\"id\": \"5\", \"fie"));
    jira.failOnce("changelog?", FakeServer.status(200, ""));
    everythingArrived(collection.read());
    assertThat(collection.clock().naps()).hasSize(3);
  }

  @Test
  void aBodyThatStopsHalfWayIsNotWaitedForWithoutEnd() {
    CountDownLatch end = new CountDownLatch(1);
    jira.failOnce(
        SECOND,
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      everythingArrived(collection.read(Instant.EPOCH, 1000, Duration.ofSeconds(2), true));
    } finally {
      end.countDown();
    }
  }

  @Test
  void anotherShapeIsSaidAndNothingOfItUsed() {
    jira.failOnce(SECOND, FakeServer.status(200, "{\"results\": []}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("search/jql has another shape");
    everythingArrived(collection.read());
  }

  @Test
  void aMarkThatTurnsInCirclesIsAnError() {
    jira.failOnce(
        SECOND,
        FakeServer.status(
            200,
            "{\"isLast\": false, \"nextPageToken\": \"mark=3\", \"issues\": [{\"id\": \"5\"}]}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("the same page again and again");
    everythingArrived(collection.read());
  }

  @Test
  void aMarkTooOldToBeTakenBeginsAnew() {
    try {
      collection.read(Instant.EPOCH, 6);
    } catch (Collection.Killed e) {
      jira.failOnce(SECOND, FakeServer.status(400, "{\"errorMessages\": [\"token expired\"]}"));
    }
    everythingArrived(collection.read());
  }

  @Test
  void aPageToLogInInPlaceOfDataIsSaidAtOnce() {
    jira.failOnce("serverInfo", FakeServer.status(302, "", "Location", "/login.jsp"));
    jira.failOnce("login.jsp", FakeServer.status(200, "<!DOCTYPE html><title>Log in</title>"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("answers /rest/api/2/serverInfo with a web page, not with data");
    jira.failOnce("serverInfo", FakeServer.status(302, "", "Location", "http://127.0.0.2:9/sso"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("to another server");
    assertThat(collection.clock().naps()).isEmpty();
  }

  @Test
  void whoMayNotAskIsToldWithoutTheToken() {
    jira.failOnce("serverInfo", FakeServer.status(401, "{}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not accept the token, or it lacks a scope")
        .hasMessageNotContaining(Collection.TOKEN);
    jira.failOnce(
        "serverInfo", FakeServer.status(403, "", "X-Seraph-LoginReason", "AUTHENTICATION_DENIED"));
    assertThatThrownBy(collection::read).hasMessageContaining("log in with a browser first");
    jira.failOnce(
        "serverInfo",
        FakeServer.status(
            200, "{\"version\": \"1001\"}", "X-Seraph-LoginReason", "AUTHENTICATED_FAILED"));
    assertThatThrownBy(collection::read).hasMessageContaining("does not accept the token");
    jira.failOnce("jql=", FakeServer.status(403, "{}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not give the issues of");
    everythingArrived(collection.read());
  }

  @Test
  void anUnknownProjectAndAnAddressThatIsNoJiraAreSaid() {
    jira.failOnce("project/AB", FakeServer.status(404, "{}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("knows no project AB, or does not show it to you");
    jira.failOnce("serverInfo", FakeServer.status(404, "{}"));
    assertThatThrownBy(collection::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not answer as a Jira does (HTTP 404)");
  }

  @Test
  void anArchivedOrRenamedProjectAndAClockThatIsWrongStandInTheLedger() {
    jira.project("{\"key\": \"AB\", \"archived\": true}");
    jira.serverTime("2026-03-01T12:20:00.000+0000");
    assertThat(collection.read().ledger())
        .extracting(LedgerEntry::reason)
        .containsExactly("archived", "clock_skew");
  }

  @Test
  void aRightThatIsMissingForAListCostsThatListOnly() {
    jira.failOnce("/status", FakeServer.status(403, "{}"));
    assertThat(collection.read().ledger())
        .extracting(LedgerEntry::reason)
        .containsExactly("not_given_status");
    assertThat(collection.map()).extracting(LedgerEntry::reason).contains("no_category");
    everythingArrived(collection.read());
  }

  @Test
  void aCountThatIsRefusedAndAHistoryThatIsGoneAreTold() {
    jira.failOnce("approximate-count", FakeServer.status(403, "{}"));
    jira.failOnce("issue/3/changelog", FakeServer.status(404, "{}"));
    assertThat(collection.read().ledger())
        .extracting(LedgerEntry::reason)
        .containsExactlyInAnyOrder("refused_changelog", "not_counted");
  }

  @Test
  void aDeletedAccountIsNobodyAndCounted() {
    jira.put(
        6,
        SmallProject.time(6, 8),
        SmallProject.fields(6, "Task", "1", "null", "\"labels\": []")
            .replaceFirst("\"creator\": \\{[^}]*}", "\"creator\": null"));
    collection.read();
    assertThat(collection.map()).extracting(LedgerEntry::reason).contains("no_user");
    assertThat(engine.table("select actor from item where item_id like '%/AB-6'", 9).rows())
        .containsExactly(List.of(""));
  }

  @Test
  void aTokenIsNeverShownAndNeverSentInTheOpen() {
    ServiceAddress cloud = ServiceAddress.of("https://acme.atlassian.net").orElseThrow();
    ServiceAddress open = ServiceAddress.of("http://jira.example.com").orElseThrow();
    assertThat(JiraAccess.from(Map.of("JIRA_TOKEN", "s3cret", "JIRA_EMAIL", "a@b.c"), cloud))
        .asString()
        .isEqualTo("https://acme.atlassian.net");
    assertThatThrownBy(() -> JiraAccess.from(Map.of("JIRA_TOKEN", "s3cret"), cloud))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("together with its account's e-mail address");
    assertThatThrownBy(() -> JiraAccess.from(Map.of("JIRA_TOKEN", "s3cret"), open))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("in the open");
    assertThatThrownBy(() -> JiraAccess.from(Map.of("JIRA_TOKEN", "s3\ncret"), cloud))
        .isInstanceOf(UserException.class)
        .hasMessageNotContaining("s3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jira:AB",
        "jira:acme.atlassian.net",
        "jira:https://ada:pw@jira.example.com/AB",
        "jira:acme.atlassian.net/AB?x=1",
        "jira:acme.atlassian.net/1AB",
        "jira:ftp://acme.atlassian.net/AB"
      })
  void whatIsNotAProjectIsRefused(String name) {
    assertThatThrownBy(() -> JiraSource.of(name))
        .isInstanceOf(UserException.class)
        .hasMessageNotContaining("pw@");
  }

  @Test
  void aProjectIsOneHoweverItIsWritten() {
    assertThat(JiraSource.of("jira:https://Acme.atlassian.net/projects/ab").uri())
        .isEqualTo(JiraSource.of("jira:acme.atlassian.net/AB").uri())
        .isEqualTo("jira:acme.atlassian.net/AB");
    assertThat(JiraSource.of("jira:issues.example.org/Jira/KAFKA").uri())
        .isEqualTo("jira:issues.example.org/Jira/KAFKA");
  }
}
