package dev.weir.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens a file in the user's browser.
final class Browser {
  private Browser() {}

  static void open(Path file) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", file.toString())
            : system.contains("win")
                ? List.of("cmd", "/c", "start", "", file.toString())
                : List.of("xdg-open", file.toString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      System.err.println("weir: no browser could be started; open " + file + " yourself.");
    }
  }
}
