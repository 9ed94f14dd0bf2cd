package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.source.log.LogOptions;
import dev.weir.story.LogReport;
import dev.weir.story.LogStudy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/// The report of an event log. One item a day comes to a desk on 120 days, waits there in a queue
/// for two days and is worked on for an hour; every fifth is reopened; three are under way at the
/// end.
class LogReportTest {
  private static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void everyLinkHasItsTargetAndEveryIdIsUnique() throws IOException {
    String page = page(desk());
    List<String> ids = found(page, " id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    assertThat(found(page, "href=\"#([^\"]+)\"")).allMatch(known::contains);
    assertThat(found(page, "url\\(#([^)]+)\\)")).allMatch(known::contains);
    assertThat(known)
        .contains("map", "look", "journeys", "first-way", "second-way", "third-way", "not-seen")
        .contains("fig-throughput", "fig-cumulative", "fig-ageing", "evidence");
  }

  @Test
  void thePageSaysWhereItemsWaitAndWhatComesBack() throws IOException {
    String page = page(desk());
    assertThat(page)
        .contains("in “Desk”")
        .contains("What brings items back from “Done” to “Desk”?")
        .contains("3 items</a> are under way")
        .contains("Hands are on items for");
  }

  @Test
  void everyPictureIsWellFormedAndTold() throws Exception {
    for (String log : List.of(desk(), "case,activity,time\n1,a,2024-01-01 10:00\n")) {
      for (String svg : found(page(log), "(?s)(<svg .*?</svg>)")) {
        assertThat(svg).contains("<title").contains("<desc").doesNotContain("NaN");
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
      }
    }
  }

  @Test
  void theSameLogGivesTheSameBytes() throws IOException {
    assertThat(page(desk())).isEqualTo(page(desk()));
  }

  @Test
  void namesFromTheLogNeverActAndNobodyIsNamed() throws IOException {
    String page = page(desk().replace("Desk", "<script>alert(1)</script>{x}"));
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(page).doesNotContain("Ann");
  }

  @Test
  void aLogOfOneEventIsAReportToo() throws IOException {
    assertThat(page("case,activity,time\n1,a,2024-01-01 10:00\n"))
        .contains("cannot be told yet")
        .contains("What we could not see")
        .doesNotContain("Optional");
  }

  private static String desk() {
    StringBuilder log = new StringBuilder("case,activity,state,time,resource\n");
    for (int i = 0; i < 120; i++) {
      Instant came = BEGIN.plusSeconds(i * 86_400L);
      row(log, i, "Desk", "Queued", came);
      row(log, i, "Desk", "In Progress", came.plusSeconds(48 * 3_600));
      if (i < 117) {
        row(log, i, "Done", "Closed", came.plusSeconds(49 * 3_600));
      }
      if (i % 5 == 0 && i < 110) {
        row(log, i, "Desk", "In Progress", came.plusSeconds(60 * 3_600));
        row(log, i, "Done", "Closed", came.plusSeconds(61 * 3_600));
      }
    }
    return log.toString();
  }

  private static void row(StringBuilder log, int item, String stage, String state, Instant at) {
    log.append("%d,%s,%s,%s,Ann\n".formatted(item, stage, state, at));
  }

  private String page(String log) throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), log);
    LogStudy study =
        Logs.study(
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
    return LogReport.of(study);
  }

  private static List<String> found(String text, String pattern) {
    List<String> out = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      out.add(matcher.group(1));
    }
    return out;
  }
}
