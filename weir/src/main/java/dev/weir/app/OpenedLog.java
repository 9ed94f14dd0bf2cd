package dev.weir.app;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.flow.activities.WorkingTime;
import dev.weir.source.log.LogMemory;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.LogSource;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A log in an engine: read straight through, or out of the workspace that keeps it.
///
/// @param columns which column was taken for what, in words
/// @param ledger what was left out, by reason
/// @param kept how the workspace knows it; empty: nothing is kept
/// @param settings what `weir.yaml` says of it
/// @param zone its own: as said, else as its times tell, else UTC
record OpenedLog(
    LogSource source,
    String columns,
    List<LedgerEntry> ledger,
    Optional<SourceState> kept,
    LogSettings settings,
    ZoneId zone,
    Engine engine)
    implements AutoCloseable {
  /// What a large log may take; the rest goes to the disk.
  static final String MEMORY_LIMIT = "2GB";

  OpenedLog {
    ledger = List.copyOf(ledger);
  }

  /// The log that was named, or the one the workspace holds.
  static OpenedLog of(LogRequest request, Progress progress) {
    Optional<Workspace> workspace = workspace(request.workspace(), progress);
    try {
      Optional<LogSource> named = request.file().map(file -> named(workspace, file));
      LogSource source = named.orElseGet(() -> held(workspace));
      boolean isKept =
          workspace.isPresent()
              && (named.isEmpty() || workspace.get().manifest().source(source.uri()).isPresent());
      return isKept
          ? kept(workspace.get(), source, request, progress)
          : straight(source, request, progress);
    } finally {
      workspace.ifPresent(Workspace::close);
    }
  }

  private static Optional<Workspace> workspace(Path folder, Progress progress) {
    return Files.isDirectory(folder)
        ? Optional.of(
            Workspace.open(
                folder, () -> progress.at("another Weir is at work here; waiting for it")))
        : Optional.empty();
  }

  /// A path; or, where nothing lies there, the name of a log that the workspace holds.
  private static LogSource named(Optional<Workspace> workspace, Path file) {
    LogSource there = new LogSource(file.toAbsolutePath().normalize());
    if (workspace.isEmpty() || Files.exists(there.file())) {
      return there;
    }
    List<LogSource> called =
        KeptLog.held(workspace.get().manifest()).stream()
            .filter(log -> log.name().equals(file.toString()))
            .toList();
    return called.size() == 1 ? called.getFirst() : there;
  }

  private static LogSource held(Optional<Workspace> workspace) {
    return workspace
        .map(open -> KeptLog.only(open.folder(), open.manifest()))
        .orElseThrow(() -> new UserException("No log was named.", "Name one: weir map FILE"));
  }

  /// Puts a log into a workspace, or brings it up to date there.
  static OpenedLog kept(
      Workspace workspace, LogSource source, LogRequest request, Progress progress) {
    Configuration configuration = beside(workspace.folder(), source);
    Engine engine = Engine.inMemory(request.cache().resolve("tmp"), MEMORY_LIMIT);
    try {
      SourceState state =
          KeptLog.load(
              workspace,
              engine,
              source,
              configuration.over(source.name(), request.options()),
              request.now(),
              progress);
      return new OpenedLog(
          source,
          state.state().getOrDefault("columns", ""),
          state.ledger(),
          Optional.of(state),
          configuration.of(source.name()),
          LogMemory.zone(state.state()),
          engine);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /// Puts a log into a workspace, or brings it up to date there, without looking at it further.
  static Logs.Ingested ingest(
      Workspace workspace, LogSource source, LogRequest request, Progress progress) {
    LogOptions said = beside(workspace.folder(), source).over(source.name(), request.options());
    Optional<SourceState> kept = KeptLog.unchanged(workspace, source, said);
    if (kept.isPresent()) {
      return new Logs.Ingested(kept.get(), false);
    }
    try (Engine engine = Engine.inMemory(request.cache().resolve("tmp"), MEMORY_LIMIT)) {
      return new Logs.Ingested(
          KeptLog.read(workspace, engine, source, said, request.now(), progress), true);
    }
  }

  private static OpenedLog straight(LogSource source, LogRequest request, Progress progress) {
    Configuration configuration = beside(request.workspace(), source);
    LogOptions options = configuration.over(source.name(), request.options());
    Engine engine = Engine.inMemory(request.cache().resolve("tmp"), MEMORY_LIMIT);
    try {
      LogSource.Read read = source.read(engine, options, request.now(), progress);
      return new OpenedLog(
          source,
          read.columns(),
          read.ledger(),
          Optional.empty(),
          configuration.of(source.name()),
          options.saysZone() ? options.zone() : read.zone().orElse(ZoneOffset.UTC),
          engine);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /// The settings where the user stands, and those that lie beside the log.
  private static Configuration beside(Path workspace, LogSource source) {
    return Configuration.joined(
        Stream.of(Home.ofWorkspace(workspace), Home.of(folder(source))).distinct());
  }

  private static Path folder(LogSource source) {
    return Objects.requireNonNullElse(source.file().getParent(), source.file());
  }

  /// When work is done, as far as it is said.
  WorkingTime workingTime() {
    return settings.workingTime(zone);
  }

  @Override
  public void close() {
    engine.close();
  }
}
