package dev.weir.cli;

import picocli.CommandLine;

/// Wrong arguments: one sentence, the nearest right word, and where the help is.
final class UsageFailures implements CommandLine.IParameterExceptionHandler {
  private static final int USAGE = 2;

  @Override
  public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    System.err.println("weir: " + exception.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(exception, System.err);
    System.err.println("      See: " + line.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }
}
