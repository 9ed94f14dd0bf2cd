package dev.weir.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options every question about a period takes.
final class AskOptions extends KnownOptions {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Beginning of the period, such as 2026-01-01.")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "End of the period; the day itself is not in it.")
  private @Nullable String until;

  @Override
  Optional<Instant> since() {
    return Moment.optional("--since", since);
  }

  @Override
  Optional<Instant> until() {
    return Moment.optional("--until", until);
  }
}
