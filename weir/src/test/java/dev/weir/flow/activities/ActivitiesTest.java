package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One small log of each shape, worked out by hand: `<shape>/log.csv` in, `<shape>/visits.csv` and
/// `<shape>/arcs.csv` out. With `-Dgolden.accept` what comes out is written instead.
class ActivitiesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/weir/flow/activities");

  private static final String VISITS =
      """
      select
          item_name.item_id, visit.ordinal, stage, strftime(enabled_at, '%d %H:%M') as enabled,
          strftime(started_at, '%d %H:%M') as started, strftime(finished_at, '%d %H:%M') as finished,
          active_seconds / 3600 as active_hours, blocked_seconds / 3600 as blocked_hours,
          previous_stage
      from visit join item_name on item_name.item_no = visit.item_no
      order by item_name.item_id, visit.ordinal
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(LogShape.class)
  void visitsAndArcsAreThoseWorkedOutByHand(LogShape shape) throws IOException {
    Path given = RESOURCES.resolve(shape.name().toLowerCase(java.util.Locale.ROOT));
    try (Engine engine = SharedLogs.read(given.resolve("log.csv"), folder)) {
      assertThat(Activities.make(engine)).isEqualTo(shape);
      expect(given.resolve("visits.csv"), engine.table(VISITS, 99));
      expect(given.resolve("arcs.csv"), engine.table(Definitions.ARCS.sql(), 99));
    }
  }

  private static void expect(Path file, Engine.TextTable table) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", table.columns()));
    table.rows().forEach(row -> lines.add(String.join(",", row)));
    if (Boolean.getBoolean("golden.accept")) {
      Files.write(file, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(file));
  }
}
