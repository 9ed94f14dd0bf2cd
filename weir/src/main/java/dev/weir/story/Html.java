package dev.weir.story;

/// Writes HTML: everything that is not markup of ours is escaped, and cleaned of control
/// characters.
final class Html {
  private final StringBuilder out = new StringBuilder();

  /// Text made safe for element content and for attributes in double quotes.
  static String escape(String text) {
    return escaped(Clean.line(text));
  }

  /// Like [#escape], with the line ends left in.
  static String escapeBlock(String text) {
    return escaped(Clean.block(text));
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /// Markup of ours, as it is.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /// A line of markup of ours.
  Html line(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  /// An element with text in it; the tag may carry attributes: `p class="quiet"`.
  Html element(String tag, String text) {
    return wrap(tag, escapeKeepingEnds(text));
  }

  /// An element with markup of ours in it.
  Html wrap(String tag, String markup) {
    int space = tag.indexOf(' ');
    out.append('<').append(tag).append('>').append(markup).append("</");
    out.append(space < 0 ? tag : tag.substring(0, space)).append(">\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /// Escapes a piece of a sentence: a space at either end belongs to the sentence and stays.
  static String escapeKeepingEnds(String text) {
    String safe = escape(text);
    String before = text.startsWith(" ") && !safe.isEmpty() ? " " : "";
    String after = text.endsWith(" ") ? " " : "";
    return before + safe + after;
  }
}
