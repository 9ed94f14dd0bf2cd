package dev.weir.story;

/// Text from outside, made safe to show: no control characters, no terminal sequences, no
/// characters that turn the reading direction of what follows, and no more than there is room for.
public final class Clean {
  private static final int ESCAPE = 0x1b;
  private static final int BELL = 0x07;

  private Clean() {}

  /// The text in one line, without anything a terminal or a browser would act on.
  public static String line(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (point == ESCAPE || point == 0x9b) {
        i = afterSequence(text, i);
        continue;
      }
      i += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (shown(point)) {
        out.appendCodePoint(point);
      }
    }
    return out.toString().strip();
  }

  /// One line, cut to a width in columns with an ellipsis when it is longer.
  public static String line(String text, int columns) {
    return cut(line(text), columns);
  }

  /// Text of several lines, such as a query: the lines stay, everything else is as in [#line].
  static String block(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.lines().toList()) {
      String body = line.stripLeading();
      out.append(" ".repeat(line.length() - body.length())).append(line(body)).append('\n');
    }
    return out.toString();
  }

  /// How many columns a text takes: two for wide East Asian characters, none for combining marks.
  static int width(String text) {
    return text.codePoints().map(Clean::columns).sum();
  }

  /// The text cut to a number of columns, the last one an ellipsis when something was cut.
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (int point : text.codePoints().toArray()) {
      used += columns(point);
      if (used > columns - 1) {
        break;
      }
      out.appendCodePoint(point);
    }
    return out.toString().strip() + "…";
  }

  /// An escape sequence ends with its final letter (CSI), with BEL or ST (OSC), or after one
  /// character.
  private static int afterSequence(String text, int from) {
    int i = from + 1;
    if (text.charAt(from) == ESCAPE) {
      if (i >= text.length()) {
        return i;
      }
      char kind = text.charAt(i++);
      if (kind == ']' || kind == 'P' || kind == '^' || kind == '_') {
        return afterString(text, i);
      }
      if (kind != '[') {
        return i;
      }
    }
    while (i < text.length() && (text.charAt(i) < '@' || text.charAt(i) > '~')) {
      i++;
    }
    return Math.min(i + 1, text.length());
  }

  private static int afterString(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == BELL || c == 0x9c) {
        return i + 1;
      }
      if (c == ESCAPE) {
        return Math.min(i + 2, text.length());
      }
    }
    return text.length();
  }

  private static boolean shown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115f)
            || (point >= 0x2e80 && point <= 0xa4cf)
            || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0xf900 && point <= 0xfaff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff00 && point <= 0xff60)
            || (point >= 0xffe0 && point <= 0xffe6)
            || (point >= 0x1f300 && point <= 0x1faff)
            || (point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
