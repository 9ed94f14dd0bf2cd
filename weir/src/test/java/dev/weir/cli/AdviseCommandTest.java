package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.ScriptedGit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
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
        .contains("Take your time", "Your place is kept in", "weir advise --resume");
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
    assertThat(second.out())
        .as("the step lies after the day of the last answer")
        .contains("by 8 Jan 2027");
    assertThat(Files.readString(file))
        .contains("## 2 · restate\n", "## 3 · dates · 2026-12-28", "## Closing", "My first guess");

    assertThat(typed("", "--resume", "--on", "2027-02-01").out())
        .contains("is finished; here is how it ended", "by 8 Jan 2027");
  }

  @Test
  void blankLinesAreMetWithPatienceOnceAndThenTakenAsOpen() {
    Run run = typed("\n".repeat(12));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).containsOnlyOnce("Take your time").contains("I cannot tell you yet");
  }

  @Test
  void anEventLogNamedOrKeptIsLookedAtAndItsLongestPlaceAskedAbout() throws IOException {
    StringBuilder log = new StringBuilder("case,activity,start,end\n");
    for (int i = 10; i < 28; i++) {
      log.append("C%d,Intake,2026-01-%dT09:00:00Z,2026-01-%dT10:00:00Z\n".formatted(i, i, i));
      log.append("C%d,Assess,2026-03-%dT09:00:00Z,2026-03-%dT11:00:00Z\n".formatted(i, i, i));
    }
    Path file = folder.resolve("claims.csv");
    Files.writeString(file, log);
    Run run = typedBeside("Claims are slow.\n", file.toString(), "--no-file");

    String asked = "passes before “Assess” is done";
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " ")).contains("I can also see the log claims", asked);

    String workspace = folder.resolve("kept").toString();
    Run.of("ingest", file.toString(), "--workspace", workspace, "--quiet");
    Run kept = typedBeside("Claims are slow.\n", "--workspace", workspace, "--no-file");
    assertThat(kept.err()).isEmpty();
    assertThat(kept.out().replaceAll("\\s+", " ")).contains(asked);
  }

  @Test
  void aSourceThatIsNamedAndCannotBeReadIsOneSentence() {
    Run run = typedBeside("Claims are slow.\n", folder.resolve("nowhere").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere");
    assertThat(folder.resolve("improvement")).doesNotExist();
  }

  @Test
  void aRepositoryThatShowsNothingYetIsSaidAndTheTalkGoesOn() {
    Path repository = ScriptedGit.bare(folder.resolve("young")).repository();
    Run run = typedBeside("Everything is slow here.\n", repository.toString(), "--no-file");

    assertThat(run.exit()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .startsWith("I looked at the data here; it shows no way from a beginning to an end yet")
        .contains("What is the problem");
  }

  @Test
  void anInterviewIsFoundByItsNameAndTheLatestOfADayIsTheNewest() throws IOException {
    typed("First thing is slow.\n", "--on", "2026-11-25");
    typed("First thing is slow.\n", "--on", "2026-11-25");
    Path interviews = folder.resolve("improvement/interviews");
    Path first = interviews.resolve("2026-11-25-first-thing-slow.md");
    Path second = interviews.resolve("2026-11-25-first-thing-slow-2.md");
    Files.setLastModifiedTime(first, FileTime.from(Instant.parse("2026-11-25T08:00:00Z")));
    Files.setLastModifiedTime(second, FileTime.from(Instant.parse("2026-11-25T09:00:00Z")));

    assertThat(typed("", "--resume").out()).contains("first-thing-slow-2.md");
    assertThat(typed("", "--resume", "2026-11-25-first-thing-slow").out())
        .contains("first-thing-slow.md");
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

  /// One run with lines typed in, without data.
  private Run typed(String lines, String... options) {
    return run(lines, Stream.concat(Stream.of("--no-data"), Stream.of(options)));
  }

  /// One run beside data.
  private Run typedBeside(String lines, String... options) {
    return run(lines, Stream.of(options));
  }

  /// One run with lines typed in, in a folder of its own.
  private Run run(String lines, Stream<String> options) {
    String[] all =
        Stream.concat(Stream.of("advise", "--in", folder.toString()), options)
            .toArray(String[]::new);
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
      return Run.of(all);
    } finally {
      System.setIn(before);
    }
  }
}
