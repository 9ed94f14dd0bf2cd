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
import dev.weir.store.Columns;
import java.util.Arrays;
import java.util.List;

/// How much of what is done is done again, by visits and by time: sums over all items. SQL:
/// `rework.sql`.
final class Rework implements Measure {
  /// What it means.
  static final Definition DEFINITION = Definition.of(Rework.class, "rework");

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Columns rows =
        scope
            .engine()
            .columns(
                "select sum(n_visits) as n_visits, sum(n_again) as n_again, sum(hours) as hours,"
                    + " sum(again_hours) as again_hours from ("
                    + asked.query()
                    + ")");
    long items = asked.evidence().total();
    return List.of(
        finding(
            asked,
            "rework.visits_ratio",
            "visits to a stage come to again",
            share(sum(rows, "n_again"), sum(rows, "n_visits"), items),
            "%s of all visits are to a stage the item had been in before; what is mended in talk is"
                + " not in it."),
        finding(
            asked,
            "rework.time_ratio",
            "time in stages come to again",
            share(sum(rows, "again_hours"), sum(rows, "hours"), items),
            "%s of the time in stages is spent on visits to a stage the item had been in"
                + " before."));
  }

  private static Reading share(double part, double whole, long items) {
    return items == 0 || !(whole > 0)
        ? new Reading.TooFew(items, 1, "items")
        : Reading.Measured.exactly(part / whole, items, Provenance.MEASURED);
  }

  private static double sum(Columns rows, String column) {
    return Arrays.stream(rows.doubles(column)).filter(Double::isFinite).sum();
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
