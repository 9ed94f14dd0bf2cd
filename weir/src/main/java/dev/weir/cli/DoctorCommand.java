package dev.weir.cli;

import dev.weir.app.Diagnosis;
import dev.weir.app.Weir;
import dev.weir.event.LedgerEntry;
import dev.weir.store.Manifest.SourceState;
import java.util.List;
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
    footer = {"", "Example:  weir doctor ~/code/kafka"})
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: the workspace or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();

  @Override
  public Integer call() {
    Diagnosis diagnosis = Weir.doctor(ask.request(sources, false), ask.progress());
    System.out.println("Workspace  " + diagnosis.workspace());
    for (SourceState state : diagnosis.sources()) {
      System.out.println("Source     " + state.uri());
      System.out.printf(
          "           branch %s, read %s%n",
          state.state().getOrDefault("branch", "?"), state.readAt());
    }
    System.out.println("As of      " + diagnosis.asOf());
    System.out.println();
    for (Diagnosis.Count count : diagnosis.counts()) {
      System.out.printf("%,12d  %s%n", count.n(), count.what());
    }
    System.out.println();
    if (diagnosis.ledger().isEmpty()) {
      System.out.println("Nothing was missing, and nothing was set apart.");
    }
    for (LedgerEntry entry : diagnosis.ledger()) {
      System.out.printf("%,12d  %s (%s)%n", entry.count(), entry.reason(), entry.source());
      System.out.println("              " + entry.what());
      if (!entry.example().isBlank()) {
        System.out.println("              For example: " + entry.example());
      }
      System.out.println("              " + entry.remedy());
    }
    return 0;
  }
}
