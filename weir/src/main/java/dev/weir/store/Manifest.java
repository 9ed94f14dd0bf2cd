package dev.weir.store;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a workspace holds: written last and at once, so a reader sees the old state or the new one.
///
/// @param format version of the layout; another one is not read
/// @param sources in the order they were added
public record Manifest(int format, List<SourceState> sources) {
  /// The layout this program reads and writes.
  public static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Manifest {
    sources = List.copyOf(sources);
  }

  /// One source and what was read of it.
  ///
  /// @param uri what it is: `git:/path`
  /// @param name short, for people
  /// @param readAt when it was last read
  /// @param state the reader's own memory: where it stopped
  /// @param segments the files that hold what was read, oldest first
  /// @param ledger what could not be read
  public record SourceState(
      String uri,
      String name,
      Instant readAt,
      Map<String, String> state,
      List<Segment> segments,
      List<LedgerEntry> ledger) {
    public SourceState {
      state = Map.copyOf(state);
      segments = List.copyOf(segments);
      ledger = List.copyOf(ledger);
    }

    /// The same state with other files.
    public SourceState with(List<Segment> files) {
      return new SourceState(uri, name, readAt, state, files, ledger);
    }

    /// The files of one table, oldest first.
    public List<String> files(String table) {
      return segments.stream().filter(s -> s.table().equals(table)).map(Segment::file).toList();
    }
  }

  /// A file with some rows of a table: Parquet, or compressed lines of JSON.
  ///
  /// @param file path below the workspace
  public record Segment(String table, String file, long rows) {}

  static Manifest empty() {
    return new Manifest(FORMAT, List.of());
  }

  /// The source of that uri, if it was read before.
  public Optional<SourceState> source(String uri) {
    return sources.stream().filter(source -> source.uri().equals(uri)).findFirst();
  }

  /// This manifest with one source put in or replaced.
  public Manifest with(SourceState changed) {
    List<SourceState> all = new ArrayList<>(sources);
    int at = sources.stream().map(SourceState::uri).toList().indexOf(changed.uri());
    if (at < 0) {
      all.add(changed);
    } else {
      all.set(at, changed);
    }
    return new Manifest(FORMAT, all);
  }

  /// This manifest with one source under another uri and name: its repository has moved.
  public Manifest moved(String from, String uri, String name) {
    return new Manifest(
        FORMAT,
        sources.stream()
            .map(s ->
                s.uri().equals(from)
                    ? new SourceState(uri, name, s.readAt(), s.state(), s.segments(), s.ledger())
                    : s)
            .toList());
  }

  /// This manifest without one source.
  public Manifest without(String uri) {
    return new Manifest(FORMAT, sources.stream().filter(s -> !s.uri().equals(uri)).toList());
  }

  static Manifest read(Path file) {
    if (!Files.exists(file)) {
      return empty();
    }
    try {
      Manifest manifest = JSON.readValue(file, Manifest.class);
      if (manifest == null) {
        throw damaged(file, null);
      }
      if (manifest.format() != FORMAT) {
        throw new SourceException(
            "The workspace " + file.getParent() + " has format " + manifest.format() + ".",
            "This Weir reads format " + FORMAT + ": delete the folder and read the sources again.");
      }
      return manifest;
    } catch (JacksonException e) {
      throw damaged(file, e);
    }
  }

  private static SourceException damaged(Path file, @Nullable Exception cause) {
    return new SourceException(
        "The workspace's " + file + " is damaged.",
        "Delete the folder " + file.getParent() + "; the next run reads the sources again.",
        cause);
  }

  byte[] bytes() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }
}
