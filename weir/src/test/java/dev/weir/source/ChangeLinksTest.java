package dev.weir.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes and commits that belong together, and some that only look like it.
final class ChangeLinksTest {
  @TempDir Path folder;
  private Engine engine;

  @BeforeEach
  void fill() {
    engine = Engine.inMemory(folder);
    engine.script(Engine.text(Engine.class, "tables.sql"));
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
    change(7, "2026-01-10 12:00:00", "merged");
    change(8, "2026-01-20 12:00:00", "abandoned");
    change(9, "2026-01-20 12:00:00", "merged");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void change(int number, String closed, String outcome) {
    engine.run(
        """
        insert into item (source, item_id, kind, number, opened_at, closed_at, outcome)
        values ('github:o/r', 'o/r#%d', 'change', %d, '2026-01-01', '%s', '%s')
        """
            .formatted(number, number, closed, outcome));
  }

  private void commit(String id, int number, String authored, String integrated) {
    engine.run(
        """
        insert into commits (source, item_id, pull_request, authored_at, integrated_at)
        values ('r', '%s', %d, %s, %s)
        """
            .formatted(id, number, authored, integrated));
  }

  private List<List<String>> links() {
    return engine.table("select from_item, to_item, confidence from link order by all", 99).rows();
  }

  @Test
  void aMergeOfThatDayIsTheChangeAndOneOfAnotherYearIsNot() {
    commit("merge", 7, "'2026-01-10 14:00:00'", "null");
    commit("squashed", 9, "'2026-01-02 09:00:00'", "'2026-01-20 12:00:00'");
    commit("foreign", 7, "'2019-05-01 00:00:00'", "'2020-01-01 00:00:00'");
    List<LedgerEntry> ledger = ChangeLinks.find(engine, "github:o/r", "r");
    assertThat(links())
        .containsExactly(List.of("o/r#7", "merge", "0.99"), List.of("o/r#9", "squashed", "0.99"));
    assertThat(ledger)
        .extracting(entry -> entry.reason() + " " + entry.count())
        .containsExactly("number_of_another 1");
  }

  @Test
  void whatWasClosedAndLandedByHandIsLinkedWithLessConfidenceAndSaid() {
    commit("byhand", 8, "'2026-01-20 11:00:00'", "'2026-01-20 11:00:00'");
    List<LedgerEntry> ledger = ChangeLinks.find(engine, "github:o/r", "r");
    assertThat(links()).containsExactly(List.of("o/r#8", "byhand", "0.9"));
    assertThat(ledger).extracting(LedgerEntry::reason).containsExactly("closed_but_landed");
  }

  @Test
  void whatTheSourceSaysItselfStays() {
    engine.run("insert into link values ('o/r#7', 'merge', 'merged_as', 'stated', 1.0)");
    commit("merge", 7, "'2026-01-10 12:00:00'", "'2026-01-10 12:00:00'");
    ChangeLinks.find(engine, "github:o/r", "r");
    ChangeLinks.find(engine, "github:o/r", "r");
    assertThat(links()).containsExactly(List.of("o/r#7", "merge", "1"));
  }

  @Test
  void anotherRepositorysCommitsAreNotLookedAt() {
    commit("merge", 7, "'2026-01-10 12:00:00'", "'2026-01-10 12:00:00'");
    assertThat(ChangeLinks.find(engine, "github:o/r", "other")).isEmpty();
    assertThat(links()).isEmpty();
  }
}
