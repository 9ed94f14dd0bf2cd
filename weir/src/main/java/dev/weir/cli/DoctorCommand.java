package dev.weir.cli;

import dev.weir.app.Diagnosis;
import dev.weir.app.Weir;
import dev.weir.event.LedgerEntry;
import dev.weir.store.Manifest.SourceState;
import dev.weir.story.Wrap;
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
  private static final int WIDTH = 80;
  private static final int INDENT = 14;

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: the workspace or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private KnownOptions ask = new KnownOptions();

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
      indented(entry.what());
      if (!entry.example().isBlank()) {
        indented("For example: " + entry.example());
      }
      indented(entry.remedy());
    }
    return 0;
  }

  private static void indented(String text) {
    Wrap.lines(text, WIDTH - INDENT).forEach(line -> System.out.println(" ".repeat(INDENT) + line));
  }
}
