package dev.weir.cli;

import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.app.Weir.Replayed;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import dev.weir.story.Wrap;
import dev.weir.twin.ReleaseCalendar;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `weir what-if`: the finished work on another release calendar.
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description =
        "Replays the real finished commits on another release calendar, exactly and without a"
            + " model.",
    footer = {"", "Example:  weir what-if 'release every 1d' ~/code/kafka"})
final class WhatIfCommand implements Callable<Integer> {
  private static final int WIDTH = 80;

  @Parameters(index = "0", paramLabel = "CHANGE", description = ReleaseCalendar.GRAMMAR + ".")
  private String change = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: the workspace or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private FormatOption format = new FormatOption();

  private static boolean isMeasured(Finding finding) {
    return finding.reading() instanceof Reading.Measured;
  }

  @Override
  public Integer call() {
    Format as = format.format();
    Request request = ask.request(sources, false);
    Optional<Replayed> found = Weir.whatIf(request, change, ask.progress());
    if (found.isEmpty()) {
      return Nothing.to("replay", as);
    }
    Replayed replayed = found.get();
    if (as == Format.TABLE) {
      for (String sentence : replayed.claim().lines().toList()) {
        Wrap.lines(sentence, WIDTH).forEach(System.out::println);
      }
      if (replayed.findings().stream().noneMatch(WhatIfCommand::isMeasured)) {
        System.out.println("Widen the period: --since with an earlier date.");
        return 0;
      }
      System.out.println();
    }
    System.out.print(
        FindingsOutput.of(
            as, replayed.asOf(), replayed.period(), "commit to release", replayed.findings()));
    if (as == Format.TABLE) {
      System.out.println();
      System.out.println(
          """
          No model: the same commits, the same days they were written and on the main
          line. It takes for granted that the work was ready when it was on the main
          line, that it would have arrived as it did, and that releases cost nothing.\
          """);
    }
    return 0;
  }
}
