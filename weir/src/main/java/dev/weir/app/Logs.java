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
import dev.weir.source.log.LogSource;
import dev.weir.store.Engine;
import dev.weir.story.LogStudy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// The use cases on event logs.
public final class Logs {
  /// What a large log may take; the rest goes to the disk.
  static final String MEMORY_LIMIT = "3GB";

  private static final long SEED = 20_260_101;

  private Logs() {}

  /// A log that has been read and followed.
  private record Followed(
      LogSource source, LogSource.Read read, Engine engine, LogShape shape, Ends ends) {}

  /// Reads a log straight through: nothing is kept.
  public static LogStudy study(LogRequest request, Progress progress) {
    return open(request, progress, followed -> study(followed, request));
  }

  private static LogStudy study(Followed followed, LogRequest request) {
    Engine engine = followed.engine;
    Scope scope = scope(engine, request);
    LogMeasures measures = LogMeasures.of(scope, followed.shape, followed.ends, request.all());
    long events = engine.row("select count(*) as n from step", row -> row.count("n"));
    return new LogStudy(
        followed.source.name(),
        followed.read.columns(),
        events,
        scope.period(),
        scope.asOf(),
        measures.findings(),
        measures.map(),
        measures.pictures(),
        followed.read.ledger());
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
              finding, study.asOf(), followed.engine.table(finding.evidence().query(), limit));
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
          Scope whole = scope(followed.engine, request);
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

  private static <T> T open(LogRequest request, Progress progress, Function<Followed, T> ask) {
    Path file =
        request
            .file()
            .orElseThrow(() -> new UserException("No log was named.", "Name one: weir map FILE"));
    try (Engine engine = Engine.inMemory(request.cache().resolve("tmp"), MEMORY_LIMIT)) {
      LogSource source = new LogSource(file.toAbsolutePath().normalize());
      LogSource.Read read = source.read(engine, request.options(), request.now(), progress);
      progress.at("following the items");
      LogShape shape = Activities.make(engine);
      Ends ends = LogMeasures.close(engine, shape, request.ends());
      progress.at("measuring");
      return ask.apply(new Followed(source, read, engine, shape, ends));
    }
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
