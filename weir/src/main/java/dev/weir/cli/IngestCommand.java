package dev.weir.cli;

import dev.weir.app.Weir;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `weir ingest`: evidence kept in a workspace beside the work.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Reads sources into the workspace .weir here, which later commands then use. Reading again"
            + " takes only what is new.",
    footer = {"", "Example:  weir ingest ~/code/web ~/code/api && weir report"})
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: those of the workspace, or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();

  @Override
  public Integer call() {
    List<SourceState> states = Weir.ingest(ask.request(sources, false), ask.progress());
    for (SourceState state : states) {
      long commits =
          state.segments().stream()
              .filter(segment -> segment.table().equals("git_commit"))
              .mapToLong(Segment::rows)
              .sum();
      System.out.printf("%s: %,d commits, last read %s%n", state.name(), commits, state.readAt());
    }
    return 0;
  }
}
