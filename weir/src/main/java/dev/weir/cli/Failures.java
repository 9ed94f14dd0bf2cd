package dev.weir.cli;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The one place where exceptions become a sentence and an exit code.
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final int WORLD = 1;
  private static final int USAGE = 2;
  private static final int BUG = 70;

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine line, CommandLine.ParseResult result) {
    return switch (exception) {
      case UserException user -> tell(user.getMessage(), user.hint(), USAGE);
      case SourceException world -> tell(world.getMessage(), world.hint(), WORLD);
      case UncheckedIOException io ->
          tell(sentence(io), "Check the disk, and run it again.", WORLD);
      case IOException io -> tell(sentence(io), "Check the disk, and run it again.", WORLD);
      default -> bug(exception);
    };
  }

  private static String sentence(Exception io) {
    String message = String.valueOf(io.getMessage());
    return message.toLowerCase(Locale.ROOT).contains("no space left")
        ? "The disk is full."
        : "Reading or writing failed: " + message + ".";
  }

  private static int tell(@Nullable String what, String hint, int code) {
    System.err.println("weir: " + what);
    System.err.println("      " + hint);
    return code;
  }

  private static int bug(Exception exception) {
    System.err.println(
        "weir: this is a fault in Weir itself, not in your data. Please report it with:");
    exception.printStackTrace(System.err);
    return BUG;
  }
}
