package dev.weir.cli;

import dev.weir.event.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all.
final class WholeFile {
  private WholeFile() {}

  /// @param what it is, for the message: "report"
  /// @param option that names another place: "--output FILE"
  /// @return the file
  /// @throws SourceException when it cannot be written
  static Path write(Path file, String text, String what, String option) {
    Path parent = file.toAbsolutePath().getParent();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return file;
    } catch (IOException e) {
      throw new SourceException(
          "The " + what + " cannot be written to " + file + ".",
          "Name a place you may write to: " + option,
          e);
    }
  }
}
