package dev.weir.cli;

import static java.util.Locale.ROOT;

import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// What the terminal can show.
final class Terminal {
  private Terminal() {}

  /// Colour only on a terminal, and not when NO_COLOR is set.
  static boolean isColour() {
    String no = System.getenv().getOrDefault("NO_COLOR", "");
    return isTerminal() && no.isEmpty() && !"dumb".equals(System.getenv("TERM"));
  }

  /// Whether a person is looking.
  static boolean isTerminal() {
    // A runtime without the module for line editing has no console object off a terminal.
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /// Puts a question to the person at the terminal; only a yes is one.
  ///
  /// @return empty when nobody is there
  static Optional<Boolean> agrees(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> {
          String answer = console.readLine("%s [y/N] ", question);
          return answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(ROOT));
        });
  }

  /// Whether it writes more than ASCII.
  static boolean isUnicode() {
    return System.out.charset().equals(StandardCharsets.UTF_8);
  }
}
