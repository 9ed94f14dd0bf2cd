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
import java.util.Arrays;
import java.util.List;

/// How often items change hands, and how many come back to whom they had just come from. It counts
/// handoffs, never people. SQL: `handoffs.sql`.
public final class Handoffs implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(Handoffs.class, "handoffs");

  private static final Reading NOBODY =
      new Reading.Absent(
          "the log names neither people nor teams",
          "name the column: --resource COLUMN or --team COLUMN");

  /// The figure two periods can be compared by.
  static List<Figure> figures() {
    return List.of(
        new Figure(
            "handoffs.back_ratio",
            "items handed back and forth",
            DEFINITION,
            Unit.RATIO,
            Statistic.share(),
            scope ->
                Sample.of(
                    scope.columns(DEFINITION, "came_back", "week_no"),
                    "came_back",
                    "week_no",
                    new Sample.Grain("items", "week", Provenance.MEASURED))));
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Columns all = scope.columns(DEFINITION, "n_holders");
    boolean nobody = Arrays.stream(all.longs("n_holders")).noneMatch(n -> n > 0);
    Sampling sampling = Sampling.of(all.size(), 20_000);
    Columns columns =
        scope
            .engine()
            .columns(
                "select n_handoffs, came_back, week_no from ("
                    + scope.query(DEFINITION)
                    + ") where "
                    + sampling.where());
    Sample.Grain grain = new Sample.Grain("items", "week", Provenance.MEASURED);
    Reading half =
        nobody
            ? NOBODY
            : Sample.of(columns, "n_handoffs", "week_no", grain)
                .read(Statistic.quantile(0.5), scope.seed());
    Reading most =
        nobody
            ? NOBODY
            : Sample.of(columns, "n_handoffs", "week_no", grain)
                .read(Statistic.quantile(0.85), scope.seed());
    Reading back =
        nobody
            ? NOBODY
            : Sample.of(columns, "came_back", "week_no", grain)
                .read(Statistic.share(), scope.seed());
    return List.of(
        asked.finding(
            "handoffs.p50",
            "handoffs an item, p50",
            Unit.HANDOFFS,
            half,
            claim(half, Unit.HANDOFFS, "Half of all items change hands at most %s.")),
        asked.finding(
            "handoffs.p85",
            "handoffs an item, p85",
            Unit.HANDOFFS,
            most,
            claim(most, Unit.HANDOFFS, "85 % of all items change hands at most %s.")),
        asked.finding(
            "handoffs.back_ratio",
            "items handed back and forth",
            Unit.RATIO,
            back,
            claim(back, Unit.RATIO, "%s of all items come back to whom they had just come from.")));
  }

  private static String claim(Reading reading, Unit unit, String sentence) {
    return reading instanceof Reading.Measured measured
        ? sentence.replace(
            "%s", Plain.measured(measured, unit).replaceFirst(" handoffs?", " times"))
        : "";
  }
}
