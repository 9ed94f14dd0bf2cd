package dev.weir.story;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a given width in columns.
public final class Wrap {
  private Wrap() {}

  /// The text in lines of at most `columns`; a word longer than a line is cut into pieces.
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text, columns)) {
      int needed = Clean.width(word) + (line.isEmpty() ? 0 : 1);
      if (Clean.width(line.toString()) + needed > columns && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /// At most `most` lines, the last one ending in an ellipsis when something was cut.
  static List<String> lines(String text, int columns, int most) {
    List<String> all = lines(text, columns);
    if (all.size() <= most) {
      return all;
    }
    List<String> first = new ArrayList<>(all.subList(0, most));
    String rest = String.join(" ", all.subList(most - 1, all.size()));
    first.set(most - 1, Clean.cut(rest, columns));
    return first;
  }

  private static List<String> words(String text, int columns) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split(" +", -1)) {
      StringBuilder piece = new StringBuilder();
      for (int point : word.codePoints().toArray()) {
        if (Clean.width(piece.toString() + Character.toString(point)) > columns) {
          words.add(piece.toString());
          piece.setLength(0);
        }
        piece.appendCodePoint(point);
      }
      words.add(piece.toString());
    }
    return words;
  }
}
