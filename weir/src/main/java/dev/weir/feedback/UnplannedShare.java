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

/// The share of changes whose subject line says that they fix or undo something. Inferred: a repair
/// nobody calls one is missed, and "fix typo" counts. SQL: `feedback/unplanned_share.sql`.
public final class UnplannedShare implements Measure {
  /// What it means.
  public static final Definition DEFINITION =
      Definition.of(UnplannedShare.class, "unplanned_share");

  private static final Sample.Grain COMMITS =
      new Sample.Grain("commits", "week", Provenance.INFERRED);

  private static final List<Kind> KINDS =
      List.of(
          new Kind(figure("ratio", "unplanned share", "is_unplanned"), "fix or undo something"),
          new Kind(figure("fix_ratio", "share of fixes", "is_fix"), "fix something"),
          new Kind(
              figure("revert_ratio", "share of reverts", "is_revert"), "undo an earlier change"));

  /// @param does what such changes do, as a verb
  private record Kind(Figure figure, String does) {}

  private static Figure figure(String id, String name, String column) {
    return new Figure(
        "unplanned_share." + id,
        name,
        DEFINITION,
        Unit.RATIO,
        Statistic.share(),
        scope -> sample(scope, column));
  }

  private static Sample sample(Scope scope, String column) {
    return Sample.of(scope.columns(DEFINITION, column, "week_no"), column, "week_no", COMMITS);
  }

  /// The figures two periods can be compared by.
  public static List<Figure> figures() {
    return KINDS.stream().map(Kind::figure).toList();
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "integrated changes");
    return KINDS.stream()
        .map(kind -> {
          Estimate estimate = Estimate.of(scope, kind.figure());
          return estimate.finding(asked, claim(kind, estimate.reading()));
        })
        .toList();
  }

  private static String claim(Kind kind, Reading reading) {
    return reading instanceof Reading.Measured measured
        ? "%s of the changes say in their subject line that they %s; silent repairs do not say so."
            .formatted(Plain.measured(measured, Unit.RATIO), kind.does())
        : "";
  }
}
