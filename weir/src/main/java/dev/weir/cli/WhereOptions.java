package dev.weir.cli;

import dev.weir.app.Request;
import dev.weir.event.Progress;
import dev.weir.store.CacheFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that reads sources.
class WhereOptions {
  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description =
          "Where what was read is kept (default: .weir at the top of the repository you stand in,"
              + " or your cache folder).")
  private @Nullable Path workspace;

  @Option(names = "--quiet", description = "No progress on stderr.")
  private boolean quiet;

  /// The request these options make.
  final Request request(@Nullable List<String> sources, boolean allLines) {
    return new Request(
        sources == null ? List.of() : sources,
        Optional.ofNullable(workspace).map(Path::toAbsolutePath),
        Path.of("").toAbsolutePath(),
        CacheFolder.of(System.getenv(), Path.of(System.getProperty("user.home", "."))),
        since(),
        until(),
        asOf(),
        allLines,
        Instant.now());
  }

  /// Beginning of the period, where it can be given and is.
  Optional<Instant> since() {
    return Optional.empty();
  }

  /// End of the period, where it can be given and is.
  Optional<Instant> until() {
    return Optional.empty();
  }

  /// What was known then, where it can be given and is.
  Optional<Instant> asOf() {
    return Optional.empty();
  }

  /// Progress on stderr: one line that is written over on a terminal, silence elsewhere.
  final Progress progress() {
    return quiet || !Terminal.isTerminal() ? Progress.SILENT : new ProgressLine();
  }
}
