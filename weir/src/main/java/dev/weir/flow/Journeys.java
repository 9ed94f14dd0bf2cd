package dev.weir.flow;

import dev.weir.flow.Journey.Kind;
import dev.weir.flow.Journey.Step;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import dev.weir.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Picks five real commits and tells their way: a typical one, a slow one, one sent back, an urgent
/// one, the newest. SQL: `flow/journeys.sql`.
public final class Journeys {
  private Journeys() {}

  /// At most one journey of each kind, in the order of [Kind]; a kind with no example is left out.
  ///
  /// @param findings those of [LeadTime], which say what is typical and what is slow
  public static List<Journey> of(Scope scope, Findings findings) {
    String sql =
        Engine.bind(
            Engine.text(Journeys.class, "journeys.sql"),
            java.util.Map.of(
                "since", scope.period().since(),
                "until", scope.period().until(),
                "as_of", scope.asOf(),
                "p50_hours", hours(findings, "lead_time.p50"),
                "p95_hours", hours(findings, "lead_time.p95")));
    return List.copyOf(scope.engine().rows(sql, Journeys::journey));
  }

  private static double hours(Findings findings, String id) {
    return findings.measured(id).map(Reading.Measured::value).orElse(-1.0);
  }

  private static Journey journey(Row row) {
    List<Step> steps = new ArrayList<>();
    Optional<Instant> released = row.optionalInstant("released_at");
    Optional<Instant> undone = row.optionalInstant("undone_at");
    Instant integrated = row.instant("integrated_at");
    row.optionalInstant("authored_at")
        .ifPresent(at -> steps.add(new Step(at, "written", "integrate")));
    steps.add(new Step(integrated, "on the main line", "release"));
    released.ifPresent(at -> steps.add(new Step(at, "released in " + row.text("release"), "")));
    undone.ifPresent(at -> steps.add(new Step(at, "undone", "")));
    steps.sort(java.util.Comparator.comparing(Step::at));
    return new Journey(
        Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
        row.text("item_id"),
        row.text("title"),
        steps,
        released.isEmpty() && undone.isEmpty());
  }
}
