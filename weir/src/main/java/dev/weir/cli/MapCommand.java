package dev.weir.cli;

import dev.weir.app.Logs;
import dev.weir.app.Request;
import dev.weir.story.LogStudy;
import dev.weir.story.StreamDrawing;
import dev.weir.story.StreamText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir map`: the value stream of any event log.
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description =
        "Draws the value stream of an event log: CSV, Parquet, JSON lines, XES or OCEL 2.0 JSON, plain or"
            + " gzipped.",
    footer = {
      "",
      "Example:  weir map incidents.xes.gz --svg incidents.svg",
      "          weir map shop.ocel.json --type order"
    })
final class MapCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "LOG",
      description = "The event log (default: the one the workspace holds).")
  private @Nullable Path log;

  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private LogOptionsMixin columns = new LogOptionsMixin();
  @Mixin private FormatOption format = new FormatOption();

  @Option(names = "--svg", paramLabel = "FILE", description = "Also draw it into this file.")
  private @Nullable Path svg;

  @Option(names = "--all", description = "All numbers, not only those the map shows.")
  private boolean all;

  @Override
  public Integer call() {
    Request request = ask.request(List.of(), false);
    boolean isTable = format.format() == Format.TABLE;
    LogStudy study =
        Logs.study(
            LogAsk.request(Optional.ofNullable(log), request, columns, all || !isTable),
            ask.progress());
    if (svg != null) {
      WholeFile.write(svg, StreamDrawing.file(study), "map", "--svg FILE");
    }
    if (isTable) {
      System.out.print(StreamText.of(study, Terminal.isColour(), !Terminal.isUnicode()));
    }
    if (!isTable || all) {
      System.out.print(
          FindingsOutput.of(
              format.format(),
              study.asOf(),
              study.period(),
              study.map().stream().span(),
              study.findings().all().toList()));
    }
    return 0;
  }
}
