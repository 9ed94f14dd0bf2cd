package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What came before each event: found while reading, and by a query where a log is not in order.
class TrailTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /// What is known of each event, told without the place of its row.
  private static final String EVENTS =
      """
      select concat_ws(' ', item_id, text, occurred_at, ordinal, previous_no, previous_at, is_again) as told
      from coded_event
      join item_name using (item_no)
      join event_name on kind = 'activity' and no = activity_no
      order by told
      """;

  @TempDir private Path folder;

  @Test
  void readingFindsWhatTheQueryFinds() throws IOException {
    for (int seed = 0; seed < 12; seed++) {
      // over 64 activities in every second log: from the 64th on they are remembered another way
      List<String> rows = rows(new Random(seed), seed % 2 == 0 ? 5 : 200);
      try (Engine engine = read(rows)) {
        List<String> found = told(engine);
        engine.script(Engine.text(Engine.class, "follow_events.sql"));
        assertThat(told(engine)).as("seed %d", seed).isEqualTo(found);
      }
    }
  }

  @Test
  void aLogThatIsNotInOrderIsFollowedInOrder() throws IOException {
    List<String> rows =
        List.of(
            "A,ship,2025-01-03T00:00:00Z",
            "B,build,2025-01-02T00:00:00Z",
            "A,build,2025-01-01T00:00:00Z",
            "A,build,2025-01-02T00:00:00Z");
    try (Engine engine = read(rows)) {
      assertThat(told(engine))
          .containsExactly(
              "A build 2025-01-01 00:00:00 1 false",
              "A build 2025-01-02 00:00:00 2 2 2025-01-01 00:00:00 true",
              "A ship 2025-01-03 00:00:00 3 2 2025-01-02 00:00:00 false",
              "B build 2025-01-02 00:00:00 1 false");
      assertThat(
              engine.rows(
                  "select item_no, ordinal from coded_event order by rowid",
                  row -> row.count("item_no") + "." + row.count("ordinal")))
          .as("the rows keep the file's order")
          .containsExactly("1.3", "2.1", "1.1", "1.2");
    }
  }

  private Engine read(List<String> rows) throws IOException {
    Path file = folder.resolve("log.csv");
    Files.write(file, Stream.concat(Stream.of("case,activity,time"), rows.stream()).toList());
    Engine engine = Engine.inMemory(folder.resolve("tmp"));
    new LogSource(file).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT);
    return engine;
  }

  private static List<String> told(Engine engine) {
    return engine.rows(EVENTS, row -> row.text("told"));
  }

  /// Of thirty items; more than one block, many at the same instant, all in order.
  private static List<String> rows(Random random, int activities) {
    List<String> rows = new ArrayList<>();
    Instant at = Instant.parse("2025-01-01T00:00:00Z");
    for (int row = 0; row < 6_000; row++) {
      at = at.plusSeconds(random.nextInt(3) * 60L);
      rows.add(
          "case number %d,activity %d,%s"
              .formatted(random.nextInt(30), random.nextInt(activities), at));
    }
    return rows;
  }
}
