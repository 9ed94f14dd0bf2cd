package dev.weir.app;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Range;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.feedback.Builds;
import dev.weir.feedback.RevertDelay;
import dev.weir.feedback.UnplannedShare;
import dev.weir.flow.BotShare;
import dev.weir.flow.ChangeSize;
import dev.weir.flow.CoChange;
import dev.weir.flow.CommitToRelease;
import dev.weir.flow.Connections;
import dev.weir.flow.FlowEfficiency;
import dev.weir.flow.IntegrationDelay;
import dev.weir.flow.Journeys;
import dev.weir.flow.LeadTime;
import dev.weir.flow.PickTime;
import dev.weir.flow.PreviewTime;
import dev.weir.flow.ReleaseCadence;
import dev.weir.flow.UnreleasedWork;
import dev.weir.learning.Hotspots;
import dev.weir.learning.KnowledgeConcentration;
import dev.weir.metric.Compare;
import dev.weir.metric.Comparison;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Measure;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import dev.weir.story.Study;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Asks every measure, and puts the answers together.
final class Analysis {
  /// Every measure there is, in the order they are told. A new one is one line here.
  private static final List<Measure> MEASURES =
      List.of(
          new LeadTime(),
          new PreviewTime(),
          new PickTime(),
          new ReleaseCadence(),
          new IntegrationDelay(),
          new UnreleasedWork(),
          new FlowEfficiency(),
          new ChangeSize(),
          new UnplannedShare(),
          new RevertDelay(),
          new Hotspots(),
          new CoChange(),
          new KnowledgeConcentration(),
          new BotShare(),
          new Connections(),
          new Builds());

  private static final long SEED = 20_260_101;
  private static final int LINE_SAMPLE = 400;

  private Analysis() {}

  /// What is asked of the opened tables.
  static Scope scope(Opened opened, Request request) {
    Period period = Period.of(opened.engine(), request, opened.asOf());
    return new Scope(opened.engine(), period.range(), opened.asOf(), SEED);
  }

  /// Every finding over the scope.
  static Findings findings(Opened opened, Request request, Scope scope) {
    return new Findings(
        inParallel(scope, () -> opened.countLines(lines(scope, request.allLines()))).stream()
            .map(finding -> AllRows.withCommand(finding, request))
            .toList());
  }

  /// Asks the measures side by side, each thread over its own connection; the order is kept.
  ///
  /// @param lines counts lines, which change size waits for
  private static List<Finding> inParallel(Scope scope, Runnable lines) {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Future<?> counted = pool.submit(lines);
      // Begun from the end, where the slow ones stand; told from the beginning.
      List<Future<List<Finding>>> answers =
          MEASURES.reversed().stream()
              .map(measure -> pool.submit(() -> ask(measure, scope, counted)))
              .toList()
              .reversed();
      List<Finding> findings = new ArrayList<>();
      for (Future<List<Finding>> answer : answers) {
        findings.addAll(answer.get());
      }
      return findings;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("a measure failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Measuring was interrupted.", "Run it again.", e);
    }
  }

  private static List<Finding> ask(Measure measure, Scope scope, Future<?> linesCounted)
      throws ExecutionException, InterruptedException {
    if (measure instanceof ChangeSize) {
      linesCounted.get(); // begun first, so it never waits for this
    }
    try (Engine own = scope.engine().duplicate()) {
      return measure.read(scope.with(own));
    }
  }

  /// The commits whose lines are counted: all of the period, or those whose ids come first in
  /// order, which is a random sample that stays the same.
  private static String lines(Scope scope, boolean all) {
    return Engine.bind(
        """
        select commit_no, item_id from commits
        where n_files is not null and not is_merge and not is_bot and is_mainline
            and integrated_at >= :since and integrated_at < :until
        order by item_id
        """
            + (all ? "" : "limit " + LINE_SAMPLE),
        Map.of("since", scope.period().since(), "until", scope.period().until()));
  }

  /// Every figure of two periods beside each other, the later being the request's.
  ///
  /// @param before the earlier period; empty: as long as the scope's, and ending where that begins
  static Weir.Compared compare(Opened opened, Request request, Optional<Range> before) {
    Scope given = scope(opened, request);
    Range after =
        before.isPresent() && request.since().isEmpty()
            ? from(before.get().until(), given.period())
            : given.period();
    Range earlier = before.orElse(new Range(after.since().minus(after.length()), after.since()));
    if (after.since().isBefore(earlier.until())) {
      throw new UserException(
          "The two periods overlap.",
          "Give --since a date not before the earlier period ends (" + earlier.until() + ").");
    }
    Scope scope = given.over(after);
    opened.countLines(lines(scope.over(earlier), request.allLines()));
    opened.countLines(lines(scope, request.allLines()));
    List<Comparison> comparisons =
        Stream.of(
                LeadTime.figures(),
                ReleaseCadence.figures(),
                ChangeSize.figures(),
                UnplannedShare.figures(),
                RevertDelay.figures())
            .flatMap(List::stream)
            .map(figure -> Compare.of(scope, figure, earlier, after))
            .toList();
    return new Weir.Compared(scope.asOf(), earlier, after, "commit to release", comparisons);
  }

  /// A period that nobody gave a beginning, after an earlier one that was given.
  private static Range from(Instant end, Range period) {
    if (!end.isBefore(period.until())) {
      throw new UserException(
          "The earlier period ends ("
              + end
              + ") when all there is has ended: "
              + period.until()
              + ".",
          "Give --compare a period with something after it.");
    }
    return period.since().isBefore(end) ? new Range(end, period.until()) : period;
  }

  static Study study(Opened opened, Request request) {
    Period period = Period.of(opened.engine(), request, opened.asOf());
    Scope scope = new Scope(opened.engine(), period.range(), opened.asOf(), SEED);
    Findings findings = findings(opened, request, scope);
    return new Study(
        opened.name(),
        request.sources().isEmpty() ? "." : String.join(", ", request.sources()),
        period.range(),
        period.reason(),
        opened.asOf(),
        count(opened, "select count(*) as n from commits"),
        count(opened, "select count(*) as n from release where not is_prerelease"),
        findings,
        CommitToRelease.stream(scope, findings),
        Journeys.of(scope, findings),
        opened.notes(),
        ledger(opened));
  }

  private static long count(Opened opened, String query) {
    return opened.engine().row(query, row -> row.count("n"));
  }

  static List<LedgerEntry> ledger(Opened opened) {
    return opened
        .engine()
        .rows(
            "select source, reason, n, what, example, remedy from ledger",
            row ->
                new LedgerEntry(
                    row.text("source"),
                    row.text("reason"),
                    row.count("n"),
                    row.text("what"),
                    row.text("example"),
                    row.text("remedy")));
  }
}
