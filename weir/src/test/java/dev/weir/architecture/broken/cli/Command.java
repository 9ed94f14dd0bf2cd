package dev.weir.architecture.broken.cli;

import java.time.Instant;

/// Keeps the rules: the command line owns the clock and the terminal.
public record Command(Instant asOf) {

  /// Prints when it is.
  public static void run() {
    System.out.println(new Command(Instant.now()));
  }
}
