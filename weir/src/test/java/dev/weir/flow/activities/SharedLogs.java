package dev.weir.flow.activities;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.event.Progress;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.LogSource;
import dev.weir.store.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Reference logs that lie beside the repository, for who has them.
final class SharedLogs {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private SharedLogs() {}

  /// A file of the reference data; the test is skipped where there is none.
  static Path file(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "no reference data beside the repository (../shared): skipped");
    return folder == null ? Path.of(name) : folder.resolve("shared/data").resolve(name);
  }

  /// A log read into `event`.
  static Engine read(Path file, Path temporary) {
    Engine engine = Engine.inMemory(temporary, "2GB");
    new LogSource(file).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT);
    return engine;
  }
}
