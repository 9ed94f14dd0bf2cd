package dev.weir.source.http;

import dev.weir.event.LedgerEntry;
import dev.weir.source.Nameless;
import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.JsonLines;
import dev.weir.store.Manifest;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is kept of one place's answers, and how far the collection got. Nothing counts before
/// [#save]; a run killed at any point leaves the state of the last one.
public final class KeptAnswers {
  /// More small files of one kind than this are joined.
  private static final int MANY = 64;

  /// Remembered where no people are kept.
  private static final String NAMELESS = "nameless";

  private static final long SMALL = 16L << 20;

  private final Workspace workspace;
  private final JsonLines files;
  private final String uri;
  private final String name;
  private final Map<String, String> memory = new TreeMap<>();
  private final List<Segment> segments = new ArrayList<>();
  private List<LedgerEntry> ledger = List.of();
  private boolean isNameless;

  /// @param uri what the workspace has the source under
  /// @param name for people
  public KeptAnswers(Workspace workspace, String uri, String name) {
    this.workspace = workspace;
    this.files = new JsonLines(workspace);
    this.uri = uri;
    this.name = name;
    Optional<SourceState> known = workspace.manifest().source(uri);
    known.ifPresent(state -> {
      memory.putAll(state.state());
      segments.addAll(state.segments());
      ledger = state.ledger();
    });
  }

  /// What the collection remembered under a name; empty: nothing.
  public String get(String key) {
    return memory.getOrDefault(key, "");
  }

  /// Remembers; the empty text forgets.
  public void put(String key, String value) {
    if (value.isEmpty()) {
      memory.remove(key);
    } else {
      memory.put(key, value);
    }
  }

  /// An instant that was remembered.
  public Optional<Instant> instant(String key) {
    return get(key).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(get(key)));
  }

  /// Everything remembered.
  public Map<String, String> memory() {
    return Map.copyOf(memory);
  }

  /// Decides whether people stay in what is kept. Where they do not, also what was kept earlier
  /// loses them; nothing counts before [#save].
  public void keepPeople(boolean areKept) {
    isNameless = !areKept;
    if (isNameless && !get(NAMELESS).equals("true")) {
      for (Segment old : List.copyOf(segments)) {
        List<String> lines = files.lines(old).stream().map(Nameless::line).toList();
        segments.set(segments.indexOf(old), files.write(old.table(), stem(old.table()), lines));
      }
    }
    put(NAMELESS, isNameless ? "true" : "");
  }

  /// Keeps lines of one kind in a file of their own.
  public void keep(String kind, List<RawLine> lines) {
    if (!lines.isEmpty()) {
      List<String> texts =
          lines.stream()
              .map(RawLine::text)
              .map(text -> isNameless ? Nameless.line(text) : text)
              .toList();
      segments.add(files.write(kind, stem(kind), texts));
    }
  }

  private String stem(String kind) {
    return "raw/" + CacheFolder.hash(uri).substring(0, 16) + "/" + kind;
  }

  /// The SQL that gives what is kept of one kind.
  public String lines(String kind, List<JsonLines.Column> columns) {
    return files.query(of(kind).stream().map(Segment::file).toList(), columns);
  }

  /// Makes the lines of one kind a view the mapping can ask.
  ///
  /// @param prefix of its name; the kind follows
  /// @param repository the newest name, which all of them get
  public void view(Engine engine, String prefix, String kind, String repository) {
    engine.run(
        "create or replace view %s%s as select * replace ('%s' as repository) from (%s)"
            .formatted(prefix, kind, repository.replace("'", "''"), lines(kind, RawLine.COLUMNS)));
  }

  private List<Segment> of(String kind) {
    return segments.stream().filter(segment -> segment.table().equals(kind)).toList();
  }

  /// Joins the small files of a kind when there are many.
  public void join(String kind) {
    List<Segment> small = of(kind).stream().filter(s -> files.bytes(s) < SMALL).toList();
    if (small.size() > MANY) {
      Segment joined = files.join(kind, stem(kind), small);
      segments.removeAll(small);
      segments.add(joined);
    }
  }

  /// What the ledger says from now on.
  public void tell(List<LedgerEntry> entries) {
    ledger = List.copyOf(entries);
  }

  /// What the ledger says.
  public List<LedgerEntry> ledger() {
    return ledger;
  }

  /// Makes everything kept and remembered so far the workspace's state.
  public void save(Instant now) {
    Manifest manifest = workspace.manifest();
    workspace.commit(manifest.with(state(now)));
  }

  /// The state as the manifest has it.
  public SourceState state(Instant now) {
    return new SourceState(uri, name, now, memory, segments, ledger);
  }
}
