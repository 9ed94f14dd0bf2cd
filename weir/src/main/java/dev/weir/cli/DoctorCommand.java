package dev.weir.cli;

import dev.weir.app.Diagnosis;
import dev.weir.app.Logs;
import dev.weir.app.Weir;
import dev.weir.store.Manifest.SourceState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `weir doctor`: what is connected, how complete it is, why something is empty.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Shows what was read, how complete it is, and what was set apart and why.",
    footer = {"", "Example:  weir doctor ~/code/kafka", "          weir doctor incidents.csv"})
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Git repositories and event logs (default: the workspace or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private KnownOptions ask = new KnownOptions();
  @Mixin private LogOptionsMixin columns = new LogOptionsMixin();

  @Override
  public Integer call() {
    LogAsk asked = LogAsk.of(ask.request(sources, false));
    for (Path log : asked.logs()) {
      LogAnswers.print(
          Logs.doctor(
              LogAsk.request(Optional.of(log), asked.request(), columns, false), ask.progress()));
      System.out.println();
    }
    return asked.isOfRepositories() ? repositories(asked.repositories()) : 0;
  }

  private int repositories(List<String> repositories) {
    Diagnosis diagnosis = Weir.doctor(ask.request(repositories, false), ask.progress());
    System.out.println("Workspace  " + diagnosis.workspace());
    for (SourceState state : diagnosis.sources()) {
      System.out.println("Source     " + state.uri());
      String branch = state.state().getOrDefault("branch", "");
      System.out.printf(
          "           %sread %s%n",
          branch.isEmpty() ? "" : "branch " + branch + ", ", state.readAt());
    }
    System.out.println("As of      " + diagnosis.asOf());
    System.out.println();
    LogAnswers.counts(diagnosis.counts());
    System.out.println();
    LogAnswers.ledger(diagnosis.ledger());
    return 0;
  }
}
