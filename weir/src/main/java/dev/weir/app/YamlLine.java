package dev.weir.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds the line of a settings file that holds an entry of a list.
final class YamlLine {
  private YamlLine() {}

  /// ", line 3"; empty when no line, or more than one, could be meant.
  ///
  /// @param key of the list; its entries stand in its line or in those below it
  static String of(Path file, String key, String entry) {
    List<Integer> found = new ArrayList<>();
    try {
      boolean isBelow = false;
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        boolean isHead = line.startsWith(key + ":");
        boolean isEntry = line.startsWith("-") || line.startsWith("]") || !line.contains(":");
        isBelow = isHead || (isBelow && isEntry);
        if (isBelow && line.contains(entry)) {
          found.add(i + 1);
        }
      }
    } catch (IOException e) {
      return ""; // it could be read a moment ago; what is wrong with the entry is said all the same
    }
    return found.size() == 1 ? ", line " + found.getFirst() : "";
  }
}
