package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `weir advise` over plain input and output: kept after every answer, resumed, never lost.
class AdviseCommandTest {
  @TempDir private Path folder;

  @Test
  void anInterviewBrokenOffIsKeptAndResumedAMonthLater() throws IOException {
    Run first =
        typed(
            "Every change waits for the monthly release, Maria says.\n\nThe first.\n",
            "--on",
            "2026-11-25");
    Path file = folder.resolve("improvement/interviews/2026-11-25-change-waits-monthly-release.md");

    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains("Take your time", "I keep your place in", "weir advise --resume");
    assertThat(Files.readString(file))
        .contains("a colleague says", "## 2 · restate")
        .doesNotContain("Maria");

    Run second =
        typed(
            """
            Asked 1 September, started 2 September, finished 5 September, live 1 October.
            It lay finished until the release date came. A day of hands.
            It goes out alone the same day.
            Yes, all of it.
            The customer called.
            Features. We can try something in our own team.
            """,
            "--resume",
            "--on",
            "2026-12-28");

    assertThat(second.exit()).isZero();
    assertThat(second.out())
        .contains(
            "We began on 25 Nov 2026",
            "My first guess is the monthly release",
            "Card for the next ten changes");
    assertThat(Files.readString(file)).contains("## Closing", "My first guess");
  }

  @Test
  void aBrokenFileIsOneSentenceAndStaysAsItIs() throws IOException {
    Path file = folder.resolve("improvement/interviews/2026-11-25-x.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "scrambled");

    Run run = typed("x\n", "--resume");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("holds no interview that can be read")
        .contains("nothing was changed");
    assertThat(Files.readString(file)).isEqualTo("scrambled");
  }

  @Test
  void nothingIsKeptWhenNothingShallBe() {
    Run run = typed("Everything is slow here.\n", "--no-file");

    assertThat(run.out()).contains("Nothing was kept.");
    assertThat(folder.resolve("improvement")).doesNotExist();
  }

  @Test
  void aWrongDayOrScriptIsOneSentence() {
    assertThat(typed("", "--on", "tomorrow").err())
        .startsWith("weir: --on: 'tomorrow' is not a day.");
    assertThat(typed("", "--script", "nowhere.yaml").err()).contains("Cannot read");
    assertThat(typed("", "--resume").err()).contains("There is no interview here to go on with.");
  }

  /// One run with lines typed in, in a folder of its own.
  private Run typed(String lines, String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "advise";
    all[1] = "--no-data";
    all[2] = "--in";
    all[3] = folder.toString();
    System.arraycopy(options, 0, all, 4, options.length);
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
      return Run.of(all);
    } finally {
      System.setIn(before);
    }
  }
}
