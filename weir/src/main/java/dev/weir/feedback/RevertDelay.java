package dev.weir.feedback;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Estimate;
import dev.weir.metric.Figure;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Scope;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import java.util.List;

/// How long a change that is undone stays on the main line before it is. Only of changes that were
/// undone: it says nothing about faults that are still there. SQL: `feedback/revert_delay.sql`.
public final class RevertDelay implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(RevertDelay.class, "revert_delay");

  private static final Sample.Grain REVERTS =
      new Sample.Grain("reverts that name their change", "week", Provenance.MEASURED);
  private static final Figure MEDIAN =
      new Figure(
          "revert_delay.p50",
          "time to revert, p50",
          DEFINITION,
          Unit.HOURS,
          Statistic.quantile(0.5),
          scope ->
              Sample.of(
                  scope.columns(DEFINITION, "revert_hours", "week_no"),
                  "revert_hours",
                  "week_no",
                  REVERTS));

  /// The figures two periods can be compared by.
  public static List<Figure> figures() {
    return List.of(MEDIAN);
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "integrated to undone");
    Estimate estimate = Estimate.of(scope, MEDIAN);
    String claim =
        estimate.reading() instanceof Reading.Measured measured
            ? "Half of the changes that were undone had been there for %s or less (%s of %s tell)."
                .formatted(
                    Plain.measured(measured, Unit.HOURS),
                    Plain.count(measured.n()),
                    Plain.count(asked.evidence().total(), "revert"))
            : "";
    return List.of(estimate.finding(asked, claim));
  }
}
