package dev.weir.source.folder;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.DeliverySource;
import dev.weir.source.Outside;
import dev.weir.source.People;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder of CSVs: tables of DevLake's domain layer, and plain lists of deployments and
/// incidents. Read again only when a file has changed.
///
/// @param folder absolute
public record FolderSource(Path folder) implements DeliverySource {
  /// The word before the colon.
  public static final String SCHEME = "folder:";

  /// Whether a folder holds at least one table by its name.
  public static boolean isOne(Path folder) {
    return Files.isDirectory(folder)
        && !Files.exists(folder.resolve(".git"))
        && !tables(folder).isEmpty();
  }

  /// A folder by its path.
  ///
  /// @throws UserException when it holds no table
  public static FolderSource at(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute) || tables(absolute).isEmpty()) {
      throw new UserException(
          absolute + " is no folder with tables in it.",
          "Its files are called like pull_requests.csv, deployments.csv or incidents.csv.");
    }
    return new FolderSource(absolute);
  }

  @Override
  public String uri() {
    return SCHEME + folder;
  }

  @Override
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  private static Map<FolderTable, Path> tables(Path folder) {
    Map<FolderTable, Path> found = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
    csvs(folder)
        .forEach(file ->
            FolderTable.of(file.getFileName().toString())
                .ifPresent(table -> found.put(table, file)));
    return found;
  }

  private static List<Path> csvs(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches("(?i).*\\.csv(\\.gz)?"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new SourceException(
          "Cannot read " + folder + ".", "Check the folder and who may read it.", e);
    }
  }

  @Override
  public SourceState bring(Workspace workspace, Engine engine, Outside outside, Progress progress) {
    Optional<SourceState> known = workspace.manifest().source(uri());
    if (!Files.isDirectory(folder)) {
      return known.orElseThrow(() ->
          new SourceException(
              "The folder " + folder + " is gone.", "Name it where it is: weir ingest FOLDER"));
    }
    Map<String, String> look = FolderLook.of(csvs(folder), outside.keepsPeople());
    if (known.isPresent() && known.get().state().equals(look)) {
      return known.get();
    }
    SourceState state = read(workspace, engine, outside, look, progress);
    workspace.commit(workspace.manifest().with(state));
    return state;
  }

  private SourceState read(
      Workspace workspace,
      Engine engine,
      Outside outside,
      Map<String, String> look,
      Progress progress) {
    List<Segment> segments = new ArrayList<>();
    List<LedgerEntry> ledger = new ArrayList<>();
    Map<FolderTable, Path> tables = tables(folder);
    for (Map.Entry<FolderTable, Path> table : tables.entrySet()) {
      progress.at("reading " + table.getKey().name());
      segments.add(
          new TableReader(workspace, engine, uri(), outside.keepsPeople())
              .read(table.getKey(), table.getValue(), ledger));
    }
    unread(tables, ledger);
    Instant now = outside.clock().instant();
    return new SourceState(uri(), name(), now, look, segments, ledger);
  }

  /// What lies there and is not read, and what is not there.
  private void unread(Map<FolderTable, Path> tables, List<LedgerEntry> ledger) {
    List<Path> others = csvs(folder).stream().filter(file -> !tables.containsValue(file)).toList();
    if (!others.isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "folder",
              "unread_file",
              others.size(),
              "These files are no table Weir has a place for.",
              others.getFirst().getFileName().toString(),
              "Nothing to mend, unless one of them is misspelt."));
    }
    List<String> absent =
        Stream.of(
                "issues",
                "issue_changelogs",
                "pull_requests",
                "pull_request_comments",
                "cicd_pipelines",
                "cicd_deployment_commits",
                "incidents")
            .filter(name -> tables.keySet().stream().noneMatch(t -> t.name().equals(name)))
            .toList();
    if (!absent.isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "folder",
              "absent_table",
              absent.size(),
              "These tables are not in the folder, so nothing is told of what they hold.",
              String.join(", ", absent),
              "Add them as CSV, if there are any: " + absent.getFirst() + ".csv"));
    }
  }

  @Override
  public List<LedgerEntry> map(Workspace workspace, Engine engine, People people) {
    SourceState state =
        workspace
            .manifest()
            .source(uri())
            .orElseThrow(() -> new IllegalStateException("not read: " + uri()));
    List<LedgerEntry> ledger = new ArrayList<>(state.ledger());
    ledger.addAll(FolderMapping.map(workspace, engine, state, people));
    return ledger;
  }
}
