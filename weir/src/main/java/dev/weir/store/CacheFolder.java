package dev.weir.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Where Weir keeps what it read of a source that was given directly: in the user's cache folder,
/// never beside the data.
public final class CacheFolder {
  private CacheFolder() {}

  /// The user's cache folder for Weir: `WEIR_CACHE`, or the system's usual place.
  ///
  /// @param environment the process's variables
  /// @param home the user's home folder
  public static Path of(Map<String, String> environment, Path home) {
    String own = environment.getOrDefault("WEIR_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("weir");
  }

  /// The folder of one source: its name for people, and a key so that equal names do not meet.
  public static Path forSource(Path cache, String name, String uri) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return cache.resolve(plain + "-" + hash(uri).substring(0, 12));
  }

  /// SHA-256 of a text, in hexadecimal.
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
