package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.event.Range;
import dev.weir.metric.Definition;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds of any log whatever: exact identities on random ones. A failure names its seed.
class LogLawsTest {
  private static final int SEEDS = 12;
  private static final long HOUR = 3_600_000_000L;
  private static final long BEGIN =
      Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() * 1_000_000L;
  private static final Instant AS_OF = Instant.parse("2024-06-01T00:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(LogShape.class)
  void identitiesHoldOnRandomLogs(LogShape shape) {
    for (long seed = 0; seed < SEEDS; seed++) {
      try (Engine engine = Engine.inMemory(folder)) {
        engine.script(Engine.text(Engine.class, "event_tables.sql"));
        long events = fill(engine, shape, seed);
        Activities.make(engine);
        LogMeasures.close(engine, shape, List.of());
        String of = shape + ", seed " + seed;
        long items = Math.round(number(engine, "select count(*) as x from item_span"));
        assertThat(
                number(
                    engine,
                    "select coalesce(sum(n), 0) as x from (" + Definitions.ARCS.sql() + ")"))
            .as("arcs are events less items: " + of)
            .isEqualTo((double) (events - items));
        workInProgress(engine, of);
        stagesUnderWay(engine, shape, of);
        visits(engine, shape, of);
        workAndWait(engine, of);
      }
    }
  }

  private static void workInProgress(Engine engine, String of) {
    String wip = Engine.bind(Definition.of(Activities.class, "wip").sql(), Map.of("as_of", AS_OF));
    double integral =
        number(
            engine,
            "select coalesce(sum(wip * hours_between(from_at, until_at)), 0) as x from ("
                + wip
                + ")");
    double durations =
        number(
            engine,
            Engine.bind(
                "select sum(hours_between(arrived_at, coalesce(closed_at, :as_of))) as x from item_flow",
                Map.of("as_of", AS_OF)));
    assertThat(integral)
        .as("the integral of work in progress is the sum of durations: " + of)
        .isCloseTo(durations, within(1e-9 * Math.max(1, durations)));
    assertThat(
            number(
                engine,
                "select coalesce(sum(hours_between(from_at, until_at)), 0) - hours_between(min(from_at),"
                    + " max(from_at)) as x from ("
                    + wip
                    + ")"))
        .as("busy and idle spans make up the calendar: " + of)
        .isCloseTo(0, within(1e-6));
    assertThat(number(engine, "select min(wip) as x from (" + wip + ")"))
        .as(of)
        .isGreaterThanOrEqualTo(0);
  }

  private static void stagesUnderWay(Engine engine, LogShape shape, String of) {
    Instant before = Instant.parse("2023-12-01T00:00:00Z");
    for (Instant asOf : List.of(Instant.parse("2024-02-10T00:00:00Z"), AS_OF)) {
      Scope scope = new Scope(engine, new Range(before, AS_OF), asOf, 1);
      LogPictures pictures =
          LogPictures.of(
              scope,
              shape,
              engine.rows(
                  "select distinct cast(activity as varchar) as x from step order by x",
                  row -> row.text("x")));
      for (int i = 0; i < pictures.weeks().size(); i++) {
        int week = i;
        assertThat(pictures.stages().stream().mapToDouble(stage -> stage.wip().get(week)).sum())
            .as("the stages' bands make up the work in progress of week " + i + ": " + of)
            .isEqualTo(pictures.weeks().get(i).wip());
      }
    }
  }

  private static void visits(Engine engine, LogShape shape, String of) {
    double seen =
        number(engine, "select sum(hours_between(first_at, last_at)) as x from item_span");
    double inStages =
        number(
            engine,
            "select coalesce(sum(hours_between(enabled_at, finished_at)), 0) as x from visit");
    if (shape == LogShape.INSTANTS) {
      assertThat(inStages)
          .as("the stages' times make up the items': " + of)
          .isCloseTo(seen, within(1e-9 * Math.max(1, seen)));
    }
    assertThat(
            number(
                engine,
                "select count(*) as x from visit where active_seconds + blocked_seconds > 1e-3 +"
                    + " epoch(finished_at) - epoch(enabled_at)"))
        .as("nobody works longer than an item is there: " + of)
        .isEqualTo(0.0);
    assertThat(number(engine, "select count(*) as x from visit where finished_at < enabled_at"))
        .as("nothing ends before it begins: " + of)
        .isEqualTo(0.0);
  }

  /// Work and wait of an item make up its lead time, on the calendar; no more is worked than there
  /// is time, on either clock; and the working clock never runs faster than the calendar.
  private static void workAndWait(Engine engine, String of) {
    WorkingClock.make(engine, WorkingTime.FOUND);
    String rows =
        Engine.bind(
            WorkShare.DEFINITION.sql(),
            Map.of("since", Instant.EPOCH, "until", AS_OF, "as_of", AS_OF));
    for (String never :
        List.of(
            "abs(work_hours + wait_hours - lead_hours) > 1e-6",
            "work_hours < 0 or work_hours > lead_hours + 1e-6",
            "work_clock_hours > lead_clock_hours + 1e-6",
            "work_clock_hours > work_hours + 1e-6",
            "lead_clock_hours > lead_hours + 1e-6")) {
      assertThat(number(engine, "select count(*) as x from (" + rows + ") where " + never))
          .as(never + ": " + of)
          .isEqualTo(0.0);
    }
  }

  private static long fill(Engine engine, LogShape shape, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int events = 1 + random.nextInt(300);
    List<String> states = List.of("Queued", "In Progress", "Wait - User", "Resolved");
    List<String> words = List.of("schedule", "start", "complete", "complete", "suspend", "resume");
    try (RowWriter rows = engine.writer("event")) {
      for (int i = 0; i < events; i++) {
        long at = BEGIN + random.nextInt(2_000) * HOUR;
        // The first row makes sure that the log is of its shape, whatever chance says.
        String word =
            switch (shape) {
              case INSTANTS, INTERVALS -> "";
              case LIFECYCLE -> i == 0 ? "start" : words.get(random.nextInt(words.size()));
              case STATES -> states.get(random.nextInt(states.size()));
            };
        rows.begin().text("item " + random.nextInt(25)).text("stage " + random.nextInt(6));
        rows.text(word.isEmpty() ? null : word).text("p" + random.nextInt(4)).nothing();
        rows.microsOrNull(
            shape == LogShape.INTERVALS
                ? at - random.nextInt(40) * HOUR
                : dev.weir.store.Columns.NONE);
        rows.micros(at).nothing().end();
      }
    }
    return events;
  }

  private static double number(Engine engine, String query) {
    return engine.row(query, row -> row.number("x").orElse(0));
  }
}
