package dev.weir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.app.Weir;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The agent is written only after a yes, and a changed file only after a yes of its own.
class AgentCommandTest {
  private static final String TEXT = Weir.agent(Optional.empty()).text();

  @TempDir private Path folder;

  private final List<String> asked = new ArrayList<>();

  @Test
  void showPrintsTheFile() {
    assertThat(Run.of("agent", "show")).isEqualTo(new Run(0, TEXT, ""));
  }

  @Test
  void withoutTerminalAndConsentItRefusesInOneSentence() {
    Run run = Run.of("agent", "install", "--folder", folder.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            weir: Nothing was written, because nobody is here to ask.
                  To agree beforehand: weir agent install --yes
            """);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void consentBeforehandWritesANewFile() {
    Run run =
        Run.of("agent", "install", "--yes", "--name", "gene-kim", "--folder", folder.toString());

    assertThat(run.exit()).isZero();
    assertThat(folder.resolve("gene-kim.md")).content().startsWith("---\nname: gene-kim\n");
    assertThat(run.out()).contains("Written: " + folder.resolve("gene-kim.md"));
  }

  @Test
  void consentBeforehandDoesNotTouchAChangedFile() throws IOException {
    Path file = Files.writeString(folder.resolve("weir-adviser.md"), "mine");

    Run run = Run.of("agent", "install", "--yes", "--folder", folder.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("was left as it is", "--replace");
    assertThat(file).hasContent("mine");

    Run again = Run.of("agent", "install", "--yes", "--replace", "--folder", folder.toString());
    assertThat(again.exit()).isZero();
    assertThat(file).hasContent(TEXT);
  }

  @Test
  void aNoWritesNothing() {
    assertThat(install(false)).isZero();

    assertThat(asked).singleElement().asString().contains("weir-adviser.md will be written");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aYesWritesAndASecondTimeNobodyIsAsked() {
    assertThat(install(true)).isZero();
    assertThat(install(true)).isZero();

    assertThat(asked).hasSize(1);
    assertThat(folder.resolve("weir-adviser.md")).hasContent(TEXT);
  }

  @Test
  void aChangedFileIsAskedAboutEvenWithConsentBeforehand() throws IOException {
    Path file = Files.writeString(folder.resolve("weir-adviser.md"), "mine");

    assertThat(install(false, "--yes")).isZero();
    assertThat(asked).singleElement().asString().contains("differs", "Replace it?");
    assertThat(file).hasContent("mine");

    assertThat(install(true, "--yes")).isZero();
    assertThat(file).hasContent(TEXT);
  }

  @Test
  void wrongArgumentsAreUsage() {
    assertThat(Run.of("agent", "install", "--name", "Gene Kim", "--yes"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("'Gene Kim' cannot be an agent's name"));
    assertThat(Run.of("agent", "show", "--name", "../../x").exit()).isEqualTo(2);
    assertThat(Run.of("agent", "install", "--user", "--folder", "x").exit()).isEqualTo(2);
    assertThat(Run.of("agent", "instal").err()).contains("install");
  }

  private int install(boolean answer, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--folder", folder.toString()));
    CommandLine line =
        new CommandLine(
            new AgentCommand.Install(question -> {
              asked.add(question);
              return Optional.of(answer);
            }));
    PrintStream out = System.out;
    try {
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
      return line.execute(arguments.toArray(String[]::new));
    } finally {
      System.setOut(out);
    }
  }
}
