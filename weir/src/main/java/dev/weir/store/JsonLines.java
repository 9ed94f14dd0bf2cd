package dev.weir.store;

import dev.weir.event.SourceException;
import dev.weir.store.Manifest.Segment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Files of compressed lines, each one JSON value: what an API answered, as it answered it. Written
/// whole or not at all, under a name nothing in the workspace has.
public final class JsonLines {
  private static final String ENDING = "jsonl.gz";

  /// The longest line that can be read, in bytes. The engine takes twice as much for each file it
  /// reads at the same time, so it is no larger than needed.
  public static final int LONGEST_LINE = 8 << 20;

  private final Workspace workspace;

  /// @param workspace the files lie below its `raw`
  public JsonLines(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Writes lines into a new file.
  ///
  /// @param table what the manifest calls them
  /// @param stem path below the workspace, without number and ending
  /// @param lines without line breaks
  public Segment write(String table, String stem, List<String> lines) {
    return write(
        table,
        stem,
        lines.size(),
        out -> {
          GZIPOutputStream packed = new GZIPOutputStream(out);
          for (String line : lines) {
            packed.write(line.getBytes(StandardCharsets.UTF_8));
            packed.write('\n');
          }
          packed.finish();
        });
  }

  /// Joins files into a new one: their bytes, one after the other, which is a compressed file
  /// again.
  public Segment join(String table, String stem, List<Segment> parts) {
    return write(
        table,
        stem,
        parts.stream().mapToLong(Segment::rows).sum(),
        out -> {
          for (Segment part : parts) {
            Files.copy(workspace.folder().resolve(part.file()), out);
          }
        });
  }

  /// The lines of a file.
  public List<String> lines(Segment segment) {
    Path file = workspace.folder().resolve(segment.file());
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.readAllLines();
    } catch (IOException e) {
      throw new SourceException(
          "A stored file cannot be read: " + file + ".",
          "Take the source out and read it again: weir ingest --forget SOURCE",
          e);
    }
  }

  /// How many bytes a file takes.
  public long bytes(Segment segment) {
    try {
      return Files.size(workspace.folder().resolve(segment.file()));
    } catch (IOException e) {
      throw Workspace.cannotWrite(workspace.folder().resolve(segment.file()), e);
    }
  }

  /// The SQL that reads files of lines, or no rows at all when there are no files.
  ///
  /// @param files paths below the workspace
  /// @param columns name and type of what is taken of each line, as DuckDB writes a struct: `{kind:
  ///   'VARCHAR'}`
  public String query(List<String> files, List<Column> columns) {
    if (files.isEmpty()) {
      List<String> nothing =
          columns.stream().map(c -> "null::%s as \"%s\"".formatted(c.type(), c.name())).toList();
      return "select " + String.join(", ", nothing) + " where false";
    }
    List<String> typed =
        columns.stream().map(c -> "\"%s\": '%s'".formatted(c.name(), c.type())).toList();
    return "select * from read_json("
        + workspace.fileList(files)
        + ", format = 'newline_delimited', compression = 'gzip', maximum_object_size = "
        + LONGEST_LINE
        + ", columns = {"
        + String.join(", ", typed)
        + "})";
  }

  /// What is taken of each line.
  ///
  /// @param type as DuckDB calls it
  public record Column(String name, String type) {}

  private Segment write(String table, String stem, long rows, Content content) {
    int number = 0;
    while (Files.exists(workspace.folder().resolve(name(stem, number)))) {
      number++;
    }
    Path target = workspace.folder().resolve(name(stem, number));
    Path temporary = workspace.temporary().resolve(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(temporary)) {
        content.to(out);
      }
      Workspace.sync(temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Workspace.cannotWrite(target, e);
    }
    return new Segment(table, name(stem, number), rows);
  }

  private static String name(String stem, int number) {
    return "%s-%04d.%s".formatted(stem, number, ENDING);
  }

  @FunctionalInterface
  private interface Content {
    void to(OutputStream out) throws IOException;
  }
}
