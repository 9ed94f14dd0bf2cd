package dev.weir.source.folder;

import dev.weir.event.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a folder looks like: the same look, the same rows.
final class FolderLook {
  private FolderLook() {}

  /// @param files that are read or told of
  /// @return a checksum for each file's name, and whether people are kept
  static Map<String, String> of(List<Path> files, boolean keepsPeople) {
    Map<String, String> look = new TreeMap<>();
    look.put("people", keepsPeople ? "kept" : "none");
    files.forEach(file -> look.put("file." + file.getFileName(), checksum(file)));
    return look;
  }

  private static String checksum(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      while (digest.read(buffer) >= 0) {
        // only the digest is wanted
      }
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new SourceException(
          "Cannot read " + file + ".", "Check the file and who may read it.", e);
    }
  }
}
