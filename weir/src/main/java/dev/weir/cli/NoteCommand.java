package dev.weir.cli;

import dev.weir.app.Weir;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir note`: context, drawn on every chart over time.
@Command(
    name = "note",
    mixinStandardHelpOptions = true,
    description = "Writes down what happened on a day; every chart over time shows it.",
    footer = {"", "Example:  weir note 2026-03-01 \"new test environment\""})
final class NoteCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DATE", description = "The day, such as 2026-03-01.")
  private String day = "";

  @Parameters(index = "1", paramLabel = "TEXT", description = "What happened, in your words.")
  private String text = "";

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      description = "The repository or workspace it belongs to (default: here).")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    Path file = Weir.note(folder.toAbsolutePath().normalize(), day, text);
    System.out.println("Noted in " + file + ". It is yours: edit it, review it, commit it.");
    return 0;
  }
}
