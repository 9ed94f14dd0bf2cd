package dev.weir.cli;

import java.nio.charset.StandardCharsets;

/// What the terminal can show.
final class Terminal {
  private Terminal() {}

  /// Colour only on a terminal, and not when NO_COLOR is set.
  static boolean isColour() {
    String no = System.getenv().getOrDefault("NO_COLOR", "");
    return System.console() != null
        && System.console().isTerminal()
        && no.isEmpty()
        && !"dumb".equals(System.getenv("TERM"));
  }

  /// Whether it writes more than ASCII.
  static boolean isUnicode() {
    return System.out.charset().equals(StandardCharsets.UTF_8);
  }
}
