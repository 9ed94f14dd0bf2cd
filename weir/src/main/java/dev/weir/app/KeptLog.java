package dev.weir.app;

import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.source.log.LogMemory;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.LogSource;
import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.Manifest;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Logs in a workspace: read once, read again only when the file or what is said about it changed.
final class KeptLog {
  private static final String SCHEME = "log:";
  private static final List<String> TABLES =
      List.of("coded_event", "item_name", "event_name", "item_type");

  private KeptLog() {}

  /// The logs a workspace holds, in the order they were added.
  static List<LogSource> held(Manifest manifest) {
    return manifest.sources().stream()
        .map(SourceState::uri)
        .filter(KeptLog::isLog)
        .map(uri -> new LogSource(Path.of(uri.substring(SCHEME.length()))))
        .toList();
  }

  static boolean isLog(String uri) {
    return uri.startsWith(SCHEME);
  }

  /// The one log a workspace holds.
  ///
  /// @throws UserException when there is none, or more than one
  static LogSource only(Path workspace, Manifest manifest) {
    List<LogSource> all = held(manifest);
    if (all.isEmpty()) {
      throw new UserException(
          "The workspace " + workspace + " holds no log.", "Name one: weir map FILE");
    }
    if (all.size() > 1) {
      throw new UserException(
          "The workspace holds more than one log: "
              + all.stream().map(log -> log.file().toString()).collect(Collectors.joining(", "))
              + ".",
          "Name one of them: weir map NAME");
    }
    return all.getFirst();
  }

  /// Fills the tables of events from the workspace, after the log was read where that is needed.
  ///
  /// @param said what the user says now; it goes before what was said earlier
  /// @return the log's state, as the workspace has it now
  static SourceState load(
      Workspace workspace,
      Engine engine,
      LogSource source,
      LogOptions said,
      Instant now,
      Progress progress) {
    Optional<SourceState> kept = unchanged(workspace, source, said);
    if (kept.isPresent()) {
      take(workspace, engine, kept.get());
      return kept.get();
    }
    return read(workspace, engine, source, said, now, progress);
  }

  /// A log the workspace holds, when neither the file nor what is said about it has changed.
  static Optional<SourceState> unchanged(Workspace workspace, LogSource source, LogOptions said) {
    return workspace
        .manifest()
        .source(source.uri())
        .filter(
            state -> isSame(source.file(), LogMemory.joined(said, state.state()), state.state()))
        .filter(state -> isWhole(state) || !Files.exists(source.file()));
  }

  /// Whether every table of today was kept: an earlier Weir kept fewer.
  private static boolean isWhole(SourceState state) {
    return TABLES.stream().noneMatch(table -> state.files(table).isEmpty());
  }

  /// Reads a log and keeps it. One that cannot be read leaves the workspace as it was.
  static SourceState read(
      Workspace workspace,
      Engine engine,
      LogSource source,
      LogOptions said,
      Instant now,
      Progress progress) {
    source.check();
    LogOptions options =
        workspace
            .manifest()
            .source(source.uri())
            .map(state -> LogMemory.joined(said, state.state()))
            .orElse(said);
    Map<String, String> look = LogMemory.look(source.file());
    LogSource.Read read = source.read(engine, options, now, progress);
    progress.at("keeping " + source.name());
    SourceState fresh = keep(workspace, engine, source, options, read, look, now);
    workspace.commit(workspace.manifest().with(fresh));
    return fresh;
  }

  /// A log that is gone is as it was. One that was only touched, too.
  private static boolean isSame(Path file, LogOptions options, Map<String, String> state) {
    boolean saysTheSame =
        LogMemory.of(options).entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(state.get(entry.getKey())))
            && state.keySet().stream()
                .filter(key -> key.startsWith("column.") || key.equals("dates"))
                .allMatch(LogMemory.of(options)::containsKey);
    if (!saysTheSame || !Files.exists(file)) {
      return saysTheSame;
    }
    Map<String, String> look = LogMemory.look(file);
    return look.entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(state.get(entry.getKey())))
        || (look.getOrDefault("size", "").equals(state.get("size"))
            && LogMemory.checksum(file).equals(state.get("checksum")));
  }

  private static SourceState keep(
      Workspace workspace,
      Engine engine,
      LogSource source,
      LogOptions options,
      LogSource.Read read,
      Map<String, String> look,
      Instant now) {
    String folder = "raw/" + CacheFolder.hash(source.uri()).substring(0, 12) + "/";
    List<Segment> segments = new ArrayList<>();
    for (String table : TABLES) {
      segments.add(workspace.writeNew(engine, table, "from " + table, folder + table));
    }
    Map<String, String> state = new HashMap<>(LogMemory.of(options));
    state.putAll(look);
    state.put("checksum", LogMemory.checksum(source.file()));
    state.put("columns", read.columns());
    read.zone().ifPresent(zone -> state.put("own_zone", zone.getId()));
    return new SourceState(source.uri(), source.name(), now, state, segments, read.ledger());
  }

  private static void take(Workspace workspace, Engine engine, SourceState state) {
    engine.script(Engine.text(Engine.class, "event_tables.sql"));
    for (String table : TABLES) {
      if (state.files(table).isEmpty()) {
        continue; // kept by an earlier Weir that knew no such table; the file is gone since
      }
      engine.run(
          "insert into %s by name from read_parquet(%s)"
              .formatted(table, workspace.fileList(state.files(table))));
    }
    // kept by an earlier Weir that had not followed the items
    if (engine.row(
        "select count(*) > count(ordinal) as is_not_followed from coded_event",
        row -> row.is("is_not_followed"))) {
      engine.script(Engine.text(Engine.class, "follow_events.sql"));
    }
  }
}
