package dev.weir.source.log;

import dev.weir.event.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// What a workspace remembers of a log: which file it was, and what the user said about it.
public final class LogMemory {
  private static final String COLUMN = "column.";
  private static final int BUFFER = 1 << 20;

  private LogMemory() {}

  /// What the user says now goes before what was said earlier.
  ///
  /// @param state as [#of] made it
  public static LogOptions joined(LogOptions now, Map<String, String> state) {
    Map<Role, String> columns = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String earlier = state.get(COLUMN + name(role));
      if (earlier != null) {
        columns.put(role, earlier);
      }
    }
    columns.putAll(now.columns());
    return new LogOptions(
        columns,
        now.dates().or(() -> Optional.ofNullable(state.get("dates"))),
        now.saysZone() ? now.zone() : ZoneId.of(state.getOrDefault("zone", "Z")),
        now.keepsPeople(),
        now.maxBadRatio() == LogOptions.MAX_BAD_RATIO
            ? Double.parseDouble(state.getOrDefault("max_bad", "" + LogOptions.MAX_BAD_RATIO))
            : now.maxBadRatio());
  }

  /// What was said, as texts to keep.
  public static Map<String, String> of(LogOptions options) {
    Map<String, String> state = new TreeMap<>();
    options.columns().forEach((role, column) -> state.put(COLUMN + name(role), column));
    options.dates().ifPresent(dates -> state.put("dates", dates));
    if (options.saysZone()) {
      state.put("zone", options.zone().getId());
    }
    state.put("max_bad", Double.toString(options.maxBadRatio()));
    state.put("people", options.keepsPeople() ? "numbers" : "none");
    return state;
  }

  /// The zone of a log that is kept: as said, else as its times tell, else UTC.
  public static ZoneId zone(Map<String, String> state) {
    return ZoneId.of(state.getOrDefault("zone", state.getOrDefault("own_zone", "Z")));
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /// How a file looks from outside: size and time of its last change.
  public static Map<String, String> look(Path file) {
    try {
      return Map.of(
          "size", Long.toString(Files.size(file)),
          "modified", Files.getLastModifiedTime(file).toInstant().toString());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// A checksum of what is in it: tells a file that was only touched from one that was changed.
  public static String checksum(Path file) {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
      return Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static SourceException unreadable(Path file, IOException e) {
    return new SourceException(
        file + " cannot be read: " + e.getMessage() + ".", "Check the file, and try again.", e);
  }
}
