package dev.weir.app;

import dev.weir.event.UserException;
import dev.weir.flow.activities.WorkingTime;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.Role;
import dev.weir.source.log.Zones;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What `weir.yaml` says of event logs: of all of them, or of one stream.
///
/// @param timeZone of times written without one, and of the working hours; empty: not said
/// @param ends the activities after which an item is over; none: discovered
/// @param endsFile where they are said
/// @param workingHours quarters of an hour of a week; empty: found in the log
/// @param holidays days on which no work is done
/// @param columns role → column; none: recognised by name
/// @param dates how dates are written; empty: found out
record LogSettings(
    String timeZone,
    List<String> ends,
    Optional<Path> endsFile,
    Optional<BitSet> workingHours,
    Set<LocalDate> holidays,
    Map<Role, String> columns,
    Optional<String> dates) {
  /// Nothing said.
  static final LogSettings NONE =
      new LogSettings(
          "", List.of(), Optional.empty(), Optional.empty(), Set.of(), Map.of(), Optional.empty());

  LogSettings {
    ends = List.copyOf(ends);
    workingHours = workingHours.map(hours -> (BitSet) hours.clone());
    holidays = Set.copyOf(holidays);
    columns = Map.copyOf(columns);
  }

  /// One stream as written; what is left out is null.
  record Written(
      @Nullable String time_zone,
      @Nullable List<@Nullable String> ends,
      @Nullable Map<String, @Nullable String> working_hours,
      @Nullable List<@Nullable String> holidays,
      @Nullable Map<String, @Nullable String> columns,
      @Nullable String dates) {}

  /// What a file says.
  ///
  /// @throws UserException when something of it cannot be understood
  static LogSettings of(Path file, Written written) {
    return new LogSettings(
        zone(file, Optional.ofNullable(written.time_zone).orElse("")),
        texts(file, written.ends),
        Optional.of(file),
        written.working_hours == null
            ? Optional.empty()
            : Optional.of(
                WorkingTime.quarters(file + ", working_hours", texts(file, written.working_hours))),
        WorkingTime.holidays(file + ", holidays", texts(file, written.holidays)),
        columns(file, written.columns),
        Optional.ofNullable(written.dates));
  }

  private static String zone(Path file, String name) {
    return name.isEmpty() ? name : Zones.of(file + ", time_zone", name).getId();
  }

  private static Map<Role, String> columns(
      Path file, @Nullable Map<String, @Nullable String> written) {
    Map<Role, String> columns = new EnumMap<>(Role.class);
    texts(file, written)
        .forEach((name, column) -> {
          try {
            columns.put(Role.valueOf(name.toUpperCase(Locale.ROOT)), column);
          } catch (IllegalArgumentException e) {
            throw new UserException(
                "%s, columns: there is no '%s'.".formatted(file, name),
                "There are: "
                    + String.join(
                        ", ", List.of(Role.values()).stream().map(LogSettings::name).toList())
                    + ".");
          }
        });
    return columns;
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /// A list without empty entries.
  static List<String> texts(Path file, @Nullable List<@Nullable String> texts) {
    List<String> checked = new ArrayList<>();
    List<@Nullable String> all = texts == null ? List.of() : texts;
    for (@Nullable String text : all) {
      checked.add(filled(file, text));
    }
    return checked;
  }

  private static Map<String, String> texts(
      Path file, @Nullable Map<String, @Nullable String> texts) {
    Map<String, String> checked = new TreeMap<>();
    if (texts != null) {
      texts.forEach((key, text) -> checked.put(key, filled(file, text)));
    }
    return checked;
  }

  private static String filled(Path file, @Nullable String text) {
    if (text == null) {
      throw new UserException(
          file + ": a list has an empty entry.", "Take it out, or write something there.");
    }
    return text;
  }

  /// This, and where it says nothing, the other; holidays of both.
  LogSettings or(LogSettings other) {
    Set<LocalDate> days = new TreeSet<>(holidays);
    days.addAll(other.holidays);
    Map<Role, String> all = new EnumMap<>(Role.class);
    all.putAll(other.columns);
    all.putAll(columns);
    return new LogSettings(
        timeZone.isEmpty() ? other.timeZone : timeZone,
        ends.isEmpty() ? other.ends : ends,
        ends.isEmpty() ? other.endsFile : endsFile,
        workingHours.or(() -> other.workingHours),
        days,
        all,
        dates.or(() -> other.dates));
  }

  /// How a log is read: what the user says on the command line goes before.
  LogOptions under(LogOptions said) {
    Map<Role, String> all = new EnumMap<>(Role.class);
    all.putAll(columns);
    all.putAll(said.columns());
    return new LogOptions(
        all,
        said.dates().or(() -> dates),
        timeZone.isEmpty() || said.saysZone() ? said.zone() : ZoneId.of(timeZone),
        said.keepsPeople(),
        said.maxBadRatio());
  }

  /// Where one of the ends is said: "weir.yaml, line 3, ends". Without its line when more than one
  /// line could be meant.
  String whereEnds(String end) {
    return endsFile.map(file -> file + YamlLine.of(file, "ends", end) + ", ends").orElse("ends");
  }

  /// When work is done.
  ///
  /// @param zone whose clock holds
  WorkingTime workingTime(ZoneId zone) {
    return new WorkingTime(zone, workingHours, holidays);
  }
}
