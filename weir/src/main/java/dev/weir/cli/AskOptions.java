package dev.weir.cli;

import dev.weir.app.Request;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.store.CacheFolder;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options every question takes.
final class AskOptions {
  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description = "Where what was read is kept (default: .weir here, or your cache folder).")
  private @Nullable Path workspace;

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

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "What was known then (default: the last event).")
  private @Nullable String asOf;

  @Option(names = "--quiet", description = "No progress on stderr.")
  private boolean quiet;

  /// The request these options make.
  Request request(@Nullable List<String> sources, boolean allLines) {
    return new Request(
        sources == null ? List.of() : sources,
        Optional.ofNullable(workspace).map(Path::toAbsolutePath),
        Path.of("").toAbsolutePath(),
        CacheFolder.of(System.getenv(), Path.of(System.getProperty("user.home", "."))),
        optional("--since", since),
        optional("--until", until),
        optional("--as-of", asOf),
        allLines,
        Instant.now());
  }

  /// Progress on stderr: one line that is written over on a terminal, silence elsewhere.
  Progress progress() {
    return quiet || !Terminal.isTerminal() ? Progress.SILENT : new ProgressLine();
  }

  private static Optional<Instant> optional(String option, @Nullable String text) {
    return Optional.ofNullable(text).map(given -> instant(option, given));
  }

  /// A moment: a day is its midnight, UTC.
  ///
  /// @throws UserException when it is none
  static Instant instant(String option, String text) {
    try {
      return text.length() <= 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new UserException(
          option + ": '" + text + "' is not a date.",
          "Write it like 2026-03-01, or 2026-03-01T09:30:00Z.");
    }
  }
}
