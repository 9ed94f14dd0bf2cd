package dev.weir.cli;

import dev.weir.app.LogRequest;
import dev.weir.app.Logs;
import dev.weir.app.Weir;
import dev.weir.app.Weir.Explained;
import dev.weir.story.Json;
import dev.weir.story.Tables;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir explain`: what stands behind a number.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows what stands behind a number: definition, sample, query, rows.",
    footer = {
      "",
      "Example:  weir explain lead_time.p50 ~/code/kafka",
      "          weir explain waiting_time.p85 incidents.csv"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "FINDING",
      description = "Its id, such as lead_time.p50; weir flow lists them.")
  private String finding = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Git repositories (default: the workspace or the repository here), or an event log.")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private LogOptionsMixin columns = new LogOptionsMixin();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of: table, json, markdown; with --all csv, too (default: table).")
  private Format format = Format.TABLE;

  @Option(names = "--all", description = "All rows behind it instead of the explanation.")
  private boolean all;

  @Override
  public Integer call() {
    Format as = all ? format : FormatOption.withoutCsv(format);
    Optional<LogRequest> log = LogAsk.of(sources, ask, columns, true);
    Optional<Explained> found =
        log.isPresent()
            ? Optional.of(Logs.explain(log.get(), finding, all, ask.progress()))
            : Weir.explain(ask.request(sources, false), finding, all, ask.progress());
    if (found.isEmpty()) {
      Nothing.butDelivery(Weir.reported(ask.request(sources, false), ask.progress()).delivered());
      return Nothing.to("explain", as);
    }
    Explained explained = found.get();
    if (all) {
      RowsOutput.print(as, explained.rows());
      return 0;
    }
    System.out.print(
        switch (as) {
          case TABLE, CSV -> Tables.explain(explained.finding());
          case MARKDOWN -> Tables.explainMarkdown(explained.finding());
          case JSON -> Json.explain(explained.finding(), explained.asOf());
        });
    return 0;
  }
}
