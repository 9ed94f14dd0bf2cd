package dev.weir.demo;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The folder a fictional year is written into: two event logs, and the truth beside them.
///
/// @param folder where they are
/// @param delivery the log of the first stream
/// @param recovery the log of the second, from failure to recovery
/// @param truth what is planted
public record DemoFolder(Path folder, Path delivery, Path recovery, Path truth) {
  private static final String TRUTH = "truth.json";

  /// Names its files.
  public static DemoFolder of(Path folder, World world) {
    return new DemoFolder(
        folder,
        folder.resolve(world.streams().delivery() + ".csv"),
        folder.resolve(world.streams().recovery() + ".csv"),
        folder.resolve(TRUTH));
  }

  /// Writes a year; an earlier one of the same kind is written over.
  ///
  /// @throws UserException when the folder holds something else
  /// @throws SourceException when it cannot be written; no file is left half-written
  public void write(Year year) {
    check();
    try {
      Files.createDirectories(folder);
      whole(delivery, year.log(false));
      whole(recovery, year.log(true));
      whole(truth, year.truth().json());
    } catch (IOException e) {
      throw new SourceException(
          "Cannot write to " + folder + ".", "Name a folder you may write to: weir demo FOLDER", e);
    }
  }

  private void check() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserException(folder + " is a file.", "Name a new folder: weir demo FOLDER");
    }
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> all = inside.toList();
      boolean isOurs = all.containsAll(List.of(delivery, recovery, truth));
      if (!all.isEmpty() && !isOurs) {
        throw new UserException(
            folder + " holds other files.", "Name a new folder: weir demo FOLDER");
      }
    } catch (IOException e) {
      throw new SourceException(
          "Cannot look into " + folder + ".", "Name a folder you may read: weir demo FOLDER", e);
    }
  }

  private static void whole(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
