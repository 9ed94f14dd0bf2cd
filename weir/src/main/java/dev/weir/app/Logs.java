package dev.weir.app;

import dev.weir.event.Progress;
import dev.weir.event.Range;
import dev.weir.event.UserException;
import dev.weir.flow.activities.Activities;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.Ends;
import dev.weir.flow.activities.LogMeasures;
import dev.weir.flow.activities.LogShape;
import dev.weir.metric.Compare;
import dev.weir.metric.Finding;
import dev.weir.metric.Scope;
import dev.weir.source.git.GitSource;
import dev.weir.source.log.LogSource;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import dev.weir.story.LogStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The use cases on event logs.
public final class Logs {
  private static final long SEED = 20_260_101;

  private Logs() {}

  /// A log that has been read and followed.
  private record Followed(OpenedLog log, LogShape shape, Ends ends) {
    Engine engine() {
      return log.engine();
    }
  }

  /// Reads a log straight through, or takes it from the workspace that keeps it.
  public static LogStudy study(LogRequest request, Progress progress) {
    return open(request, progress, followed -> study(followed, request));
  }

  private static LogStudy study(Followed followed, LogRequest request) {
    Engine engine = followed.engine();
    Scope scope = scope(engine, request);
    LogMeasures measures =
        LogMeasures.of(
            scope, followed.shape, followed.ends, request.all(), followed.log.workingTime());
    long events = engine.row("select count(*) as n from step", row -> row.count("n"));
    return new LogStudy(
        followed.log.source().name(),
        followed.log.columns(),
        events,
        scope.period(),
        scope.asOf(),
        measures.findings(),
        measures.map(),
        measures.pictures(),
        followed.log.ledger());
  }

  /// One finding, with all the rows behind it when they are asked for.
  public static Weir.Explained explain(
      LogRequest request, String id, boolean all, Progress progress) {
    return open(
        request,
        progress,
        followed -> {
          LogStudy study = study(followed, request);
          Finding finding = study.findings().get(id);
          int limit = all ? Integer.MAX_VALUE : 0;
          return new Weir.Explained(
              finding, study.asOf(), followed.engine().table(finding.evidence().query(), limit));
        });
  }

  /// Compares the request's period with an earlier one.
  ///
  /// @param before empty: as long, and ending where the request's begins; when that gives no date
  ///   either, the second half of the log is compared with the first
  public static Weir.Compared compare(
      LogRequest request, Optional<Range> before, Progress progress) {
    return open(
        request,
        progress,
        followed -> {
          Scope whole = scope(followed.engine(), request);
          boolean isGiven = request.since().isPresent() || before.isPresent();
          Range after =
              isGiven
                  ? whole.period()
                  : new Range(
                      whole.period().since().plus(whole.period().length().dividedBy(2)),
                      whole.period().until());
          Range earlier =
              before.orElse(new Range(after.since().minus(after.length()), after.since()));
          if (after.since().isBefore(earlier.until())) {
            throw new UserException(
                "The two periods overlap.",
                "Give --since a date not before the earlier period ends ("
                    + earlier.until()
                    + ").");
          }
          return new Weir.Compared(
              whole.asOf(),
              earlier,
              after,
              ActivityMap.SPAN,
              LogMeasures.figures(followed.ends).stream()
                  .map(figure -> Compare.of(whole.over(after), figure, earlier, after))
                  .toList());
        });
  }

  /// A log as a workspace has it now.
  ///
  /// @param isNew it was read just now; false: nothing had changed
  public record Ingested(SourceState state, boolean isNew) {}

  /// Puts logs into a workspace, or brings those it holds up to date. A log that cannot be read
  /// leaves the workspace as it was.
  public static List<Ingested> ingest(LogRequest request, List<Path> files, Progress progress) {
    List<Ingested> all = new ArrayList<>();
    if (!Files.isDirectory(request.workspace())) {
      files.forEach(file -> new LogSource(file.toAbsolutePath().normalize()).check());
    }
    GitSource.around(Home.ofWorkspace(request.workspace()))
        .ifPresent(around -> around.exclude(request.workspace()));
    try (Workspace workspace =
        Workspace.open(
            request.workspace(),
            () -> progress.at("another Weir is at work here; waiting for it"))) {
      for (Path file : files) {
        LogSource source = new LogSource(file.toAbsolutePath().normalize());
        all.add(OpenedLog.ingest(workspace, source, request, progress));
      }
    }
    return all;
  }

  /// The logs a workspace holds.
  public static List<Path> held(Path workspace) {
    if (!Files.isDirectory(workspace)) {
      return List.of();
    }
    try (Workspace open = Workspace.open(workspace, () -> {})) {
      return KeptLog.held(open.manifest()).stream().map(LogSource::file).toList();
    }
  }

  /// What a log holds, and what of it could not be used.
  public static LogDiagnosis doctor(LogRequest request, Progress progress) {
    try (OpenedLog log = OpenedLog.of(request, progress)) {
      return LogDiagnosis.of(log);
    }
  }

  private static <T> T open(LogRequest request, Progress progress, Function<Followed, T> ask) {
    try (OpenedLog log = OpenedLog.of(request, progress)) {
      progress.at("following the items");
      LogShape shape = Activities.make(log.engine());
      Ends ends =
          request.ends().isEmpty()
              ? LogMeasures.close(
                  log.engine(), shape, log.settings().ends(), log.settings()::whereEnds)
              : LogMeasures.close(log.engine(), shape, request.ends());
      progress.at("measuring");
      return ask.apply(new Followed(log, shape, ends));
    }
  }

  /// The folder of the workspace a request is about, whether there is one or not.
  public static Path workspace(Request request) {
    return Located.forWorkspace(request);
  }

  /// All items, unless a period is given; what was known with the last event, unless said
  /// otherwise.
  private static Scope scope(Engine engine, LogRequest request) {
    return engine.row(
        "select min(first_at) as first_at, max(last_at) as last_at from item_span",
        row -> {
          Instant last = row.instant("last_at");
          Instant since = request.since().orElse(row.instant("first_at"));
          Instant until = request.until().orElse(last.plusNanos(1_000));
          if (!since.isBefore(until)) {
            throw new UserException(
                "The period ends (" + until + ") before it begins (" + since + ").",
                "Give --since an earlier date than --until.");
          }
          return new Scope(engine, new Range(since, until), request.asOf().orElse(last), SEED);
        });
  }
}
