package dev.weir.cli;

import dev.weir.app.LogRequest;
import dev.weir.app.Logs;
import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.app.Weir.Compared;
import dev.weir.event.Range;
import dev.weir.story.LogStudy;
import dev.weir.story.Study;
import dev.weir.story.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir flow`: every number, as a table.
@Command(
    name = "flow",
    mixinStandardHelpOptions = true,
    description = "Prints every number with its interval and sample.",
    footer = {
      "",
      "Example:  weir flow ~/code/kafka --since 2026-01-01 --format json",
      "          weir flow ~/code/kafka --compare",
      "          weir flow incidents.csv --format markdown"
    })
final class FlowCommand implements Callable<Integer> {
  @Parameters(
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
      description = "One of: table, json, markdown; with --compare csv, too (default: table).")
  private Format format = Format.TABLE;

  @Option(
      names = "--lines",
      description = "Count the lines of every commit in the period, not of a sample: slow once.")
  private boolean lines;

  @Option(
      names = "--compare",
      arity = "0..1",
      fallbackValue = "",
      preprocessor = EarlierPeriod.class,
      paramLabel = "FROM..TO",
      description =
          "Compare with an earlier period, such as 2025-01-01..2025-07-01 (default: as long, and"
              + " ending where this one begins; given without --since, this one begins where it"
              + " ends).")
  private @Nullable String compare;

  @Override
  public Integer call() {
    if (compare != null) {
      return comparison(compare);
    }
    Format as = FormatOption.withoutCsv(format);
    Optional<LogRequest> log = LogAsk.of(sources, ask, columns, true);
    if (log.isPresent()) {
      return ofLog(log.get(), as);
    }
    Request request = ask.request(sources, lines);
    Weir.Reported reported = Weir.reported(request, ask.progress());
    Optional<Study> found = reported.study();
    if (found.isEmpty()) {
      Nothing.butDelivery(reported.delivered());
      return Nothing.to("measure", as);
    }
    Study study = found.get();
    if (as == Format.TABLE) {
      System.out.printf(
          "%s, %s (%s)%n%n", study.name(), Words.period(study.period()), study.periodReason());
    }
    System.out.print(
        FindingsOutput.of(
            as,
            study.asOf(),
            study.period(),
            study.stream().span(),
            study.findings().all().toList()));
    return 0;
  }

  private int ofLog(LogRequest log, Format as) {
    LogStudy study = Logs.study(log, ask.progress());
    if (as == Format.TABLE) {
      System.out.printf(
          "%s, %s (%s)%n%n", study.name(), Words.period(study.period()), study.columns());
    }
    System.out.print(
        FindingsOutput.of(
            as,
            study.asOf(),
            study.period(),
            study.map().stream().span(),
            study.findings().all().toList()));
    return 0;
  }

  private int comparison(String earlier) {
    Optional<Range> before =
        earlier.isEmpty() ? Optional.empty() : Optional.of(EarlierPeriod.range(earlier));
    Optional<LogRequest> log = LogAsk.of(sources, ask, columns, false);
    if (log.isPresent()) {
      ComparisonOutput.print(format, Logs.compare(log.get(), before, ask.progress()));
      return 0;
    }
    Optional<Compared> found = Weir.compare(ask.request(sources, lines), before, ask.progress());
    if (found.isEmpty()) {
      return Nothing.to("compare", format);
    }
    ComparisonOutput.print(format, found.get());
    return 0;
  }
}
