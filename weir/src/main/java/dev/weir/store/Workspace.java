package dev.weir.store;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// A folder that keeps what was read. Files are written under a temporary name, synced and renamed;
/// the manifest comes last. One process writes at a time; a killed one leaves the old state.
public final class Workspace implements AutoCloseable {
  /// A file lock holds between processes; this, between the threads of one.
  private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

  private static final String MANIFEST = "manifest.json";
  private static final String LOCK = "weir.lock";
  private static final Set<String> OWN = Set.of(MANIFEST, "raw", "derived", "tmp", LOCK);

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Semaphore here;

  private Workspace(Path folder, FileChannel lockFile, FileLock lock, Semaphore here) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
    this.here = here;
  }

  /// Opens a workspace for one reader-and-writer; waits while another process has it.
  ///
  /// @param waiting is run once, before waiting, when somebody else is at work
  /// @throws SourceException when the folder cannot be written
  public static Workspace open(Path folder, Runnable waiting) {
    refuseForeign(folder);
    Semaphore here =
        HERE.computeIfAbsent(folder.toAbsolutePath().normalize(), ignored -> new Semaphore(1));
    try {
      boolean toldAlready = !here.tryAcquire();
      if (toldAlready) {
        waiting.run();
        here.acquire();
      }
      try {
        return locked(folder, here, toldAlready ? () -> {} : waiting);
      } catch (IOException | RuntimeException e) {
        here.release();
        throw e;
      }
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Waiting for another Weir was interrupted.", "Run it again.", e);
    }
  }

  /// A folder with files in it that Weir did not make is somebody's own: it is not touched. The
  /// lock is looked for last, for it is the first file a new workspace gets and is never taken
  /// away: a run that begins beside another sees either an empty folder or the lock.
  private static void refuseForeign(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    boolean empty;
    try (Stream<Path> files = Files.list(folder)) {
      empty = files.findAny().isEmpty();
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
    if (!empty && !Files.exists(folder.resolve(MANIFEST)) && !Files.exists(folder.resolve(LOCK))) {
      throw new UserException(
          folder + " holds files that are not Weir's.",
          "Name a new or an empty folder: --workspace FOLDER");
    }
  }

  private static Workspace locked(Path folder, Semaphore here, Runnable waiting)
      throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      waiting.run();
      lock = channel.lock();
    }
    Workspace workspace = new Workspace(folder, channel, lock, here);
    Files.createDirectories(workspace.temporary());
    workspace.clearLeftovers();
    return workspace;
  }

  /// What a killed run was writing.
  private void clearLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(temporary())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  /// The workspace's own folder.
  public Path folder() {
    return folder;
  }

  /// What it holds now.
  public Manifest manifest() {
    return Manifest.read(folder.resolve(MANIFEST));
  }

  /// A folder for what is only needed while running.
  public Path temporary() {
    return folder.resolve("tmp");
  }

  /// Writes a query's rows into a Parquet file below the workspace, whole or not at all.
  ///
  /// @param file path below the workspace
  /// @return how many rows it has
  public Manifest.Segment write(Engine engine, String table, String query, String file) {
    Path target = folder.resolve(file);
    Path temporary = temporary().resolve(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      engine.run(
          "copy ("
              + query
              + ") to "
              + quoted(temporary)
              + " (format parquet, compression zstd, compression_level 1)");
      sync(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
    long rows =
        engine.row(
            "select sum(num_rows)::bigint as n from parquet_file_metadata(" + quoted(target) + ")",
            row -> row.count("n"));
    return new Manifest.Segment(table, file, rows);
  }

  /// The same under a name nothing in the workspace has: what an older state refers to stays as it
  /// is until a new one takes its place.
  ///
  /// @param stem path below the workspace, without number and ending
  public Manifest.Segment writeNew(Engine engine, String table, String query, String stem) {
    int number = 0;
    while (Files.exists(folder.resolve(name(stem, number)))) {
      number++;
    }
    return write(engine, table, query, name(stem, number));
  }

  private static String name(String stem, int number) {
    return "%s-%04d.parquet".formatted(stem, number);
  }

  /// Makes a new state the workspace's state, at once, and then clears away what it no longer uses.
  public void commit(Manifest manifest) {
    Path temporary = temporary().resolve(MANIFEST + ".part");
    try {
      Files.write(temporary, manifest.bytes());
      sync(temporary);
      Files.move(
          temporary,
          folder.resolve(MANIFEST),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      sweep(manifest);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  /// The text DuckDB reads these files by: `['a', 'b']`.
  public String fileList(List<String> files) {
    return files.stream().map(file -> quoted(folder.resolve(file))).toList().toString();
  }

  /// A path as an SQL text.
  public static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  private void sweep(Manifest manifest) throws IOException {
    Set<Path> used = new HashSet<>();
    manifest
        .sources()
        .forEach(s -> s.segments().forEach(segment -> used.add(folder.resolve(segment.file()))));
    Path raw = folder.resolve("raw");
    if (!Files.exists(raw)) {
      return;
    }
    try (Stream<Path> files = Files.walk(raw)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!used.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /// Deletes a folder below the workspace, if it is there.
  public void delete(String below) {
    Path top = folder.resolve(below);
    if (!OWN.contains(top.getName(folder.getNameCount()).toString()) || !Files.exists(top)) {
      return;
    }
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw cannotWrite(top, e);
    }
  }

  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  static SourceException cannotWrite(Path where, IOException e) {
    String reason =
        switch (e) {
          case AccessDeniedException denied -> "no permission";
          case FileSystemException system when system.getReason() != null ->
              system.getReason().toLowerCase(Locale.ROOT);
          default -> String.valueOf(e.getMessage());
        };
    return new SourceException(
        "Cannot write to " + where + ": " + reason + ".",
        "Free some room or set WEIR_CACHE to a folder you may write to.",
        e);
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    } finally {
      here.release();
    }
  }
}
