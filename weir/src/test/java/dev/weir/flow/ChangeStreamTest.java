package dev.weir.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.store.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The stream of changes where its traces are odd, and the class a change belongs to.
class ChangeStreamTest {
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

  private void change(String id, String opened, String closed, String outcome) {
    engine.run(
        "insert into item (source, item_id, kind, actor, opened_at, closed_at, outcome) values"
            + " ('s', '%s', 'change', 1, '%s', %s, %s)"
                .formatted(
                    id,
                    opened,
                    closed.isEmpty() ? "null" : "'" + closed + "'",
                    outcome.isEmpty() ? "null" : "'" + outcome + "'"));
  }

  private void event(String id, String at, String activity, int actor) {
    engine.run(
        "insert into item_event values ('s', '%1$s/%2$s/%3$s', '%1$s', '%2$s', '%3$s', 'complete', %4$d, null)"
            .formatted(id, at, activity, actor));
  }

  private List<String> rows(String columns) {
    DeliveryStream.CHANGE_TO_RELEASE.make(engine);
    return engine
        .table(
            "select concat_ws(' ', " + columns + ") from stream_event order by case_id, timestamp",
            99)
        .rows()
        .stream()
        .map(List::getFirst)
        .toList();
  }

  @Test
  void aForcedPushAfterAReviewGivesTheTurnBackAsAnyPushDoes() {
    change("c", "2026-01-01", "2026-01-09", "merged");
    event("c", "2026-01-02", "changes_requested", 2);
    event("c", "2026-01-03", "force_pushed", 1);
    assertThat(rows("strftime(timestamp, '%d'), activity"))
        .containsExactly("01 Wait for response", "02 Rework", "03 Wait for next look", "09 Merged");
  }

  @Test
  void whatHappenedBeforeTheOpeningOrAfterTheEndChangesNobodysTurn() {
    change("c", "2026-01-05", "2026-01-09", "merged");
    event("c", "2026-01-01", "reviewed", 2); // a skewed clock, or moved from elsewhere
    event("c", "2026-01-10", "approved", 2);
    assertThat(rows("strftime(timestamp, '%d'), activity"))
        .containsExactly("05 Wait for response", "09 Merged");
  }

  @Test
  void whatWasOpenedAgainIsUnderWay() {
    change("c", "2026-01-01", "", "");
    event("c", "2026-01-03", "closed", 2);
    event("c", "2026-01-04", "reopened", 1);
    assertThat(rows("strftime(timestamp, '%d'), activity")).containsExactly("01 Wait for response");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com> | copilot
          Co-authored-by: copilot-swe-agent[bot] <1+Copilot@users.noreply.github.com> | copilot
          Assisted-by: Claude:claude-opus | claude
          Co-authored-by: Claude Opus 4.1 <noreply@anthropic.com> | claude
          Generated with [Claude Code](https://claude.ai/code) | claude
          Assisted by GitHub Copilot | copilot
          Co-authored-by: Cursor <cursoragent@cursor.com> | cursor
          Co-Authored-By: aider (gpt-4) <noreply@aider.chat> | aider
          Co-authored-by: Claude Dupont <cd@example.org> |
          Co-authored-by: Claudette Smith <c@example.org> |
          Reviewed-by: Claude Shannon <c@example.org> |
          move the cursor by one |
          """)
  void trailersOfManyToolsTellAndPeopleWithSuchNamesAreNotTaken(String text, String assisted) {
    assertThat(
            engine
                .table("select assisted_by('%s')".formatted(text.replace("'", "''")), 1)
                .rows()
                .getFirst()
                .getFirst())
        .isEqualTo(assisted == null ? "" : assisted);
  }

  @Test
  void labelsAndAccountsTellTheClassToo() {
    for (String id : List.of("person", "label", "other", "bot", "trailer")) {
      change(id, "2026-01-01", "", "");
    }
    engine.run("update item set is_bot = true where item_id = 'bot'");
    engine.run(
        "insert into item_change values ('label', 'label:ai-assisted', 'yes', null),"
            + " ('other', 'label:kind/LLM-generated', 'yes', null),"
            + " ('trailer', 'assisted', 'copilot', null),"
            + " ('person', 'label:maintenance', 'yes', null)");
    assertThat(rows("case_id, team"))
        .containsExactly(
            "bot by a program",
            "label with a language model",
            "other with a language model",
            "person by people",
            "trailer with a language model");
  }

  @Test
  void productionIsToldByNameAndTheUserMaySayOtherwise() {
    assertThat(
            engine.table("select is_production('Production-EU'), is_production('live')", 1).rows())
        .containsExactly(List.of("true", "false"));
  }
}
