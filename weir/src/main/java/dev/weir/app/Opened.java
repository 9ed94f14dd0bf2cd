package dev.weir.app;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Note;
import dev.weir.event.Progress;
import dev.weir.flow.CommitToRelease;
import dev.weir.source.DeliverySource;
import dev.weir.source.git.GitMapping;
import dev.weir.source.git.GitSource;
import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.Keeper;
import dev.weir.store.Manifest;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A workspace brought up to date, with the canonical tables in an engine.
///
/// Sources are looked at, read where there is something new, mapped, and the tables kept in
/// `derived/`, from where the next run takes them when nothing has changed.
public final class Opened implements AutoCloseable {
  /// Changes whenever the mapping does, so that no old table is taken for a new one.
  private static final int MAPPING_VERSION = 9;

  private static final List<String> RAW =
      List.of("git_commit", "git_path", "git_change", "git_tag", "git_size", "git_lines");

  private final Workspace workspace;
  private final Engine engine;
  private final Keeper keeper;
  private final List<GitSource> sources;
  private final List<DeliverySource> deliveries;
  private final Configuration configuration;
  private final List<Note> notes;
  private Instant asOf = Instant.EPOCH;
  private Manifest manifest;

  private Opened(Workspace workspace, Engine engine, Located located) {
    this.workspace = workspace;
    this.engine = engine;
    this.keeper = new Keeper(engine);
    this.sources = located.sources();
    this.configuration = located.configuration();
    this.notes = located.notes();
    this.manifest = workspace.manifest();
    this.deliveries = Deliveries.held(manifest);
  }

  /// Opens what the request names and brings it up to date.
  public static Opened of(Request request, Progress progress) {
    return of(Located.of(request), request, progress);
  }

  static Opened of(Located located, Request request, Progress progress) {
    Workspace workspace =
        Workspace.open(
            located.workspace(), () -> progress.at("another Weir is at work here; waiting for it"));
    try {
      Engine engine = Deliveries.engine(workspace);
      try {
        return open(request, located, workspace, engine, progress);
      } catch (RuntimeException e) {
        engine.close();
        throw e;
      }
    } catch (RuntimeException e) {
      workspace.close();
      throw e;
    }
  }

  private static Opened open(
      Request request, Located located, Workspace workspace, Engine engine, Progress progress) {
    engine.script(Engine.text(Engine.class, "tables.sql"));
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
    engine.script(Engine.text(GitSource.class, "raw.sql"));
    Opened opened = new Opened(workspace, engine, located);
    try {
      Optional<GitSource.Update> fresh = opened.update(request, progress);
      opened.asOf = request.asOf().orElseGet(opened::lastEvent);
      opened.derive(fresh, progress);
      ToldTables.notes(engine, opened.notes);
      return opened;
    } catch (RuntimeException e) {
      opened.keeper.close();
      throw e;
    }
  }

  /// Reads what is new of every source.
  ///
  /// @return what was read of a single source, which is still in the raw tables and being kept;
  ///   several are kept one after the other
  private Optional<GitSource.Update> update(Request request, Progress progress) {
    for (GitSource source : sources) {
      GitSource.Look look = source.look(configuration.unnamed());
      Optional<SourceState> known = manifest.source(source.uri());
      if (look.isSameAs(known)) {
        continue;
      }
      RAW.forEach(table -> engine.run("delete from " + table));
      progress.at("reading " + source.name());
      GitSource.Update update =
          source.read(workspace, engine, look, known, request.now(), progress);
      manifest = manifest.with(update.state());
      keeper.begin(other -> remember(update.keep().apply(other)));
      if (sources.size() == 1) {
        return Optional.of(update);
      }
      keeper.settle();
    }
    return Optional.empty();
  }

  private synchronized void remember(SourceState state) {
    manifest = manifest.with(state);
    workspace.commit(manifest);
  }

  /// The last commit; where there are no commits, when the other sources were last asked.
  private Instant lastEvent() {
    if (sources.isEmpty()) {
      return deliveries.stream()
          .map(source -> state(source.uri()).readAt())
          .max(Instant::compareTo)
          .orElse(Instant.EPOCH);
    }
    return sources.stream()
        .map(source -> state(source.uri()))
        .map(state ->
            Instant.parse(state.state().getOrDefault("last_event", "1970-01-01T00:00:00Z")))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private synchronized SourceState state(String uri) {
    return manifest.source(uri).orElseThrow(() -> new IllegalStateException("not read: " + uri));
  }

  private void derive(Optional<GitSource.Update> fresh, Progress progress) {
    List<String> basis = new ArrayList<>(List.of(MAPPING_VERSION + " " + asOf + configuration));
    sources.forEach(s -> basis.add(s.uri() + state(s.uri()).state().get("fingerprint")));
    deliveries.forEach(s -> basis.add(s.uri() + state(s.uri()).readAt()));
    Derived derived =
        new Derived(workspace, engine, keeper, CacheFolder.hash(basis.toString()).substring(0, 16));
    if (!derived.isLoaded()) {
      progress.at("working out what was released when");
      map(fresh);
      derived.keep();
    }
    loadLines();
    CommitToRelease.visits(engine);
    DeliveryTables.production(engine, configuration.productionPattern());
  }

  private void map(Optional<GitSource.Update> fresh) {
    List<LedgerEntry> ledger = new ArrayList<>();
    for (GitSource source : sources) {
      SourceState state = fresh.map(GitSource.Update::state).orElseGet(() -> state(source.uri()));
      ledger.addAll(state.ledger());
      ledger.addAll(source.notes(state));
      GitMapping.Situation situation =
          new GitMapping.Situation(
              source.name(),
              sources.indexOf(source),
              state.state().getOrDefault("head", ""),
              state.readAt(),
              asOf);
      if (fresh.isPresent()) {
        GitMapping.map(
            engine, configuration.rules(), situation, fresh.get().history(), ledger::add);
      } else {
        RAW.forEach(table -> engine.run("delete from " + table));
        source.load(workspace, engine, state);
        GitMapping.map(engine, configuration.rules(), situation, ledger::add);
      }
    }
    ledger.addAll(DeliveryTables.fill(workspace, engine, deliveries, sources, configuration));
    ToldTables.ledger(engine, ledger);
  }

  private void loadLines() {
    for (int ordinal = 0; ordinal < sources.size(); ordinal++) {
      List<String> files =
          state(sources.get(ordinal).uri())
              .files(GitSource.linesTable(configuration.rules().paths()));
      if (!files.isEmpty()) {
        insertLines("read_parquet(" + workspace.fileList(files) + ")", ordinal);
      }
    }
  }

  private void insertLines(String from, int ordinal) {
    long base = ordinal * GitMapping.PER_SOURCE;
    engine.run(
        """
        insert into commit_lines
        select commits.commit_no, any_value(lines.added), any_value(lines.removed)
        from %s as lines join commits on commits.item_id = lines.id
        where commits.commit_no >= %d and commits.commit_no < %d
        group by commits.commit_no order by commits.commit_no
        """
            .formatted(from, base, base + GitMapping.PER_SOURCE));
  }

  /// Counts the lines of those commits of the query whose lines are not counted yet.
  ///
  /// @param query gives `commit_no` and `item_id`
  public void countLines(String query) {
    for (int ordinal = 0; ordinal < sources.size(); ordinal++) {
      GitSource source = sources.get(ordinal);
      long base = ordinal * GitMapping.PER_SOURCE;
      List<String> ids =
          engine.rows(
              """
              select item_id from (%s)
              where commit_no >= %d and commit_no < %d
                  and commit_no not in (select commit_no from commit_lines)
              order by commit_no
              """
                  .formatted(query, base, base + GitMapping.PER_SOURCE),
              row -> row.text("item_id"));
      if (!ids.isEmpty() && !Boolean.parseBoolean(state(source.uri()).state().get("partial"))) {
        keeper.settle();
        remember(
            source.countLines(
                workspace, engine, state(source.uri()), configuration.rules().paths(), ids));
        insertLines("git_lines", ordinal);
      }
    }
  }

  /// The canonical tables, shut off from everything outside: for statements the user wrote.
  public Engine lockedEngine() {
    keeper.settle();
    // What git told holds names; only the tables measures ask are for asking.
    RAW.forEach(table -> engine.run("drop table " + table));
    engine.lock();
    return engine;
  }

  /// The canonical tables.
  public Engine engine() {
    return engine;
  }

  /// The workspace's.
  public Path folder() {
    return workspace.folder();
  }

  /// What it holds beside repositories.
  List<DeliverySource> deliveries() {
    return deliveries;
  }

  /// Up to when things are known.
  public Instant asOf() {
    return asOf;
  }

  /// What people wrote down, oldest first.
  public List<Note> notes() {
    return notes;
  }

  /// For people: "kafka", "web, api".
  public String name() {
    return Stream.concat(
            sources.stream().map(GitSource::name),
            sources.isEmpty() ? deliveries.stream().map(DeliverySource::name) : Stream.empty())
        .collect(Collectors.joining(", "));
  }

  /// What was read, by source, once all of it is kept.
  public List<SourceState> states() {
    keeper.settle();
    return Stream.concat(
            sources.stream().map(GitSource::uri), deliveries.stream().map(DeliverySource::uri))
        .map(this::state)
        .toList();
  }

  /// Waits until everything is kept, and lets go of the workspace.
  @Override
  public void close() {
    try (workspace;
        engine) {
      keeper.close();
    }
  }
}
