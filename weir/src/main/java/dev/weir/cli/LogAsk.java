package dev.weir.cli;

import dev.weir.app.DeliveryStreams;
import dev.weir.app.LogRequest;
import dev.weir.app.Logs;
import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.source.log.LogSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells event logs from repositories: a source that is a file, or is called like a log, is one,
/// and so is a stream over what a workspace holds.
///
/// @param request what is asked, of all sources
/// @param logs those among the sources; of a workspace, when none is named, those it holds
/// @param repositories the other sources
record LogAsk(Request request, List<Path> logs, List<String> repositories) {
  /// What stands before the colon of a source that is no file: `webhooks:today.jsonl`.
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z-]+:");

  LogAsk {
    logs = List.copyOf(logs);
    repositories = List.copyOf(repositories);
  }

  /// Sorts the sources of a request.
  static LogAsk of(Request request) {
    List<String> sources = request.sources();
    return new LogAsk(
        request,
        sources.isEmpty()
            ? Logs.held(Logs.workspace(request))
            : sources.stream().filter(LogAsk::isLog).map(LogAsk::path).toList(),
        sources.stream().filter(source -> !isLog(source)).toList());
  }

  /// Whether repositories are asked for: they are named, or nothing is and there are some, or no
  /// logs either.
  boolean isOfRepositories() {
    return request.sources().isEmpty()
        ? logs.isEmpty() || Weir.holdsRepositories(request)
        : !repositories.isEmpty();
  }

  /// What is asked of the log that was named, or of those of a workspace that holds nothing else;
  /// empty when it is asked of repositories.
  ///
  /// @param all every measure, not only those the map shows
  /// @throws UserException when more is named than one log
  static Optional<LogRequest> of(
      @Nullable List<String> sources, AskOptions ask, LogOptionsMixin columns, boolean all) {
    LogAsk asked = of(ask.request(sources, false));
    if (asked.isOfRepositories() && asked.request.sources().stream().noneMatch(LogAsk::isLog)) {
      return Optional.empty();
    }
    if (asked.request.sources().size() > 1) {
      throw new UserException(
          "One event log at a time: "
              + String.join(", ", asked.request.sources())
              + " are several sources.",
          "Ask for the log alone: "
              + asked.request.sources().stream().filter(LogAsk::isLog).findFirst().get());
    }
    Optional<Path> named =
        asked.request.sources().isEmpty() ? Optional.empty() : Optional.of(asked.logs.getFirst());
    return Optional.of(request(named, asked.request, columns, all));
  }

  /// The same for a file that is known to be meant as a log; empty: the one the workspace holds.
  static LogRequest request(
      Optional<Path> log, Request request, LogOptionsMixin columns, boolean all) {
    return new LogRequest(
        log.map(file -> streamOr(file, request)),
        Logs.workspace(request),
        request.cache(),
        columns.options(),
        columns.ends(),
        request.since(),
        request.until(),
        request.asOf(),
        all,
        request.now());
  }

  /// A stream is written as a log first; a file is taken as it is.
  private static Path streamOr(Path log, Request request) {
    return log.toString().startsWith(DeliveryStreams.SCHEME)
        ? DeliveryStreams.log(request, log.toString(), Progress.SILENT)
        : log;
  }

  private static Path path(String source) {
    return Path.of(source.startsWith("log:") ? source.substring("log:".length()) : source);
  }

  /// A file named `.git` leads to a repository: that of a work tree beside it.
  private static boolean isLog(String source) {
    if (source.startsWith(DeliveryStreams.SCHEME)) {
      return true;
    }
    try {
      Path path = path(source);
      return source.startsWith("log:")
          || (Files.isRegularFile(path) && !path.endsWith(".git"))
          || (!Files.isDirectory(path)
              && !SCHEME.matcher(source).lookingAt()
              && LogSource.isNamedLikeOne(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
