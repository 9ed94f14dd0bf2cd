package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.event.Range;
import dev.weir.event.UserException;
import dev.weir.flow.StreamStage;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of a log: forty items, one a day, each asked at 08:00, begun at 10:00, checked by
/// 13:00 and sent at 09:00 the next day; every fourth is checked twice.
class LogMeasuresTest {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void timesAreThoseTheLogWasMadeWith() {
    measure(
        moments(40),
        List.of(),
        (measures, ends) -> {
          assertThat(ends.activities()).containsExactly("send");
          assertThat(value(measures, "lead_time.p50")).isEqualTo(25);
          assertThat(value(measures, "stage.check.lead_p50")).isCloseTo(5, within(1e-9));
          assertThat(value(measures, "stage.send.lead_p50")).isCloseTo(20, within(1e-9));
          assertThat(value(measures, "first_pass.ratio")).isCloseTo(0.75, within(1e-9));
          assertThat(value(measures, "handoffs.p50")).isEqualTo(2);
          assertThat(measures.map().stream().stages())
              .extracting(StreamStage::name)
              .containsExactly("ask", "check", "send");
          assertThat(measures.map().stream().ladderHours()).isCloseTo(25, within(1e-9));
        });
  }

  @Test
  void whatTheLogDoesNotSayIsAbsentAndNeverZero() {
    measure(
        moments(40),
        List.of(),
        (measures, ends) -> {
          for (String id :
              List.of("flow_efficiency", "stage.check.work_p50", "stage.ask.lead_p50")) {
            assertThat(measures.findings().get(id).reading())
                .as(id)
                .isInstanceOf(Reading.Absent.class);
          }
        });
  }

  @Test
  void anItemNobodyIsKnownToHaveHeldHasNoHandoffsToCount() {
    // of 40 items, 25 lost the names; zero for each of those would make zero the middle one
    StringBuilder log = new StringBuilder();
    moments(40)
        .lines()
        .forEach(line -> {
          String item = line.substring(0, line.indexOf(','));
          boolean isNamed = item.equals("case") || Integer.parseInt(item) % 8 < 3;
          log.append(isNamed ? line : line.substring(0, line.lastIndexOf(',') + 1)).append('\n');
        });
    measure(
        log.toString(),
        List.of(),
        (measures, ends) -> {
          assertThat(value(measures, "handoffs.p50")).isEqualTo(2);
          assertThat(measures.findings().measured("handoffs.p50").orElseThrow().n()).isEqualTo(15);
        });
  }

  @Test
  void tooFewItemsAreSaidToBeTooFew() {
    measure(
        moments(3),
        List.of(),
        (measures, ends) ->
            assertThat(measures.findings().get("lead_time.p50").reading())
                .isInstanceOf(Reading.TooFew.class));
  }

  @Test
  void openItemsAreNeitherDroppedNorCutAtNow() {
    measure(
        moments(40),
        List.of("check"),
        (measures, ends) -> {
          assertThat(ends.isGiven()).isTrue();
          assertThat(ends.closed()).isZero();
          assertThat(value(measures, "wip.items")).isEqualTo(40);
          assertThat(measures.findings().get("lead_time.p50").reading())
              .isInstanceOf(Reading.Absent.class);
          assertThat(value(measures, "lead_time.as_seen.p50")).isEqualTo(25);
        });
    assertThatThrownBy(() -> measure(moments(3), List.of("shut"), (measures, ends) -> {}))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no activity 'shut'");
  }

  @Test
  void workedTimeIsARatioOfSumsBesideWhatItCouldBe() {
    StringBuilder log = new StringBuilder("case,activity,start,end\n");
    for (int i = 0; i < 40; i++) {
      String day = BEGIN.plusSeconds(i * 86_400L).toString().substring(0, 10);
      log.append(
          "%d,make,%sT08:00,%sT10:00\n%d,send,%sT15:00,%sT16:00\n"
              .formatted(i, day, day, i, day, day));
    }
    measure(
        log.toString(),
        List.of(),
        (measures, ends) -> {
          // the item's first event is the end of making: six hours until it is sent, three of them
          // work
          Finding finding = measures.findings().get("flow_efficiency");
          assertThat(value(measures, "flow_efficiency")).isCloseTo(0.375, within(1e-9));
          assertThat(finding.claim())
              .contains("work is done Mon–Sun 08:00–16:00, UTC, found in the log");
          assertThat(value(measures, "stage.send.wait_p50")).isCloseTo(5, within(1e-9));
          assertThat(value(measures, "stage.send.work_p50")).isCloseTo(1, within(1e-9));
        });
  }

  @Test
  void rareStagesAreFoldedAndSaid() {
    String log = moments(40) + "0,audit,2024-01-01 12:00,Eve\n";
    measure(
        log,
        List.of(),
        (measures, ends) -> {
          assertThat(measures.map().folded()).extracting(StageFacts::name).containsExactly("audit");
          assertThat(measures.map().foldedVisits()).isEqualTo(1);
          assertThat(measures.map().stream().stages()).hasSize(3);
        });
  }

  private static double value(LogMeasures measures, String id) {
    Findings findings = measures.findings();
    return findings
        .measured(id)
        .orElseThrow(() -> new AssertionError(findings.get(id).claim()))
        .value();
  }

  private static String moments(int items) {
    StringBuilder log = new StringBuilder("case,activity,time,resource\n");
    for (int i = 0; i < items; i++) {
      String day = BEGIN.plusSeconds(i * 86_400L).toString().substring(0, 10);
      String next = BEGIN.plusSeconds((i + 1) * 86_400L).toString().substring(0, 10);
      log.append(i).append(",ask,").append(day).append(" 08:00,Ann\n");
      if (i % 4 == 0) {
        log.append(i).append(",check,").append(day).append(" 13:00,Bob\n");
      }
      log.append(i).append(",check,").append(day).append(" 13:00,Bob\n");
      log.append(i).append(",send,").append(next).append(" 09:00,Cem\n");
    }
    return log.toString();
  }

  private void measure(String text, List<String> given, BiConsumer<LogMeasures, Ends> check) {
    try {
      Path file = Files.writeString(folder.resolve("log.csv"), text);
      try (Engine engine = SharedLogs.read(file, folder.resolve("tmp"))) {
        LogShape shape = Activities.make(engine);
        Ends ends = LogMeasures.close(engine, shape, given);
        Instant last =
            engine.row("select max(last_at) as at from item_span", row -> row.instant("at"));
        Scope scope = new Scope(engine, new Range(BEGIN, last.plusNanos(1_000)), last, 1);
        check.accept(LogMeasures.of(scope, shape, ends, true), ends);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
