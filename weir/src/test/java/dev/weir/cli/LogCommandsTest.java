package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Event logs on the command line: sixty items, one a day, asked at 08:00 and sent at 12:00; from
/// the thirtieth on, sent at 10:00.
class LogCommandsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    StringBuilder log = new StringBuilder("ticket;what;when\n");
    for (int i = 0; i < 60; i++) {
      String day = "2024-%02d-%02d".formatted(1 + i / 28, 1 + i % 28);
      log.append("%d;ask;%s 08:00\n".formatted(i, day));
      log.append("%d;send;%s %s:00\n".formatted(i, day, i < 30 ? "12" : "10"));
    }
    Files.writeString(folder.resolve("log.csv"), log);
  }

  @Test
  void aFileIsALogToEveryQuestion() throws IOException {
    Run report = weir("report", log(), "--output", at("r.html"), "--activity", "what");
    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(report.out()).contains("A typical item spends").contains("r.html");
    assertThat(folder.resolve("r.html")).content().contains("<h1>").contains("60 items");

    Run flow = weir("flow", log(), "--activity", "what");
    assertThat(flow.exit()).as(flow.err()).isZero();
    assertThat(flow.out()).contains("lead_time.p50", "3 hours", "flow_efficiency", "not seen");

    Run json = weir("flow", log(), "--activity", "what", "--format", "json");
    assertThat(json.out())
        .contains("urn:weir:findings:1")
        .contains("\"lead_time.p50\"")
        .contains("\"absent\"");

    Run markdown = weir("flow", log(), "--activity", "what", "--format", "markdown");
    assertThat(markdown.out()).startsWith("| finding |");
  }

  @Test
  void aNumberOfALogIsExplainedWithItsRows() {
    Run explained = weir("explain", "lead_time.p50", log(), "--activity", "what");
    assertThat(explained.exit()).as(explained.err()).isZero();
    assertThat(explained.out()).contains("Half of all items").contains("item_flow");

    Run rows =
        weir("explain", "lead_time.p50", log(), "--activity", "what", "--all", "--format", "csv");
    assertThat(rows.out().lines()).hasSize(61);
  }

  @Test
  void theSecondHalfIsComparedWithTheFirst() {
    Run compared = weir("flow", log(), "--activity", "what", "--compare");
    assertThat(compared.exit()).as(compared.err()).isZero();
    assertThat(compared.out())
        .contains("lead_time.p50", "4 hours before, 2 hours after", "2 hours less");
  }

  @Test
  void oneLogAtATime() {
    Run two = weir("flow", log(), log());
    assertThat(two.exit()).isEqualTo(2);
    assertThat(two.err()).contains("One event log at a time");
    assertThat(two.out()).isEmpty();
  }

  private static Run weir(String... arguments) {
    return Run.of(arguments);
  }

  private static String log() {
    return at("log.csv");
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }
}
