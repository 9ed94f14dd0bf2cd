package dev.weir.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Answers as they are typed: a line each, and what follows a line that ends in a backslash. A text
/// that is pasted at a terminal is one answer however many lines it has; of lines that come through
/// a pipe each is one.
///
/// @param in what is typed
/// @param terminal whether a person sits at it
record Answers(BufferedReader in, boolean terminal) {
  private static final Duration PASTED = Duration.ofMillis(40);

  /// The next answer.
  ///
  /// @return empty at the end of the input
  Optional<String> next() {
    try {
      StringBuilder answer = new StringBuilder();
      boolean more = true;
      while (more) {
        @Nullable String line = in.readLine();
        if (line == null) {
          return answer.isEmpty() ? Optional.empty() : Optional.of(answer.toString());
        }
        boolean goesOn = line.endsWith("\\");
        answer.append(goesOn ? line.substring(0, line.length() - 1) : line);
        more = goesOn || (terminal && isPasted());
        answer.append(more ? "\n" : "");
      }
      return Optional.of(answer.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether more is there already, or comes at once, faster than anybody types.
  private boolean isPasted() throws IOException {
    if (!in.ready()) {
      LockSupport.parkNanos(PASTED.toNanos());
    }
    return in.ready();
  }
}
