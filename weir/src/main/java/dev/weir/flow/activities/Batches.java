package dev.weir.flow.activities;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Scope;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import java.util.List;

/// How much work is finished by the armful: visits to the same stage that end within a minute of
/// each other, in the same hands. SQL: `batches.sql`.
final class Batches implements Measure {
  /// What it means.
  static final Definition DEFINITION = Definition.of(Batches.class, "batches");

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Sampling sampling = Sampling.of(asked.evidence().total(), 60_000);
    Columns rows =
        scope
            .engine()
            .columns(
                "select size, is_together, week_no from ("
                    + asked.query()
                    + ") where "
                    + sampling.where());
    Sample.Grain grain = new Sample.Grain("visits", "week", Provenance.MEASURED);
    Reading together =
        Sample.of(rows, "is_together", "week_no", grain).read(Statistic.share(), scope.seed());
    Reading size =
        Sample.of(rows, "size", "week_no", grain).read(Statistic.quantile(0.85), scope.seed());
    return List.of(
        asked.finding(
            "batches.ratio",
            "visits finished together",
            Unit.RATIO,
            together,
            together instanceof Reading.Measured measured
                ? "%s of all visits are finished within a minute of another item's at the same stage, in the same hands."
                    .replace("%s", Plain.measured(measured, Unit.RATIO))
                : ""),
        asked.finding(
            "batches.size_p85",
            "items finished together, p85",
            Unit.ITEMS,
            size,
            size instanceof Reading.Measured measured
                ? "85 % of all visits are finished in a batch of at most %s."
                    .replace("%s", Plain.measured(measured, Unit.ITEMS))
                : ""));
  }
}
