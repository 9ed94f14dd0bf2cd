package dev.weir.cli;

import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir ingest`: evidence kept in a workspace beside the work.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Reads sources into the workspace .weir at the top of the repository you stand in, or here"
            + " where there is none; later commands use it. Reading again takes only what is new.",
    footer = {
      "",
      "Example:  weir ingest ~/code/web ~/code/api && weir report",
      "          weir ingest --forget ~/code/web"
    })
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: those of the workspace, or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private WhereOptions ask = new WhereOptions();

  @Option(
      names = "--forget",
      paramLabel = "SOURCE",
      description =
          "Takes a source out of the workspace, by path or name, with all that was read of it.")
  private List<String> forgotten = List.of();

  @Override
  public Integer call() {
    Request request = ask.request(sources, false);
    List<SourceState> states = List.of();
    if (!forgotten.isEmpty()) {
      states = Weir.forget(request, forgotten);
      System.out.println("Forgotten: " + String.join(", ", forgotten));
    }
    if (forgotten.isEmpty() || !request.sources().isEmpty()) {
      states = Weir.ingest(request, ask.progress());
    }
    for (SourceState state : states) {
      long commits =
          state.segments().stream()
              .filter(segment -> segment.table().equals("git_commit"))
              .mapToLong(Segment::rows)
              .sum();
      System.out.printf(
          "%s: %,d commit%s, last read %s%n",
          state.name(), commits, commits == 1 ? "" : "s", state.readAt());
    }
    return 0;
  }
}
