package dev.weir.app;

import dev.weir.advisor.AgentDefinition;
import dev.weir.event.Progress;
import dev.weir.event.Range;
import dev.weir.event.UserException;
import dev.weir.metric.Comparison;
import dev.weir.metric.Finding;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import dev.weir.store.EngineException;
import dev.weir.store.Manifest.SourceState;
import dev.weir.story.Delivered;
import dev.weir.story.Study;
import dev.weir.twin.ReleaseCalendar;
import dev.weir.twin.Replay;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What Weir can be asked. One method a use case; every surface calls these and nothing below.
public final class Weir {
  private Weir() {}

  /// Reads what is new and analyses it.
  ///
  /// @return empty when there is nothing yet: a repository without commits
  public static Optional<Study> study(Request request, Progress progress) {
    return reported(request, progress).study();
  }

  /// The same with what a workspace holds of the delivery, which may be all there is.
  public static Reported reported(Request request, Progress progress) {
    Optional<Study> study;
    DeliveryStudies.Begun begun;
    try (Opened opened = Opened.of(request, progress)) {
      progress.at("measuring");
      study = isEmpty(opened) ? Optional.empty() : Optional.of(Analysis.study(opened, request));
      begun = DeliveryStudies.begin(opened, request, progress);
    }
    Delivered delivered = DeliveryStudies.end(begun, request, progress);
    return new Reported(study.map(found -> found.with(delivered)), delivered);
  }

  /// @param study empty when there are no commits
  /// @param delivered what was read around them
  public record Reported(Optional<Study> study, Delivered delivered) {}

  /// Replays the finished work on another release calendar.
  ///
  /// @param change in words: `release every 1d`
  public static Optional<Replayed> whatIf(Request request, String change, Progress progress) {
    ReleaseCalendar calendar = ReleaseCalendar.parse(change);
    return open(
        request,
        progress,
        opened -> {
          Scope scope = Analysis.scope(opened, request);
          List<Finding> findings = Replay.of(scope, calendar);
          String claim =
              findings.stream()
                  .filter(finding -> finding.id().endsWith("_p50"))
                  .map(Finding::claim)
                  .distinct()
                  .collect(Collectors.joining("\n"));
          return new Replayed(claim, scope.period(), scope.asOf(), findings);
        });
  }

  /// @param claim what it comes to, in sentences
  public record Replayed(String claim, Range period, Instant asOf, List<Finding> findings) {}

  /// Compares the request's period with an earlier one.
  ///
  /// @param before empty: as long, and ending where the request's begins; a request without a
  ///   beginning then begins where this ends, at the earliest
  public static Optional<Compared> compare(
      Request request, Optional<Range> before, Progress progress) {
    return open(request, progress, opened -> Analysis.compare(opened, request, before));
  }

  /// Takes sources out of a workspace, with all that was read of them.
  ///
  /// @param words their paths or names
  /// @return what it still holds
  public static List<SourceState> forget(Request request, List<String> words) {
    return new Held(Located.forWorkspace(request)).without(request.here(), words);
  }

  /// @param span how much of the way it covers
  /// @param comparisons every figure there is, in both periods
  public record Compared(
      Instant asOf, Range before, Range after, String span, List<Comparison> comparisons) {}

  /// Brings a workspace up to date.
  ///
  /// @return what it holds now, by source
  public static List<SourceState> ingest(Request request, Progress progress) {
    try (Opened opened = Opened.of(Located.forIngest(request), request, progress)) {
      return opened.states();
    }
  }

  /// Whether the workspace a request is about holds git repositories, rather than logs or nothing.
  public static boolean holdsRepositories(Request request) {
    return Located.holdsRepositories(request);
  }

  /// One finding, with all the rows behind it when they are asked for.
  public static Optional<Explained> explain(
      Request request, String id, boolean all, Progress progress) {
    return open(
        request,
        progress,
        opened -> {
          Study study = Analysis.study(opened, request);
          Finding finding = study.findings().get(id);
          int limit = all ? Integer.MAX_VALUE : 0;
          return new Explained(
              finding, study.asOf(), opened.engine().table(finding.evidence().query(), limit));
        });
  }

  /// @param rows all of them, when they were asked for
  public record Explained(Finding finding, Instant asOf, Engine.TextTable rows) {}

  /// Runs the user's own statement over the canonical tables; nothing outside can be reached, and
  /// nothing changed. Of a repository without commits the tables are empty.
  public static Engine.TextTable sql(
      Request request, String statement, int limit, Progress progress) {
    String checked = OneStatement.of(statement);
    try (Opened opened = Opened.of(request, progress)) {
      Engine locked = opened.lockedEngine();
      try {
        return locked.table(checked, limit);
      } catch (EngineException e) {
        if (String.valueOf(e.getMessage()).contains("read-only mode")) {
          throw new UserException(
              "The statement would change something.", "Only ask: weir sql \"select …\"");
        }
        throw new UserException(
            "The statement cannot be run: " + e.getMessage(),
            "See what there is: weir sql \"show tables\"");
      }
    }
  }

  /// What is connected, how complete it is, and what was set apart.
  public static Diagnosis doctor(Request request, Progress progress) {
    try (Opened opened = Opened.of(request, progress)) {
      return Diagnosis.of(opened);
    }
  }

  /// Writes down something that happened.
  ///
  /// @param folder any folder of the repository it belongs to
  /// @return the file it stands in
  public static Path note(Path folder, String day, String text) {
    LocalDate on = Notes.day(day);
    return Notes.add(Home.of(folder), on, text);
  }

  /// The adviser for agent hosts, under a name of the user's choice.
  ///
  /// @param name empty: its own
  public static AgentDefinition agent(Optional<String> name) {
    AgentDefinition packed = AgentDefinition.packed();
    return name.map(packed::named).orElse(packed);
  }

  private static <T> Optional<T> open(Request request, Progress progress, Function<Opened, T> ask) {
    try (Opened opened = Opened.of(request, progress)) {
      return isEmpty(opened) ? Optional.empty() : Optional.of(ask.apply(opened));
    }
  }

  private static boolean isEmpty(Opened opened) {
    return opened.engine().row("select count(*) as n from commits", row -> row.count("n") == 0);
  }
}
