package dev.weir.source.folder;

import dev.weir.event.SourceException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Puts lists back into one cell that stand in a CSV without quotes, so that a row has more cells
/// than there are columns: all that is too much belongs to the list. Lines with quotes in them are
/// left as they are, for there a comma may mean something else; so are lines with too few cells.
///
/// @param file the same table with the lists in quotes, line for line
/// @param lines how many were put together
/// @param first the number of the first of them
record SpilledCells(Path file, long lines, long first) {
  /// Looks for such lines, and mends them in a copy.
  ///
  /// @param table its column for a list, if it has one, may spill
  /// @param temporary where the copy goes; the caller deletes it
  /// @return empty when there is nothing to mend
  static Optional<SpilledCells> mend(FolderTable table, Path file, Path temporary) {
    Optional<FolderTable.Column> list =
        table.columns().stream().filter(FolderTable.Column::isList).findFirst();
    if (list.isEmpty()) {
      return Optional.empty();
    }
    try (BufferedReader in = open(file)) {
      String header = Optional.ofNullable(in.readLine()).orElse("");
      List<String> names =
          cells(header.replace("\uFEFF", "").replace("\"", "")).stream()
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .toList();
      int at =
          list.get().names().stream()
              .mapToInt(names::indexOf)
              .filter(i -> i >= 0)
              .findFirst()
              .orElse(-1);
      if (at < 0) {
        return Optional.empty();
      }
      Files.createDirectories(temporary);
      Path copy = temporary.resolve(table.name() + "-mended.csv");
      long lines = 0;
      long first = 0;
      try (BufferedWriter out = Files.newBufferedWriter(copy)) {
        out.write(header + "\n");
        long number = 1;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          number++;
          String mended = mended(line, at, names.size());
          if (!mended.equals(line)) {
            lines++;
            first = first == 0 ? number : first;
          }
          out.write(mended + "\n");
        }
      }
      if (lines == 0) {
        Files.delete(copy);
        return Optional.empty();
      }
      return Optional.of(new SpilledCells(copy, lines, first));
    } catch (IOException e) {
      throw new SourceException(
          "Cannot read " + file + ".", "Check the file and who may read it.", e);
    }
  }

  private static String mended(String line, int at, int columns) {
    if (line.indexOf('"') >= 0) {
      return line;
    }
    List<String> cells = cells(line);
    int surplus = cells.size() - columns;
    if (surplus <= 0) {
      return line;
    }
    List<String> out = new ArrayList<>(cells.subList(0, at));
    out.add('"' + String.join(",", cells.subList(at, at + surplus + 1)) + '"');
    out.addAll(cells.subList(at + surplus + 1, cells.size()));
    return String.join(",", out);
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean isPacked = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(isPacked ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
