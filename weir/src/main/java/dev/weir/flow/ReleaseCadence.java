package dev.weir.flow;

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
import java.util.ArrayList;
import java.util.List;

/// How often there is a release and how many commits are in it. SQL: `flow/release_cadence.sql`.
public final class ReleaseCadence implements Measure {
  /// What it means.
  public static final Definition DEFINITION =
      Definition.of(ReleaseCadence.class, "release_cadence");

  private static final List<Statistic> QUANTILES =
      List.of(Statistic.quantile(0.5), Statistic.quantile(0.85));
  private static final List<String> SHARES = List.of("Half", "85 %");
  private static final List<String> NAMES = List.of("p50", "p85");

  /// The figures two periods can be compared by.
  public static List<Figure> figures() {
    return List.of(
        new Figure(
            "release_cadence.gap_p50",
            "time between releases, p50",
            DEFINITION,
            Unit.HOURS,
            QUANTILES.getFirst(),
            scope -> sample(columns(scope), "gap_hours")),
        new Figure(
            "release_cadence.batch_p50",
            "commits a release, p50",
            DEFINITION,
            Unit.COMMITS_PER_RELEASE,
            QUANTILES.getFirst(),
            scope -> sample(columns(scope), "n_commits")));
  }

  private static Columns columns(Scope scope) {
    return scope.columns(DEFINITION, "gap_hours", "n_commits", "release_no");
  }

  private static Sample sample(Columns columns, String column) {
    return Sample.of(
        columns,
        column,
        "release_no",
        new Sample.Grain("releases", "release", Provenance.MEASURED));
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "releases");
    Columns columns = columns(scope);
    List<Finding> findings = new ArrayList<>();
    long all = Releases.inPeriod(scope);
    findings.add(
        asked.finding(
            "release_cadence.releases",
            "releases",
            Unit.RELEASES,
            count(scope, all, "releases in this period"),
            "There %s %s in this period, maintenance among them."
                .formatted(all == 1 ? "was" : "were", Plain.count(all, "release"))));
    long bringing = columns.size();
    findings.add(
        asked.finding(
            "release_cadence.with_new_work",
            "releases with new work",
            Unit.RELEASES,
            count(scope, bringing, "releases with work from the main line"),
            "%s brought out new work from the main line."
                .formatted(Plain.count(bringing, "release"))));
    findings.addAll(
        quantiles(
            asked,
            columns,
            "gap",
            "gap_hours",
            Unit.HOURS,
            "time between releases",
            "%s of the times from one release with new work to the next are at most %s."));
    findings.addAll(
        quantiles(
            asked,
            columns,
            "batch",
            "n_commits",
            Unit.COMMITS_PER_RELEASE,
            "commits a release",
            "%s of the releases with new work bring at most %s."));
    return findings;
  }

  private static Reading count(Scope scope, long n, String what) {
    if (Releases.count(scope) == 0) {
      return Releases.NONE;
    }
    return n == 0
        ? new Reading.TooFew(0, 1, what)
        : Reading.Measured.exactly((double) n, n, Provenance.MEASURED);
  }

  private static List<Finding> quantiles(
      Asked asked,
      Columns columns,
      String id,
      String column,
      Unit unit,
      String name,
      String sentence) {
    boolean none = Releases.count(asked.scope()) == 0;
    List<Reading> readings =
        none
            ? List.of(Releases.NONE, Releases.NONE)
            : sample(columns, column).read(QUANTILES, asked.scope().seed());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      String claim =
          readings.get(i) instanceof Reading.Measured measured
              ? sentence.formatted(SHARES.get(i), Plain.measured(measured, unit))
              : "";
      findings.add(
          asked.finding(
              "release_cadence." + id + "_" + NAMES.get(i),
              name + ", " + NAMES.get(i),
              unit,
              readings.get(i),
              claim));
    }
    return findings;
  }
}
