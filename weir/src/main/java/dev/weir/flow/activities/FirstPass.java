package dev.weir.flow.activities;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Figure;
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

/// The share of items that come to no stage a second time: at most so much work is right the first
/// time, because most corrections leave no trace. SQL: `first_pass.sql`.
public final class FirstPass implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(FirstPass.class, "first_pass");

  /// The figure two periods can be compared by.
  static List<Figure> figures() {
    return List.of(
        new Figure(
            "first_pass.ratio",
            "first-pass yield, at most",
            DEFINITION,
            Unit.RATIO,
            Statistic.share(),
            scope ->
                Sample.of(
                    scope.columns(DEFINITION, "is_first_pass", "week_no"),
                    "is_first_pass",
                    "week_no",
                    new Sample.Grain("finished items", "week", Provenance.MEASURED))));
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Sampling sampling = Sampling.of(asked.evidence().total(), 20_000);
    Columns columns =
        scope
            .engine()
            .columns(
                "select is_first_pass, week_no from ("
                    + scope.query(DEFINITION)
                    + ") where "
                    + sampling.where());
    Reading reading =
        Sample.of(
                columns,
                "is_first_pass",
                "week_no",
                new Sample.Grain("finished items", "week", Provenance.MEASURED))
            .read(Statistic.share(), scope.seed());
    String claim =
        reading instanceof Reading.Measured measured
            ? "%s of the finished items came to no stage twice; this is the most that can have been right the first time."
                .replace("%s", Plain.measured(measured, Unit.RATIO))
            : "";
    return List.of(
        asked.finding("first_pass.ratio", "first-pass yield, at most", Unit.RATIO, reading, claim));
  }
}
