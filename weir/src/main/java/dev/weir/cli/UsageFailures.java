package dev.weir.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/// Wrong arguments: one sentence, the nearest right word, and where the help is.
final class UsageFailures implements CommandLine.IParameterExceptionHandler {
  private static final int USAGE = 2;

  @Override
  public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    if (!line.getSubcommands().isEmpty()
        && exception instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().getFirst().startsWith("-")) {
      noCommand(line.getCommandSpec().qualifiedName(), unmatched);
    } else {
      System.err.println("weir: " + exception.getMessage());
      UnmatchedArgumentException.printSuggestions(exception, System.err);
    }
    System.err.println("      See: " + line.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static void noCommand(String above, UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().getFirst();
    List<String> near =
        unmatched.getSuggestions().stream().filter(name -> !name.startsWith("-")).toList();
    System.err.println("weir: there is no command '" + word + "'.");
    if (Files.exists(Path.of(word))) {
      System.err.println("      A source comes after its command: weir report " + word);
    } else if (!near.isEmpty()) {
      System.err.println("      Did you mean: " + above + " " + near.getFirst());
    }
  }
}
