package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.source.log.LogOptions;
import dev.weir.story.LogReport;
import dev.weir.story.LogStudy;
import dev.weir.story.StreamDrawing;
import dev.weir.story.StreamText;
import dev.weir.story.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a newcomer reads off a log's map and report, and what must not be read into them.
class LogLookTest {
  private static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  @TempDir private Path folder;

  /// Ten weeks of items that take sixty days, then ten of items that take an hour.
  @Test
  void aMedianThatSaysNothingGivesWayToWhatLiesWhere() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int i = 0; i < 200; i++) {
      long came = 16L * i * HOUR;
      row(log, i, "Ask", came);
      row(log, i, "Answer", came + (i % 100 < 50 ? 60 * DAY : HOUR));
      row(log, i, "Thank", came + (i % 100 < 50 ? 61 * DAY : 2 * HOUR));
    }
    LogStudy study = study(log.toString());
    assertThat(StreamText.of(study, false, false))
        .startsWith("On average, ")
        .contains("of the items under way wait for “Answer” or are in it.", "▶ Answer");
    assertThat(LogReport.of(study))
        .contains("How long half of all items take can’t be said from this log");
  }

  @Test
  void threeFinishedItemsAreNoTypicalOne() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int i = 0; i < 3; i++) {
      row(log, i, "Ask", i * DAY);
      row(log, i, "Answer", i * DAY + HOUR);
    }
    assertThat(StreamText.of(study(log.toString()), false, false)).doesNotContain("A typical item");
  }

  @Test
  void aClosingStageThatAClockMaySetIsNotToldAsWaiting() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int i = 0; i < 60; i++) {
      long came = i * DAY;
      long mended = came + (1 + i % 30) * HOUR;
      row(log, i, "Report", came);
      row(log, i, "Mend", mended);
      row(log, i, "Closed", mended + 15 * DAY);
    }
    LogStudy study = study(log.toString());
    assertThat(StreamText.of(study, false, false))
        .startsWith("A typical item spends 100 % of its 16 hours before “Mend” is done.")
        .contains("“Closed” comes hardly ever sooner than 15 days", "╌")
        .doesNotContain("▶ Closed");
    assertThat(StreamDrawing.file(study)).contains("class=\"clock\"");
  }

  /// Items are taken up, queued, taken up again; every tenth is reopened.
  @Test
  void theTerminalThePhoneAndThePaperAgreeOnWhatIsRework() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,state,time\n");
    for (int i = 0; i < 50; i++) {
      long came = i * DAY;
      state(log, i, "Accepted", "In Progress", came);
      state(log, i, "Queued", "Queued", came + HOUR);
      state(log, i, "Accepted", "In Progress", came + 5 * HOUR);
      state(log, i, "Completed", "Resolved", came + 6 * HOUR);
      if (i % 10 == 0) {
        state(log, i, "Accepted", "In Progress", came + 9 * HOUR);
        state(log, i, "Completed", "Resolved", came + 10 * HOUR);
      }
    }
    LogStudy study = study(log.toString());
    assertThat(StreamText.of(study, false, false).lines().filter(line -> line.contains("↩")))
        .singleElement()
        .asString()
        .contains("Completed → Accepted");
    String drawing = StreamDrawing.file(study);
    assertThat(drawing.split("<path[^>]*class=\"again\"", -1)).hasSize(2);
    String page = LogReport.of(study);
    assertThat(page).contains("after Completed").doesNotContain("after Queued");
  }

  /// Two stages done in this order by the even items, in that by the odd ones; none twice.
  @Test
  void twoStagesInEitherOrderAreNoRework() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int i = 0; i < 40; i++) {
      row(log, i, "Begin", i * DAY);
      row(log, i, i % 3 == 0 ? "Stamp" : "Sign", i * DAY + HOUR);
      row(log, i, i % 3 == 0 ? "Sign" : "Stamp", i * DAY + 2 * HOUR);
      row(log, i, "End", i * DAY + 3 * HOUR);
    }
    LogStudy study = study(log.toString());
    assertThat(StreamText.of(study, false, false)).doesNotContain("↩");
    assertThat(StreamDrawing.file(study)).doesNotContain("class=\"again-tip\"");
  }

  @Test
  void rowsAfterTheEndOfAJourneyAreMarked() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,state,time\n");
    for (int i = 0; i < 30; i++) {
      state(log, i, "Desk", "In Progress", i * DAY);
      state(log, i, "Desk", "Resolved", i * DAY + 10 * HOUR);
      state(log, i, "Desk", "Closed", i * DAY + 10 * HOUR + 7 * DAY);
    }
    assertThat(LogReport.of(study(log.toString())))
        .contains("Typical: 10 hours to “Desk (resolved)”; its rows go on to 7.4 days")
        .contains("after 10 hours: here it counts as over")
        .contains("dotted: rows logged when the item was over already");
  }

  @Test
  void workInProgressIsBandedByStageAndTheSmallestShareABand() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int i = 0; i < 60; i++) {
      for (int stage = 0; stage < 12; stage++) {
        row(log, i, "Stage %02d".formatted(stage), i * DAY + stage * (stage + 20L) * HOUR);
      }
    }
    String page = LogReport.of(study(log.toString()));
    assertThat(page).contains("fig-wip", "stages with least work share the lowest band");
    String drawing =
        page.substring(page.indexOf("id=\"fig-wip-wide\""), page.indexOf("id=\"fig-wip-narrow\""));
    assertThat(drawing.split("class=\"band", -1)).hasSize(1 + 8);
  }

  @Test
  void rowsThatSayNothingAreFoldedAndThatIsSaid() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int i = 0; i < 30; i++) {
      row(log, i, "Ask", i * DAY);
      row(log, i, "Answer", i * DAY + 5 * HOUR);
      row(log, i, "File", i * DAY + 5 * HOUR);
    }
    String table = Tables.table(study(log.toString()).findings().all().toList());
    assertThat(table.lines().filter(line -> line.startsWith("stage.")).toList())
        .anyMatch(line -> line.startsWith("stage.answer.lead_p50"))
        .noneMatch(line -> line.startsWith("stage.ask.lead_p50 "))
        .noneMatch(line -> line.matches("stage\\.file\\.\\w+( .*)?"));
    assertThat(table.replaceAll("\\s+", " "))
        .contains(
            "all numbers of stage.file.lead, stage.file.wip, which are zero", "that are not known")
        .contains("times of visits do not add up to an item's time");
  }

  private static void row(StringBuilder log, int item, String activity, long seconds) {
    log.append("%d,%s,%s\n".formatted(item, activity, BEGIN.plusSeconds(seconds)));
  }

  private static void state(
      StringBuilder log, int item, String activity, String state, long seconds) {
    log.append("%d,%s,%s,%s\n".formatted(item, activity, state, BEGIN.plusSeconds(seconds)));
  }

  private LogStudy study(String log) throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), log);
    return Logs.study(
        new LogRequest(
            Optional.of(file),
            folder.resolve(".weir"),
            folder.resolve("cache"),
            LogOptions.DEFAULT,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            NOW),
        Progress.SILENT);
  }
}
