package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.source.log.LogOptions;
import dev.weir.story.LogStudy;
import dev.weir.story.StreamDrawing;
import dev.weir.story.StreamText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// A log from the file to the map, as the command line asks for it.
class LogsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void aMapOfTwoDozenStagesFitsEightyColumns() throws IOException {
    String text = StreamText.of(study(manyStages(30)), false, false);

    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(text)
        .contains("Stage 29", "Comes back, or the same again", "Not drawn: 6 rarer stages")
        .contains("Over with Stage 29");
    assertThat(StreamText.of(study(manyStages(30)), false, true).chars()).allMatch(c -> c < 128);
  }

  @Test
  void theDrawingIsWellFormedAndTheSameEachTime() throws Exception {
    String drawing = StreamDrawing.file(study(manyStages(24)));

    assertThat(drawing).isEqualTo(StreamDrawing.file(study(manyStages(24)))).doesNotContain("NaN");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .contains("Stage 07: half within");
  }

  @Test
  void namesFromTheLogCannotBecomeMarkup() throws IOException {
    String log = manyStages(4).replace("Stage 02", "<script>&\u001b[31m%s");
    LogStudy study = study(log);

    assertThat(StreamDrawing.file(study)).doesNotContain("<script").contains("&lt;script");
    assertThat(StreamText.of(study, false, false)).doesNotContain("\u001b");
  }

  @Test
  void aLogOfOneEventIsAMapToo() throws IOException {
    LogStudy study = study("case,activity,time\n1,a,2024-01-01 10:00\n");

    assertThat(StreamText.of(study, false, false)).contains("cannot be told yet", "1 item");
    assertThat(StreamDrawing.file(study)).contains("<svg");
  }

  @Test
  void anEmptyPeriodIsAUsersMistake() throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), manyStages(3));
    LogRequest request = request(file, Optional.of(NOW));

    assertThatThrownBy(() -> Logs.study(request, Progress.SILENT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("ends");
  }

  /// Sixty items, each through all stages a day apart; every third goes back once.
  private static String manyStages(int stages) {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int item = 0; item < 60; item++) {
      long at = Instant.parse("2024-01-01T08:00:00Z").getEpochSecond() + item * 86_400L;
      for (int stage = 0; stage < stages; stage++) {
        log.append("%d,Stage %02d,%s\n".formatted(item, stage, Instant.ofEpochSecond(at)));
        at += 3_600L * (1 + stage);
        if (item % 3 == 0 && stage == 12) {
          log.append("%d,Stage 11,%s\n".formatted(item, Instant.ofEpochSecond(at)));
          at += 1_800;
        }
      }
    }
    return log.toString();
  }

  private LogStudy study(String log) throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), log);
    return Logs.study(request(file, Optional.empty()), Progress.SILENT);
  }

  private LogRequest request(Path file, Optional<Instant> since) {
    return new LogRequest(
        Optional.of(file),
        folder.resolve(".weir"),
        folder.resolve("cache"),
        LogOptions.DEFAULT,
        List.of(),
        since,
        Optional.empty(),
        Optional.empty(),
        true,
        NOW);
  }
}
