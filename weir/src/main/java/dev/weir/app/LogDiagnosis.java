package dev.weir.app;

import dev.weir.app.Diagnosis.Count;
import dev.weir.event.LedgerEntry;
import dev.weir.flow.activities.Activities;
import dev.weir.flow.activities.LogMeasures;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a log holds, how it was understood, and what of it could not be used.
///
/// @param columns which column was taken for what, in words
/// @param keptAt when it was read into the workspace; empty: it was read straight through
/// @param workingHours when work is done, in words
/// @param first the first event
/// @param last the last event
public record LogDiagnosis(
    Path file,
    String name,
    String columns,
    Optional<Instant> keptAt,
    String workingHours,
    Instant first,
    Instant last,
    List<Count> counts,
    List<LedgerEntry> ledger) {
  private static final String DUPLICATES =
      """
      select coalesce(sum(n - 1), 0)::bigint as n
      from (
          select count(*) as n from coded_event
          group by item_no, activity_no, lifecycle_no, actor_no, team_no, started_at, occurred_at
          having count(*) > 1
      )
      """;
  private static final String ALONE =
      """
      select count(*) as n
      from (select item_no from coded_event group by item_no having count(*) = 1)
      """;

  public LogDiagnosis {
    counts = List.copyOf(counts);
    ledger = List.copyOf(ledger);
  }

  static LogDiagnosis of(OpenedLog log) {
    Engine engine = log.engine();
    List<Count> counts = new ArrayList<>();
    counts.add(count(engine, "events", "select count(*) as n from coded_event"));
    counts.add(count(engine, "items", "select count(*) as n from item_name"));
    counts.add(count(engine, "items with one event only", ALONE));
    counts.add(count(engine, "activities", named("activity")));
    counts.add(count(engine, "lifecycle words or states", named("lifecycle")));
    counts.add(count(engine, "people", named("actor")));
    counts.add(count(engine, "teams", named("team")));
    counts.add(count(engine, "events that repeat another one, counted as written", DUPLICATES));
    Activities.make(engine); // what is read of the log itself is read by now
    return engine.row(
        "select min(first_at) as first_at, max(last_at) as last_at from item_span",
        row ->
            new LogDiagnosis(
                log.source().file(),
                log.source().name(),
                log.columns(),
                log.kept().map(SourceState::readAt),
                LogMeasures.workingHours(engine, log.workingTime()),
                row.instant("first_at"),
                row.instant("last_at"),
                counts,
                log.ledger()));
  }

  private static String named(String kind) {
    return "select count(distinct %1$s_no) as n from coded_event".formatted(kind);
  }

  private static Count count(Engine engine, String what, String query) {
    return new Count(what, engine.row(query, row -> row.count("n")));
  }
}
