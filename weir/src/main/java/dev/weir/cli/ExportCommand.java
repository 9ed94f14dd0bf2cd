package dev.weir.cli;

import dev.weir.app.Exports;
import dev.weir.app.LogRequest;
import dev.weir.app.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `weir export`: any event log in an open format.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes an event log as OCEL 2.0 JSON, which other tools read; of OCEL nothing is lost.",
    footer = {"", "Example:  weir export incidents.xes.gz incidents.ocel.json"})
final class ExportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LOG", description = "The event log, in any format.")
  private Path log = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
  private Path target = Path.of("");

  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private LogOptionsMixin columns = new LogOptionsMixin();

  @Override
  public Integer call() {
    Request request = ask.request(List.of(), false);
    Exports.Written written =
        Exports.ocel(
            new LogRequest(
                Optional.of(log),
                request.here().resolve(".weir"),
                request.cache(),
                columns.options(),
                columns.ends(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                request.now()),
            target,
            ask.progress());
    System.out.printf(
        "Written to %s: %,d objects (%s), %,d events.%n",
        target, written.objects(), String.join(", ", written.types()), written.events());
    return 0;
  }
}
