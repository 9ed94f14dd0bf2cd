package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;

/// The commands a text names in backticks, held against those there are.
final class NamedCommands {
  private static final Pattern NAMED = Pattern.compile("`weir ([^`]+)`");

  private NamedCommands() {}

  /// What stands after `weir`, each time.
  static List<String> in(String text) {
    return NAMED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /// The words up to the first that is no subcommand name it; each option must be one of its own.
  static void exists(String words) {
    CommandLine command = new CommandLine(new WeirCommand());
    List<String> rest = Arrays.asList(words.split(" ", -1));
    while (!rest.isEmpty() && command.getSubcommands().containsKey(rest.getFirst())) {
      command = command.getSubcommands().get(rest.getFirst());
      rest = rest.subList(1, rest.size());
    }
    List<String> options = rest.stream().filter(word -> word.startsWith("--")).toList();
    assertThat(command.getCommandSpec().optionsMap().keySet())
        .as("options of 'weir %s'", words)
        .containsAll(options);
    assertThat(command.getParent() != null || !options.isEmpty())
        .as("a command in 'weir %s'", words)
        .isTrue();
  }
}
