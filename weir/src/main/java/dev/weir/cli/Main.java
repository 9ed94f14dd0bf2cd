package dev.weir.cli;

import java.util.Locale;
import picocli.CommandLine;

/// The entry point. Exit codes: 0 ok, 1 the world failed, 2 usage, 70 our bug, 130 interrupted.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs one command line and gives its exit code.
  static int run(String... arguments) {
    Locale.setDefault(Locale.ROOT); // numbers and messages look the same everywhere
    CommandLine line = new CommandLine(new WeirCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setExecutionExceptionHandler(new Failures());
    line.setParameterExceptionHandler(new UsageFailures());
    return line.execute(arguments);
  }
}
