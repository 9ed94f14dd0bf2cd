package dev.weir.source.git;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Git's complaints in one clear sentence with what to do.
final class GitComplaint {
  private GitComplaint() {}

  static RuntimeException asException(Path folder, String complaint) {
    if (complaint.contains("not a git repository")) {
      Optional<Path> closed = closed(folder);
      if (closed.isPresent()) {
        return new SourceException(
            "No permission to read the repository " + folder + ": " + closed.get() + " is closed.",
            "Run as a user who may read it.");
      }
      return new UserException(
          folder + " is not a git repository.", "Give the folder of one: weir report PATH");
    }
    if (complaint.contains("dubious ownership")) {
      return new SourceException(
          "git does not trust " + folder + ": it belongs to another user.",
          "If you do, run: git config --global --add safe.directory '" + folder + "'");
    }
    if (complaint.contains("Permission denied")) {
      return new SourceException(
          "No permission to read the repository " + folder + ": " + first(complaint),
          "Run as a user who may read it.");
    }
    return new SourceException(
        "git cannot read " + folder + ": " + first(complaint),
        "Run 'git fsck' there to see what is damaged.");
  }

  /// The part of a repository that may not be read, for which git says that there is none.
  private static Optional<Path> closed(Path folder) {
    Path inside = folder.resolve(".git");
    return Stream.of(
            folder,
            inside,
            inside.resolve("objects"),
            inside.resolve("refs"),
            inside.resolve("HEAD"),
            folder.resolve("objects"))
        .filter(path -> Files.exists(path) && !Files.isReadable(path))
        .findFirst();
  }

  /// The first line that says something, without git's own prefix.
  static String first(String complaint) {
    return complaint
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("hint:"))
        .filter(line -> !line.startsWith("warning:"))
        .map(line -> line.replaceFirst("^(fatal|error): ", ""))
        .findFirst()
        .orElse("it gave no reason");
  }
}
