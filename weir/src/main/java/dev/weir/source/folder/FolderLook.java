package dev.weir.source.folder;

import dev.weir.event.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// What a folder looks like: the same look, the same rows.
final class FolderLook {
  private FolderLook() {}

  /// @param files that are read or told of
  /// @return checksum and size for each file's name, and whether people are kept
  static Map<String, String> of(List<Path> files, boolean keepsPeople) {
    Map<String, String> look = new TreeMap<>();
    look.put("people", keepsPeople ? "kept" : "none");
    files.forEach(file -> look.put("file." + file.getFileName(), checksum(file)));
    return look;
  }

  private static String checksum(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      CRC32C sum = new CRC32C();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.update(buffer, 0, n);
      }
      return Long.toHexString(sum.getValue()) + "-" + Files.size(file);
    } catch (IOException e) {
      throw new SourceException(
          "Cannot read " + file + ".", "Check the file and who may read it.", e);
    }
  }
}
