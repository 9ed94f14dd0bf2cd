package dev.weir.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Range;
import dev.weir.metric.Finding;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six builds of one branch and one of another, few enough to check by hand.
class BuildsTest {
  @TempDir private Path folder;
  private Engine engine;

  @BeforeEach
  void open() {
    engine = Engine.inMemory(folder);
    engine.script(Engine.text(Engine.class, "tables.sql"));
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Scope scope(String since, String until) {
    Range period =
        new Range(Instant.parse(since + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"));
    return new Scope(engine, period, period.until(), 1);
  }

  /// @param times queued, started and ended; an empty one is not known
  private void build(String id, String branch, String outcome, String... times) {
    engine.run(
        "insert into item (source, item_id, kind, title, opened_at, closed_at, outcome) values"
            + " ('s', '%s', 'build', 'ci', '%s', %s, '%s')"
                .formatted(
                    id, times[1], times[2].isEmpty() ? "null" : "'" + times[2] + "'", outcome));
    engine.run("insert into item_change values ('%s', 'branch', '%s', null)".formatted(id, branch));
    for (int i = 0; i < 2; i++) {
      if (!times[i].isEmpty()) {
        engine.run(
            ("insert into item_event values ('s', '%1$s/%2$s', '%1$s', '%3$s', 'build', '%2$s', null,"
                    + " null)")
                .formatted(id, i == 0 ? "schedule" : "start", times[i]));
      }
    }
  }

  private void six() {
    build("b1", "main", "success", "2026-01-01 10:00", "2026-01-01 11:00", "2026-01-01 13:00");
    build("b2", "main", "failure", "", "2026-01-02 11:00", "2026-01-02 12:00");
    build("b3", "main", "timed_out", "", "2026-01-02 13:00", "2026-01-02 15:00");
    build("b4", "main", "cancelled", "", "2026-01-02 16:00", "2026-01-02 16:30");
    build("b5", "main", "success", "", "2026-01-03 10:00", "2026-01-03 12:00");
    build("b6", "main", "failure", "", "2026-01-04 10:00", "2026-01-04 12:00");
    build("b7", "side", "failure", "", "2026-01-05 10:00", "2026-01-05 11:00");
  }

  @Test
  void redBeginsWithTheFirstFailureAndEndsWithTheNextThatPassed() {
    six();
    assertThat(
            engine
                .table(
                    "select item_id, queue_hours, run_hours, is_failed, green_hours, is_green from ("
                        + scope("2026-01-01", "2026-01-06").query(Builds.BUILDS)
                        + ") order by item_id",
                    10)
                .rows())
        .containsExactly(
            List.of("b1", "1", "2", "0", "", "1"),
            List.of("b2", "", "1", "1", "24", "1"),
            List.of("b3", "", "2", "1", "", "1"), // it was red already
            List.of("b4", "", "0.5", "", "", "0"), // neither passed nor failed
            List.of("b5", "", "2", "0", "", "0"),
            List.of("b6", "", "2", "1", "36", "0"), // still red when the period ends
            List.of("b7", "", "1", "1", "", "0")); // a branch of its own
  }

  @Test
  void aPeriodWithoutBuildsIsToldOfAllThereAreAndSaysSo() {
    six();
    assertThat(new Builds().read(scope("2026-03-01", "2026-04-01")))
        .filteredOn(finding -> finding.definition().equals(Builds.BUILDS))
        .extracting(Finding::period)
        .containsOnly(
            new Range(
                Instant.parse("2026-01-01T11:00:00Z"),
                Instant.parse("2026-01-05T10:00:00Z").plusNanos(1_000)));
  }

  @Test
  void aCommitIsOpenUntilOneOfItsBuildsHasPassed() {
    six();
    engine.run(
        "insert into commits (item_id, is_mainline, integrated_at) values"
            + " ('one', true, '2026-01-02 06:00'), ('two', true, '2026-01-04 06:00'),"
            + " ('three', true, '2026-01-04 07:00')");
    engine.run(
        "insert into link values ('b2', 'one', 'ran_on', '', 1), ('b5', 'one', 'ran_on', '', 1),"
            + " ('b6', 'two', 'ran_on', '', 1)");
    assertThat(
            engine
                .table(
                    "select item_id, hours, is_finished from ("
                        + scope("2026-01-01", "2026-01-06").query(Builds.COMMITS)
                        + ") order by item_id",
                    10)
                .rows())
        .containsExactly(List.of("one", "30", "1"), List.of("two", "42", "0"));
  }

  @Test
  void whereNoBuildsWereReadNothingIsSaid() {
    assertThat(new Builds().read(scope("2026-01-01", "2026-01-06"))).isEmpty();
  }
}
