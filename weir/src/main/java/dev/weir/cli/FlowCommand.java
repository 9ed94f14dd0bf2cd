package dev.weir.cli;

import dev.weir.app.Request;
import dev.weir.app.Weir;
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
    footer = {"", "Example:  weir flow ~/code/kafka --since 2026-01-01 --format json"})
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

  @Override
  public Integer call() {
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
}
