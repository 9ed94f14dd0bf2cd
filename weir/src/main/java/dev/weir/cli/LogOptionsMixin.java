package dev.weir.cli;

import dev.weir.source.log.LogOptions;
import dev.weir.source.log.Role;
import dev.weir.source.log.Zones;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said about a log's columns.
final class LogOptionsMixin {
  @Option(names = "--case", paramLabel = "COLUMN", description = "Which item a row belongs to.")
  private @Nullable String item;

  @Option(
      names = "--type",
      paramLabel = "COLUMN",
      description =
          "What kind of item it is; of an OCEL log, the type of object to follow (default: that of"
              + " most events).")
  private @Nullable String type;

  @Option(names = "--activity", paramLabel = "COLUMN", description = "What happened.")
  private @Nullable String activity;

  @Option(names = "--start", paramLabel = "COLUMN", description = "When it began.")
  private @Nullable String start;

  @Option(names = "--end", paramLabel = "COLUMN", description = "When it happened, or ended.")
  private @Nullable String end;

  @Option(names = "--resource", paramLabel = "COLUMN", description = "Who did it.")
  private @Nullable String resource;

  @Option(names = "--team", paramLabel = "COLUMN", description = "Which group it lay with.")
  private @Nullable String team;

  @Option(
      names = "--state",
      paramLabel = "COLUMN",
      description = "A lifecycle word (start, complete) or a state (In Progress).")
  private @Nullable String state;

  @Option(
      names = "--dates",
      paramLabel = "FORMAT",
      description = "How dates are written, such as %%d/%%m/%%Y %%H:%%M (default: found out).")
  private @Nullable String dates;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Zone of times written without one, such as Europe/Paris (default: UTC).")
  private @Nullable String zone;

  @Option(
      names = "--max-bad",
      paramLabel = "RATIO",
      description = "Share of rows that may be unusable (default: 0.05).")
  private double maxBad = LogOptions.MAX_BAD_RATIO;

  @Option(
      names = "--ends",
      split = ",",
      paramLabel = "ACTIVITY",
      description = "Activities that end an item (default: found out, and shown).")
  private @Nullable List<String> ends;

  List<String> ends() {
    return ends == null ? List.of() : ends;
  }

  LogOptions options() {
    Map<Role, String> columns = new EnumMap<>(Role.class);
    put(columns, Role.CASE, item);
    put(columns, Role.ACTIVITY, activity);
    put(columns, Role.START, start);
    put(columns, Role.END, end);
    put(columns, Role.RESOURCE, resource);
    put(columns, Role.TEAM, team);
    put(columns, Role.STATE, state);
    put(columns, Role.TYPE, type);
    return new LogOptions(
        columns,
        Optional.ofNullable(dates),
        zone == null ? ZoneOffset.UTC : Zones.of("--zone", zone),
        true,
        maxBad);
  }

  private static void put(Map<Role, String> columns, Role role, @Nullable String column) {
    if (column != null) {
      columns.put(role, column);
    }
  }
}
