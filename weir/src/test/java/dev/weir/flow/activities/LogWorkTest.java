package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.event.Provenance;
import dev.weir.event.Range;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Work and waiting, rework, batches and ways, on logs whose numbers can be found by hand: forty
/// items, one a day from Monday 1 January 2024, all of it between 08:00 and 16:00.
class LogWorkTest {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final double EXACT = 1e-9;

  @TempDir private Path folder;

  /// Made 08:00–10:00 and checked 09:00–11:00 at the same time, sent 15:00–16:00: work is seen in
  /// four of eight hours, though five were spent.
  @Test
  void hoursWorkedByTwoAtOnceCountOnce() {
    StringBuilder log = new StringBuilder("case,activity,start,end,resource\n");
    for (int i = 0; i < 40; i++) {
      String day = day(i);
      log.append("%d,make,%sT08:00,%sT10:00,Ann\n".formatted(i, day, day));
      log.append("%d,check,%sT09:00,%sT11:00,Bob\n".formatted(i, day, day));
      log.append("%d,send,%sT15:00,%sT16:00,Ann\n".formatted(i, day, day));
    }
    measure(
        log.toString(),
        (engine, findings) -> {
          assertThat(value(findings, "process_time.p50")).isCloseTo(4, within(EXACT));
          assertThat(value(findings, "waiting_time.p50")).isCloseTo(4, within(EXACT));
          assertThat(value(findings, "stage.send.wait_p85")).isCloseTo(4, within(EXACT));
          assertThat(value(findings, "stage.make.work_p95")).isCloseTo(2, within(EXACT));
        });
  }

  /// Asked at 08:00 on one day, sent at 09:00 on the next. Events happen in the hours of 08:00,
  /// 10:00 and 09:00 on each day: the working clock runs three hours a day. Work is from 10:00 to
  /// 11:00; the lead time is three working hours of the first day and one of the second.
  @Test
  void efficiencyCountsNeitherNightsNorIdleHours() {
    StringBuilder log = new StringBuilder("case,activity,start,end\n");
    for (int i = 0; i < 42; i++) {
      log.append("%d,ask,%sT08:00,%sT08:00\n".formatted(i, day(i), day(i)));
      log.append("%d,make,%sT10:00,%sT10:59\n".formatted(i, day(i), day(i)));
      log.append("%d,send,%sT09:00,%sT09:00\n".formatted(i, day(i + 1), day(i + 1)));
    }
    measure(
        log.toString(),
        (engine, findings) -> {
          double clock =
              engine.row(
                  "select working_hours_between(timestamp '2024-01-08 00:00:00', timestamp"
                      + " '2024-01-15 00:00:00') as hours",
                  row -> row.number("hours").orElse(-1));
          assertThat(clock).isEqualTo(21);
          assertThat(value(findings, "flow_efficiency")).isCloseTo(59 / 60.0 / 4, within(EXACT));
        });
  }

  /// One person has two items in progress from 08:00 to 12:00, both asked at 08:00 and done at
  /// 16:00: at most half of the eight hours were work, at least a quarter.
  @Test
  void whereOnlyStatesAreKnownEfficiencyIsARangeOfAssumptions() {
    StringBuilder log = new StringBuilder("case,activity,state,time,resource\n");
    for (int i = 0; i < 40; i++) {
      for (String item : List.of("a", "b")) {
        log.append(row(item + i, "In Progress", i, 8));
        for (int hour = 9; hour < 12; hour++) {
          log.append(row(item + i, "In Progress", i, hour));
        }
        for (int hour = 12; hour < 16; hour++) {
          log.append(row(item + i, "Wait - User", i, hour));
        }
        log.append(row(item + i, "Closed", i, 16));
      }
    }
    measure(
        log.toString(),
        (engine, findings) -> {
          Reading reading = findings.get("flow_efficiency").reading();
          assertThat(reading)
              .isInstanceOfSatisfying(
                  Reading.Measured.class,
                  measured -> {
                    assertThat(measured.provenance()).isEqualTo(Provenance.INFERRED);
                    assertThat(measured.value()).isCloseTo(0.375, within(EXACT));
                    assertThat(measured.interval().orElseThrow().low())
                        .isCloseTo(0.25, within(EXACT));
                    assertThat(measured.interval().orElseThrow().high())
                        .isCloseTo(0.5, within(EXACT));
                    assertThat(measured.interval().orElseThrow().basis()).contains("assumptions");
                  });
          assertThat(value(findings, "flow_efficiency.active_ratio")).isCloseTo(0.5, within(EXACT));
        });
    measure(
        log.toString().replace(",Ann", ","),
        (engine, findings) ->
            assertThat(findings.get("flow_efficiency").reading())
                .isInstanceOf(Reading.Absent.class));
  }

  /// Asked 08:00, checked 09:00, sent 10:00; every fourth is checked again at 09:30, so a ninth …
  /// of 130 visits 10 are a second one; of 80 hours 40 × 2, ten times half an hour.
  @Test
  void reworkIsVisitsAndTimeInStagesComeToAgain() {
    measure(
        moments(),
        (engine, findings) -> {
          assertThat(value(findings, "rework.visits_ratio")).isCloseTo(10 / 130.0, within(EXACT));
          assertThat(value(findings, "rework.time_ratio")).isCloseTo(5 / 80.0, within(EXACT));
          assertThat(value(findings, "first_pass.ratio")).isCloseTo(0.75, within(EXACT));
        });
  }

  @Test
  void thirtyOfFortyItemsGoTheSameWay() {
    measure(
        moments(),
        (engine, findings) -> {
          assertThat(value(findings, "ways.first_ratio")).isCloseTo(0.75, within(EXACT));
          assertThat(value(findings, "ways.ten_ratio")).isEqualTo(1);
          assertThat(findings.get("ways.first_ratio").claim()).contains("2 different ways");
        });
  }

  /// Five items a day, all sent in the same minute by one person; asked an hour apart.
  @Test
  void batchesAreWhatIsFinishedTogetherInTheSameHands() {
    StringBuilder log = new StringBuilder("case,activity,time,resource\n");
    for (int i = 0; i < 40; i++) {
      for (int k = 0; k < 5; k++) {
        log.append("%d-%d,ask,%sT%02d:00:00,Ann\n".formatted(i, k, day(i), 8 + k));
        log.append("%d-%d,send,%sT15:00:%02d,Bob\n".formatted(i, k, day(i), 10 * k));
      }
    }
    measure(
        log.toString(),
        (engine, findings) -> {
          assertThat(value(findings, "batches.ratio")).isCloseTo(0.5, within(EXACT));
          assertThat(value(findings, "batches.size_p85")).isEqualTo(5);
        });
  }

  private static String row(String item, String state, int day, int hour) {
    return "%s,Desk,%s,%sT%02d:00,Ann\n".formatted(item, state, day(day), hour);
  }

  private static String moments() {
    StringBuilder log = new StringBuilder("case,activity,time,resource\n");
    for (int i = 0; i < 40; i++) {
      log.append("%d,ask,%sT08:00,Ann\n%d,check,%sT09:00,Bob\n".formatted(i, day(i), i, day(i)));
      if (i % 4 == 0) {
        log.append("%d,check,%sT09:30,Bob\n".formatted(i, day(i)));
      }
      log.append("%d,send,%sT10:00,Cem\n".formatted(i, day(i)));
    }
    return log.toString();
  }

  private static String day(int day) {
    return BEGIN.plusSeconds(day * 86_400L).toString().substring(0, 10);
  }

  private static double value(Findings findings, String id) {
    return findings
        .measured(id)
        .orElseThrow(() -> new AssertionError(findings.get(id).claim()))
        .value();
  }

  private void measure(String text, BiConsumer<Engine, Findings> check) {
    try {
      Path file = Files.writeString(folder.resolve("log.csv"), text);
      try (Engine engine = SharedLogs.read(file, folder.resolve("tmp"))) {
        LogShape shape = Activities.make(engine);
        Ends ends = LogMeasures.close(engine, shape, List.of());
        Instant last =
            engine.row("select max(last_at) as at from item_span", row -> row.instant("at"));
        Scope scope = new Scope(engine, new Range(BEGIN, last.plusNanos(1_000)), last, 1);
        check.accept(engine, LogMeasures.of(scope, shape, ends, true).findings());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
