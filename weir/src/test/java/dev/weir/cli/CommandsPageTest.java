package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.documents.MadePart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `docs/reference/commands.md` is what `--help` prints, and every command's help ends with an
/// example.
class CommandsPageTest {

  @Test
  void thePageIsWhatEveryHelpPrints() {
    StringBuilder made = new StringBuilder(block("weir", help()));
    commands().forEach(name -> made.append(block("weir " + name, help(name.split(" ", -1)))));

    MadePart.of("commands.md").says(made.toString());
  }

  @Test
  void everyHelpEndsWithAnExample() {
    assertThat(commands())
        .hasSizeGreaterThan(5)
        .allSatisfy(name ->
            assertThat(help(name.split(" ", -1)))
                .containsPattern("\nExample:  (?:weir " + name + "|source <\\(weir)"));
  }

  private static List<String> commands() {
    return below("", new CommandLine(new WeirCommand())).toList();
  }

  /// Every command and its own commands after it, as they are typed.
  private static Stream<String> below(String before, CommandLine line) {
    return line.getSubcommands().entrySet().stream()
        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .flatMap(each ->
            Stream.concat(
                Stream.of(before + each.getKey()),
                below(before + each.getKey() + " ", each.getValue())));
  }

  private static String block(String title, String help) {
    return "## " + title + "\n\n```text\n" + help.stripTrailing() + "\n```\n\n";
  }

  /// What the program itself prints, on the same way a user meets it.
  private static String help(String... command) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      String[] arguments = java.util.Arrays.copyOf(command, command.length + 1);
      arguments[command.length] = "--help";
      assertThat(Main.run(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
