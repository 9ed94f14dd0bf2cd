package dev.weir.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of reading into a workspace.
final class IngestOptions extends WhereOptions {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "From GitHub and its like, only what changed since (default: as said last time, at first"
              + " everything). Git is always read whole.")
  private @Nullable String since;

  @Override
  Optional<Instant> since() {
    return Moment.optional("--since", since);
  }
}
