package dev.weir.source.log;

import dev.weir.event.UserException;
import java.time.DateTimeException;
import java.time.ZoneId;

/// Time zones by name.
public final class Zones {
  private Zones() {}

  /// The zone of that name.
  ///
  /// @param where the name stands: an option, or a file and its setting
  /// @throws UserException when there is none
  public static ZoneId of(String where, String name) {
    try {
      ZoneId zone = ZoneId.of(name);
      if (name.matches("[A-Za-z_]+(/[A-Za-z_+0-9-]+)*")) {
        return zone;
      }
    } catch (DateTimeException e) {
      // said below, with the zones that are merely written otherwise
    }
    throw new UserException(
        where + ": '" + name + "' is no zone.", "Write it like Europe/Paris or UTC.");
  }
}
