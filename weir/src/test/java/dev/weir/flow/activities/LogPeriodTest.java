package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Range;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a period takes of a log: 75 items, one a day from Monday 1 January 2024 to Friday 15 March,
/// asked at 08:00 and sent at 10:00; every fourth is sent again at 11:00.
class LogPeriodTest {
  @TempDir private Path folder;

  @Test
  void throughputIsThatOfWholeWeeks() throws IOException {
    LogMeasures all = measure("2024-01-01T08:00:00Z", "2024-03-16T00:00:00Z");
    Finding weekly = all.findings().get("throughput.weekly_p50");
    assertThat(weekly.reading())
        .isInstanceOfSatisfying(
            Reading.Measured.class,
            measured -> {
              assertThat(measured.value()).isEqualTo(7);
              assertThat(measured.n()).isEqualTo(10);
            });
    assertThat(all.findings().get("throughput.growth").claim())
        .contains("In whole weeks 70 items arrived and 70 were finished");
    assertThat(all.pictures().weeks())
        .extracting(LogPictures.Week::isWhole)
        .containsExactly(true, true, true, true, true, true, true, true, true, true, false);
  }

  @Test
  void withoutAWholeWeekThereIsNoThroughput() throws IOException {
    LogMeasures some = measure("2024-01-10T00:00:00Z", "2024-01-17T00:00:00Z");
    assertThat(some.findings().get("throughput.weekly_p50").reading())
        .isEqualTo(new Reading.TooFew(0, 1, "whole weeks"));
  }

  @Test
  void aStageCountsTheItemsOfThePeriod() throws IOException {
    LogMeasures some = measure("2024-01-08T00:00:00Z", "2024-01-15T00:00:00Z");
    assertThat(some.map().facts())
        .extracting(stage -> stage.name() + " " + stage.items() + " " + stage.again())
        .containsExactly("ask 7 0", "send 7 2");
  }

  private LogMeasures measure(String since, String until) throws IOException {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    Instant day = Instant.parse("2024-01-01T00:00:00Z");
    for (int i = 0; i < 75; i++, day = day.plusSeconds(86_400)) {
      log.append(
          "%d,ask,%s\n%d,send,%s\n"
              .formatted(i, day.plusSeconds(8 * 3_600), i, day.plusSeconds(10 * 3_600)));
      if (i % 4 == 0) {
        log.append("%d,send,%s\n".formatted(i, day.plusSeconds(11 * 3_600)));
      }
    }
    Path file = Files.writeString(folder.resolve("log.csv"), log);
    try (Engine engine = SharedLogs.read(file, folder.resolve("tmp"))) {
      LogShape shape = Activities.make(engine);
      Ends ends = LogMeasures.close(engine, shape, List.of());
      Instant last =
          engine.row("select max(last_at) as at from item_span", row -> row.instant("at"));
      Range period = new Range(Instant.parse(since), Instant.parse(until));
      return LogMeasures.of(new Scope(engine, period, last, 1), shape, ends, true);
    }
  }
}
