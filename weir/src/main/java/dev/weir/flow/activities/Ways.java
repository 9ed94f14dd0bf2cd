package dev.weir.flow.activities;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import java.util.List;

/// How many ways items take through the process, and how usual the usual ones are. SQL: `ways.sql`.
final class Ways implements Measure {
  /// What it means.
  static final Definition DEFINITION = Definition.of(Ways.class, "ways");

  private static final int SOME = 10;

  /// @param items of the period
  /// @param first on the way most take
  /// @param some on the ten that most take
  private record Counted(long items, long first, long some) {}

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Counted counted =
        scope
            .engine()
            .row(
                """
                select
                    cast(coalesce(sum(n_items), 0) as bigint) as n,
                    cast(coalesce(sum(n_items) filter (where place = 1), 0) as bigint) as n_first,
                    cast(coalesce(sum(n_items) filter (where place <= %d), 0) as bigint) as n_some
                from (select n_items, row_number() over () as place from (%s))
                """
                    .formatted(SOME, asked.query()),
                row -> new Counted(row.count("n"), row.count("n_first"), row.count("n_some")));
    String ways = Plain.count(asked.evidence().total(), "different way");
    return List.of(
        finding(
            asked,
            "ways.first_ratio",
            "items on the commonest way",
            share(counted.first, counted.items),
            "Items take " + ways + " through; %s of them take the commonest."),
        finding(
            asked,
            "ways.ten_ratio",
            "items on the ten commonest ways",
            share(counted.some, counted.items),
            "Items take " + ways + " through; %s of them take one of the ten commonest."));
  }

  private static Reading share(long part, long items) {
    return items == 0
        ? new Reading.TooFew(0, 1, "items")
        : Reading.Measured.exactly(part / (double) items, items, Provenance.MEASURED);
  }

  private static Finding finding(
      Asked asked, String id, String name, Reading reading, String claim) {
    return asked.finding(
        id,
        name,
        Unit.RATIO,
        reading,
        reading instanceof Reading.Measured measured
            ? claim.replace("%s", Plain.measured(measured, Unit.RATIO))
            : "");
  }
}
