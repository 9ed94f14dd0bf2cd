package dev.weir.source.log;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What the user says about a log.
///
/// @param columns role → column, where it is not recognised by name
/// @param dates how instants are written, in `strptime` letters; empty: found out
/// @param zone the zone of instants written without one
/// @param keepsPeople false: who did it is not even read
/// @param maxBadRatio the share of unusable rows up to which a log is taken, 0 to 1
public record LogOptions(
    Map<Role, String> columns,
    Optional<String> dates,
    ZoneId zone,
    boolean keepsPeople,
    double maxBadRatio) {
  /// The share of bad rows a log may have, unless the user allows more.
  public static final double MAX_BAD_RATIO = 0.05;

  /// Nothing said.
  public static final LogOptions DEFAULT =
      new LogOptions(Map.of(), Optional.empty(), ZoneOffset.UTC, true, MAX_BAD_RATIO);

  public LogOptions {
    columns = Map.copyOf(columns);
  }

  /// Whether the user named a zone; `ZoneOffset.UTC` stands for none, `ZoneId.of("UTC")` is one.
  public boolean saysZone() {
    return !zone.equals(ZoneOffset.UTC);
  }

  /// The same in another zone.
  public LogOptions in(ZoneId other) {
    return new LogOptions(columns, dates, other, keepsPeople, maxBadRatio);
  }

  /// The same without anybody's name.
  public LogOptions withoutPeople() {
    return new LogOptions(columns, dates, zone, false, maxBadRatio);
  }
}
