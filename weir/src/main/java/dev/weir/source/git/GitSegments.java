package dev.weir.source.git;

import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The Parquet files one source is kept in. Every run adds a few; when there are many of a table
/// they are joined into one. No file is ever written over: an older state stays whole until the new
/// one is committed.
///
/// @param folder below the workspace
record GitSegments(Workspace workspace, String folder) {
  private static final int MAX_SMALL_SEGMENTS = 16;

  /// Replaced by every run; the others grow.
  private static final List<String> REPLACED = List.of("git_tag", "git_size");

  private static final List<String> RAW =
      List.of("git_commit", "git_path", "git_change", "git_tag", "git_size");

  static GitSegments of(Workspace workspace, String uri) {
    return new GitSegments(workspace, "raw/" + CacheFolder.hash(uri).substring(0, 12));
  }

  /// Loads everything kept into the raw tables.
  ///
  /// @return the files that stay when more is read
  List<Segment> load(Engine engine, SourceState state) {
    for (String table : RAW) {
      List<String> files = state.files(table);
      if (!files.isEmpty()) {
        engine.run("insert into " + table + " select * from " + parquet(files));
      }
    }
    return state.segments().stream()
        .filter(segment -> !REPLACED.contains(segment.table()))
        .toList();
  }

  /// Keeps what one run read.
  ///
  /// @param before what stays of earlier runs
  /// @param raw the run's own rows
  /// @return all files of the new state
  List<Segment> keep(Engine engine, List<Segment> before, RawTables raw) {
    List<Segment> segments = new ArrayList<>(before);
    if (raw.count() > 0) {
      String range = " where commit_no >= " + RawTables.base(raw.segment());
      segments.add(write(engine, "git_commit", "from git_commit" + range, "commit"));
      segments.add(write(engine, "git_change", "from git_change" + range, "change"));
      String paths = "from git_path where path_no >= " + raw.firstNewPath();
      segments.add(write(engine, "git_path", paths, "path"));
    }
    for (String table : REPLACED) {
      segments.add(write(engine, table, "from " + table, table.substring("git_".length())));
    }
    return compact(engine, segments);
  }

  /// Keeps counted lines, one table for each set of rules.
  List<Segment> keepLines(Engine engine, List<Segment> before, String table) {
    List<Segment> segments = new ArrayList<>(before);
    segments.add(write(engine, table, "from git_lines", stem(table)));
    return compact(engine, segments);
  }

  private List<Segment> compact(Engine engine, List<Segment> segments) {
    Map<String, List<Segment>> byTable =
        segments.stream()
            .collect(Collectors.groupingBy(Segment::table, TreeMap::new, Collectors.toList()));
    List<Segment> compacted = new ArrayList<>();
    byTable.forEach((table, files) -> {
      if (files.size() <= MAX_SMALL_SEGMENTS) {
        compacted.addAll(files);
      } else {
        List<String> names = files.stream().map(Segment::file).toList();
        compacted.add(write(engine, table, "from " + parquet(names), stem(table) + "-all"));
      }
    });
    return compacted;
  }

  private static String stem(String table) {
    return table.replaceFirst("^git_", "").replaceAll("[^A-Za-z0-9]", "-");
  }

  private Segment write(Engine engine, String table, String query, String stem) {
    return workspace.writeNew(engine, table, query, folder + "/" + stem);
  }

  private String parquet(List<String> files) {
    return "read_parquet(" + workspace.fileList(files) + ")";
  }
}
