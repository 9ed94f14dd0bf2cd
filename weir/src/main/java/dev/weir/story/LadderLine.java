package dev.weir.story;

import java.util.ArrayList;
import java.util.List;

/// A way through time as one line of characters, to scale: each part as long as its share of the
/// whole, at least one character.
///
/// @param parts in order
public record LadderLine(List<Part> parts) {
  static final int COLUMNS = 68;

  public LadderLine {
    parts = List.copyOf(parts);
  }

  /// A part of the way.
  ///
  /// @param hours its length; not below zero
  /// @param waits whether nothing is done in it but to wait
  /// @param length its length in words
  /// @param says what it is, for the key
  public record Part(double hours, boolean waits, String length, String says) {
    /// A measured part, its length told as all measured lengths are.
    Part(double hours, boolean waits, String says) {
      this(hours, waits, Words.duration(hours), says);
    }
  }

  /// The line itself.
  String bar() {
    double whole = parts.stream().mapToDouble(Part::hours).sum();
    StringBuilder line = new StringBuilder();
    double hours = 0;
    for (int i = 0; i < parts.size(); i++) {
      hours += parts.get(i).hours();
      int until =
          Math.min(COLUMNS, Math.max(line.length() + 1, (int) Math.round(COLUMNS * hours / whole)));
      line.append(sign(i).repeat(Math.max(0, until - line.length())));
    }
    return line.toString();
  }

  /// The sign a part is drawn with; neighbours differ.
  String sign(int part) {
    return parts.get(part).waits() ? "░" : part % 2 == 0 ? "█" : "▓";
  }

  /// The line with torn ends where the way goes on unseen, and a key below; at most 80 columns
  /// wide.
  ///
  /// @param before whether something unseen lies before it
  /// @param after whether something unseen lies after it
  public List<String> drawn(boolean before, boolean after) {
    List<String> out = new ArrayList<>();
    out.add((before ? " ?╌╌ " : "     ") + bar() + (after ? " ╌╌?" : ""));
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      out.add("     " + sign(i) + " " + part.length() + ": " + Clean.cut(part.says(), 55));
    }
    return out;
  }
}
