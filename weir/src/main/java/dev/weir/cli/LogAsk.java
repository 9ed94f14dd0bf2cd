package dev.weir.cli;

import dev.weir.app.LogRequest;
import dev.weir.app.Request;
import dev.weir.event.UserException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells an event log from a repository: a source that is a file is a log.
final class LogAsk {
  private LogAsk() {}

  /// What is asked of the log that was named; empty when no log was named.
  ///
  /// @param all every measure, not only those the map shows
  /// @throws UserException when more is named than one log
  static Optional<LogRequest> of(
      @Nullable List<String> sources, AskOptions ask, LogOptionsMixin columns, boolean all) {
    if (sources == null || sources.stream().noneMatch(LogAsk::isLog)) {
      return Optional.empty();
    }
    if (sources.size() > 1) {
      throw new UserException(
          "One event log at a time: " + String.join(", ", sources) + " are several sources.",
          "Ask for the log alone: " + sources.stream().filter(LogAsk::isLog).findFirst().get());
    }
    Request request = ask.request(List.of(), false);
    return Optional.of(request(Path.of(sources.getFirst()), request, columns, all));
  }

  /// The same for a file that is known to be meant as one.
  static LogRequest request(Path log, Request request, LogOptionsMixin columns, boolean all) {
    return new LogRequest(
        Optional.of(log),
        request.here().resolve(".weir"),
        request.cache(),
        columns.options(),
        columns.ends(),
        request.since(),
        request.until(),
        request.asOf(),
        all,
        request.now());
  }

  /// A file named `.git` leads to a repository: that of a work tree beside it.
  private static boolean isLog(String source) {
    try {
      Path path = Path.of(source);
      return Files.isRegularFile(path) && !path.endsWith(".git");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
