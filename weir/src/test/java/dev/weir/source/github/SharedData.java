package dev.weir.source.github;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reference data that may lie in a folder beside the checkout. It is no part of the project.
final class SharedData {
  private SharedData() {}

  /// A folder of it; the test is skipped where there is none.
  static Path folder(String path) {
    Path folder = checkout(Path.of("").toAbsolutePath()).resolveSibling("shared/data/" + path);
    assumeTrue(Files.isDirectory(folder), "no reference data here: " + path);
    return folder;
  }

  private static Path checkout(Path folder) {
    return Files.exists(folder.resolve("mvnw"))
        ? folder
        : checkout(Optional.ofNullable(folder.getParent()).orElseThrow());
  }
}
