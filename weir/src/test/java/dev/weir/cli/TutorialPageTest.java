package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.documents.MadePart;
import dev.weir.fixture.ScriptedGit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The transcripts of the tutorial are what the program says.
class TutorialPageTest {
  private static final String SCRIPTS = "src/test/resources/dev/weir/advisor/tutorial/";

  @TempDir private Path folder;

  @Test
  void aConversationWithoutData() {
    says("no-data.md", "--script", SCRIPTS + "no-data.yaml");
  }

  @Test
  void aConversationBesideARepository() {
    says(
        "repository.md",
        monthlyReleases().toString(),
        "--workspace",
        folder.resolve("workspace").toString(),
        "--script",
        SCRIPTS + "repository.yaml");
  }

  @Test
  void aConversationBesideTheDemonstration() {
    Path demo = folder.resolve("larkfield");
    Run.of("demo", demo.toString(), "--quiet");

    says("demo.md", demo.resolve("idea-to-use.csv").toString(), "--script", SCRIPTS + "demo.yaml");
  }

  private static void says(String document, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "advise";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Run run = Run.of(all);

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    MadePart.in("docs/tutorial", document)
        .says("```text\n" + run.out().stripTrailing() + "\n```\n");
  }

  /// A year of a small service: a change every second day, a release on the first of each month.
  private Path monthlyReleases() {
    ScriptedGit git = ScriptedGit.bare(folder.resolve("shop"));
    List<String> people =
        List.of(
            "Ada Lovelace <ada@example.org>",
            "Bob Noyce <bob@example.org>",
            "Cem Kaner <cem@example.org>");
    LocalDate day = LocalDate.of(2025, 10, 2);
    int commit = 0;
    int version = 0;
    for (int i = 0; day.isBefore(LocalDate.of(2026, 10, 3)); i++) {
      commit =
          git.on("main")
              .by(people.get(i % 3))
              .written(day.toString())
              .saying("Change form " + i)
              .put("src/form" + i % 7 + ".txt", i + "\n")
              .commit();
      LocalDate next = day.plusDays(2);
      if (next.getMonthValue() != day.getMonthValue()) {
        git.tag("v1." + version++ + ".0", commit, next.withDayOfMonth(1) + "T08:00:00Z");
      }
      day = next;
    }
    return git.repository();
  }
}
