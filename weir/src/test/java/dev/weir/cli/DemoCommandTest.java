package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `weir demo`, as who has no data meets it.
class DemoCommandTest {
  /// What nobody in a clinic says.
  private static final Pattern SOFTWARE =
      Pattern.compile(
          "\\b(software|deploy\\w*|releas\\w*|commit\\w*|code\\w*|coding|repositor\\w*|git|branch\\w*"
              + "|merge\\w*|pull request\\w*|builds?|pipelines?|sprints?|backlogs?|features?|bugs?"
              + "|defects?|debt|tickets?|issues?|servers?|develop\\w*|devops|incidents?|test\\w*"
              + "|agile|scrum|ci|ai|api|data review|stories|epics?|rollbacks?|hotfix\\w*|programm\\w*"
              + "|changes|web|apps?|applications?|products?|users?|idea-to-use)\\b");

  @TempDir private Path folder;

  @Test
  void aNewcomerIsToldWhereWorkWaitsAndWhatToTypeNext() {
    Path demo = folder.resolve("demo");
    Run run = Run.of("demo", demo.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("before “Data review” is done.", "Next:", "guess first, then look")
        .contains("  weir map " + demo.resolve("idea-to-use.csv") + " --svg")
        .contains("  weir map " + demo.resolve("failure-to-recovery.csv") + "\n");
    Run next = Run.of("map", demo.resolve("failure-to-recovery.csv").toString());
    assertThat(next.out()).as(next.err()).contains("Find the cause");
  }

  @Test
  void aPlaceWithoutSoftwareIsToldWithoutOneOfItsWords() throws IOException {
    Path clinic = folder.resolve("clinic");
    StringBuilder said = new StringBuilder();
    said.append(told("demo", "--not-software", clinic.toString()));
    said.append(told("map", clinic.resolve("referral-to-treatment.csv").toString(), "--all"));
    said.append(
        told(
            "map",
            clinic.resolve("setback-to-well.csv").toString(),
            "--svg",
            clinic.resolve("map.svg").toString()));
    try (Stream<Path> files = Files.list(clinic)) {
      for (Path file : files.sorted().toList()) {
        said.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }
    String all = said.toString().replace(folder.toString(), "");

    assertThat(SOFTWARE.matcher(all.toLowerCase(Locale.ROOT)).results().map(MatchResult::group))
        .isEmpty();
    assertThat(all).contains("before “Read pictures” is done.", "PATIENT-0001");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    BadInputTest.refused(2, "is a file", "demo", file.toString());
    BadInputTest.refused(1, "Cannot write to", "demo", file + "/below");
  }

  private static String told(String... line) {
    Run run = Run.of(line);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out() + run.err();
  }
}
