package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSummaryTest {
  @Test
  void noLineIsLongerThanEightyColumns() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports"));
    for (Map.Entry<String, Study> sample : Samples.all().entrySet()) {
      String text = TerminalSummary.of(sample.getValue(), false, false, "weir-report.html");
      Files.writeString(folder.resolve(sample.getKey() + ".txt"), text);
      assertThat(text.lines()).as(sample.getKey()).allMatch(line -> Clean.width(line) <= 80);
    }
  }

  /// Accepted by `-Dgolden.accept=true` and looked at like code.
  @ParameterizedTest
  @ValueSource(
      strings = {"healthy", "train", "no-releases", "too-few", "one-commit", "many-stages"})
  void theSummaryIsTheOneThatWasLookedAt(String sample) throws IOException {
    Path golden = Path.of("src/test/resources/dev/weir/story/summary-" + sample + ".txt");
    Study study = Samples.all().getOrDefault(sample, Samples.empty());
    String text = TerminalSummary.of(study, false, false, "weir-report.html");
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void controlCharactersInTitlesNeverReachTheTerminal() {
    String text = TerminalSummary.of(OddSamples.hostile(), false, false, "a\u001b[2Jb.html");
    assertThat(text.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void everySecondaryNumberSaysItsIntervalItsSampleAndHowWeKnow() {
    String train = flat(TerminalSummary.of(Samples.train(), false, false, ""));
    assertThat(train)
        .contains("takes more than 17 weeks (14–22 weeks; n = 2,513; measured).")
        .contains("left no trace here (85–89 %; n = 2,513; measured), because")
        .contains("takes them along (5–7.5 weeks; n = 400; measured); 1,204 commits lie there now")
        .contains("carry more than 212 commits (30–840 commits a release; n = 7; measured); when");
    assertThat(flat(TerminalSummary.of(Samples.healthy(), false, false, "")))
        .contains("As far as commits tell, most of the code rests on the memory of 2 people");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void asciiStaysWithinAscii() {
    for (Study study : Samples.all().values()) {
      assertThat(TerminalSummary.of(study, false, true, "r.html").codePoints())
          .allMatch(c -> c == '\n' || (c >= 32 && c < 127));
    }
  }

  @Test
  void colourIsOnlyThereWhenAskedForAndChangesNoWord() {
    for (Study study : Samples.all().values()) {
      String plain = TerminalSummary.of(study, false, false, "r.html");
      String coloured = TerminalSummary.of(study, true, false, "r.html");
      assertThat(plain).doesNotContain("\u001b");
      assertThat(coloured).contains("\u001b[");
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
  }
}
