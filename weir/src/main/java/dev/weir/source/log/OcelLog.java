package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// An object-centric event log, OCEL 2.0 as JSON: all of it goes into tables, and the events of one
/// object type become the log that is looked at.
///
/// Berti and others, "OCEL (Object-Centric Event Log) 2.0 Specification" (2023).
final class OcelLog {
  private final Path file;
  private final boolean isGzip;
  private final LogOptions options;

  OcelLog(Path file, boolean isGzip, LogOptions options) {
    this.file = file;
    this.isGzip = isGzip;
    this.options = options;
  }

  /// Fills the tables of `ocel_tables.sql`, and `event`.
  ///
  /// @return which object type was followed, in words
  /// @throws SourceException when the file is damaged or no OCEL; nothing counts then
  /// @throws UserException when the object type asked for is not in it
  String read(Engine engine, List<LedgerEntry> ledger, Progress progress) {
    engine.script(Engine.text(Engine.class, "ocel_tables.sql"));
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream in = isGzip ? new GZIPInputStream(raw, 1 << 16) : raw;
        OcelTables tables = new OcelTables(engine, file, options)) {
      tables.read(in, progress);
      tables.unknown().ifPresent(ledger::add);
    } catch (IOException e) {
      throw TableLog.damaged(file, "it ends in the middle", e);
    }
    checkTwice(engine);
    unknownObjects(engine).ifPresent(ledger::add);
    List<String> types = types(engine);
    String type = chosen(types);
    engine.run(
        Engine.bind(
            Engine.text(OcelLog.class, "ocel_events.sql"),
            Map.of(
                "type", type,
                "resource", names(Role.RESOURCE),
                "team", names(Role.TEAM),
                "state", names(Role.STATE),
                "start", names(Role.START),
                "people", options.keepsPeople() ? 1 : 0)));
    return words(type, types);
  }

  /// What the objects say of their own type. Comes after their names are numbers.
  static void ownTypes(Engine engine) {
    engine.script(
        Engine.bind(
            Engine.text(OcelLog.class, "ocel_item_types.sql"), Map.of("types", names(Role.TYPE))));
  }

  private String chosen(List<String> types) {
    Map<Role, String> said = options.columns();
    Optional<String> wanted =
        Optional.ofNullable(said.getOrDefault(Role.TYPE, said.get(Role.CASE)));
    if (types.isEmpty()) {
      throw new SourceException(
          file + " holds no event that names an object.",
          "Write the log again, with relationships.");
    }
    return wanted
        .map(name ->
            types.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                    new UserException(
                        "%s: no event names an object of the type '%s'."
                            .formatted(file.getFileName(), name),
                        "Its types are: " + shown(types))))
        .orElse(types.getFirst());
  }

  private static String words(String type, List<String> types) {
    List<String> others = types.stream().filter(other -> !other.equals(type)).toList();
    return "objects of type “%s”%s"
        .formatted(type, others.isEmpty() ? "" : "; others, with --type: " + shown(others));
  }

  private static String shown(List<String> types) {
    String some = types.stream().limit(12).collect(Collectors.joining(", "));
    return types.size() > 12 ? some + ", …" : some;
  }

  /// The object types events name, those of most events first.
  private static List<String> types(Engine engine) {
    return engine.rows(
        """
        select item.kind, count(distinct event_item.event_id) as n_events
        from event_item
        join item on item.item_id = event_item.item_id
        group by item.kind
        order by n_events desc, item.kind
        """,
        row -> row.text("kind"));
  }

  private void checkTwice(Engine engine) {
    List<String> twice =
        engine.rows(
            """
            (select 'object' as what, item_id as id from item group by item_id having count(*) > 1)
            union all
            (select 'event', event_id from ocel_event group by event_id having count(*) > 1)
            order by what, id limit 1
            """,
            row -> "the " + row.text("what") + " '" + row.text("id") + "' is there twice");
    if (!twice.isEmpty()) {
      throw TableLog.damaged(file, twice.getFirst(), null);
    }
  }

  private static Optional<LedgerEntry> unknownObjects(Engine engine) {
    return engine.row(
        """
        select cast(count(*) as bigint) as n, coalesce(min(event_id || ' → ' || item_id), '') as example
        from event_item
        where item_id not in (select item_id from item)
        """,
        row ->
            row.count("n") == 0
                ? Optional.empty()
                : Optional.of(
                    new LedgerEntry(
                        "log",
                        BadRows.UNKNOWN_OBJECT,
                        row.count("n"),
                        "Events name objects that are not there; the rest of them is read.",
                        row.text("example"),
                        "Write the log again with all its objects.")));
  }

  private static String names(Role role) {
    return String.join(" ", role.names());
  }
}
