package dev.weir.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of commands that ask what was known, and about no period.
class KnownOptions extends WhereOptions {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "What was known then (default: the last event).")
  private @Nullable String asOf;

  @Override
  final Optional<Instant> asOf() {
    return Moment.optional("--as-of", asOf);
  }
}
