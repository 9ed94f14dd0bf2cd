package dev.weir.cli;

import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.event.Range;
import dev.weir.event.UserException;
import dev.weir.metric.Comparison;
import dev.weir.story.Study;
import dev.weir.story.Words;
import java.time.Instant;
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
      "          weir flow ~/code/kafka --compare"
    })
final class FlowCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: the workspace or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--lines",
      description = "Count the lines of every commit in the period, not of a sample: slow once.")
  private boolean lines;

  @Option(
      names = "--compare",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FROM..TO",
      description =
          "Compare with an earlier period (default: as long, and ending where this one begins)."
              + " Write it after the sources.")
  private @Nullable String compare;

  @Override
  public Integer call() {
    if (compare != null) {
      return comparison(compare);
    }
    Format as = format.withoutCsv();
    Request request = ask.request(sources, lines);
    Optional<Study> found = Weir.study(request, ask.progress());
    if (found.isEmpty()) {
      System.out.println("This repository has no commits yet: there is nothing to measure.");
      return 0;
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

  private int comparison(String earlier) {
    Optional<Range> before = earlier.isEmpty() ? Optional.empty() : Optional.of(range(earlier));
    Optional<List<Comparison>> found =
        Weir.compare(ask.request(sources, false), before, ask.progress());
    if (found.isEmpty()) {
      System.out.println("This repository has no commits yet: there is nothing to compare.");
      return 0;
    }
    ComparisonOutput.print(format.format(), found.get());
    return 0;
  }

  private static Range range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new UserException(
          "--compare: '" + text + "' is not a period.", "Write it like 2025-01-01..2025-07-01.");
    }
    Instant from = AskOptions.instant("--compare", text.substring(0, dots));
    Instant to = AskOptions.instant("--compare", text.substring(dots + 2));
    if (!from.isBefore(to)) {
      throw new UserException(
          "--compare: '" + text + "' ends before it begins.",
          "Write it like 2025-01-01..2025-07-01.");
    }
    return new Range(from, to);
  }
}
