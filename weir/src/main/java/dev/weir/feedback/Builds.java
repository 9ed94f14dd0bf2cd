package dev.weir.feedback;

import dev.weir.event.Provenance;
import dev.weir.event.Range;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How soon and how truly builds tell: queue, build time, failures, time to green, and the time
/// from a commit to its first build that passed. Of the period; where it has no builds, of all that
/// were read. Says nothing where no builds were read. SQL: `feedback/builds.sql`,
/// `feedback/commit_to_build.sql`.
public final class Builds implements Measure {
  /// What a build's times and outcome mean.
  public static final Definition BUILDS = Definition.of(Builds.class, "builds");

  /// What the time from a commit to its build means.
  public static final Definition COMMITS = Definition.of(Builds.class, "commit_to_build");

  /// A number of the sample and what it says.
  ///
  /// @param claim with one place for the number, its interval in brackets
  private record Told(String id, String name, Unit unit, Statistic statistic, String claim) {}

  @Override
  public List<Finding> read(Scope scope) {
    boolean areNone =
        scope
            .engine()
            .row("select count(*) as n from item where kind = 'build'", r -> r.count("n") == 0);
    if (areNone) {
      return List.of();
    }
    Scope own = scope.over(period(scope, BUILDS, "opened_at"));
    Asked asked = Asked.of(BUILDS, own, "build");
    Columns columns =
        own.columns(
            BUILDS, "queue_hours", "run_hours", "is_failed", "green_hours", "is_green", "week_no");
    List<Finding> found = new ArrayList<>();
    times(
        asked,
        Sample.of(
            columns, "queue_hours", "week_no", grain("builds that say when they were queued")),
        "builds.queue",
        "build queue",
        "builds wait %s before they begin",
        "these builds do not say when they were asked for and when they began",
        found);
    times(
        asked,
        Sample.of(columns, "run_hours", "week_no", grain("builds that began and ended")),
        "builds.time",
        "build time",
        "builds take %s from beginning to end",
        "these builds do not say when they began and when they ended",
        found);
    found.add(failures(asked, columns));
    times(
        asked,
        censored(columns, "green_hours", "is_green", grain("times the branch turned red")),
        "builds.green",
        "time to green",
        "times the branch of most builds turns red it stays so for %s",
        "no build failed after one that passed, on the branch most builds are of",
        found);
    commits(scope, found);
    return found;
  }

  private static Sample.Grain grain(String observations) {
    return new Sample.Grain(observations, "week", Provenance.MEASURED);
  }

  private static Finding failures(Asked asked, Columns columns) {
    Reading reading =
        Sample.of(columns, "is_failed", "week_no", grain("builds that passed or failed"))
            .read(Statistic.share(), asked.scope().seed());
    String claim =
        reading instanceof Reading.Measured measured
            ? "%s of the builds that passed or failed, failed."
                .formatted(Plain.measured(measured, Unit.RATIO))
            : "";
    return asked.finding(
        "builds.failure_ratio", "share of failed builds", Unit.RATIO, reading, claim);
  }

  private static void commits(Scope scope, List<Finding> found) {
    Range period = period(scope, COMMITS, "integrated_at");
    Scope own = scope.over(period);
    Columns columns = own.columns(COMMITS, "hours", "is_finished", "week_no");
    times(
        Asked.of(COMMITS, own, "main line to first passed build"),
        censored(columns, "hours", "is_finished", grain("commits with a build")),
        "commit_to_build",
        "commit to passed build",
        "commits with a build have one that passed within %s of coming to the main line",
        "no commit that was read has a build",
        found);
  }

  /// The median and the 85th percentile of a sample, with their claims.
  private static void times(
      Asked asked,
      Sample sample,
      String id,
      String name,
      String claim,
      String missing,
      List<Finding> found) {
    List<Told> told =
        List.of(
            new Told(
                id + ".p50",
                name + ", p50",
                Unit.HOURS,
                Statistic.quantile(0.5),
                "Half of all " + claim + "."),
            new Told(
                id + ".p85",
                name + ", p85",
                Unit.HOURS,
                Statistic.quantile(0.85),
                "85 of 100 " + claim + "."));
    List<Reading> readings =
        sample.size() == 0
            ? List.of(absent(missing), absent(missing))
            : sample.read(told.stream().map(Told::statistic).toList(), asked.scope().seed());
    for (int i = 0; i < told.size(); i++) {
      String words =
          readings.get(i) instanceof Reading.Measured measured
              ? told.get(i).claim().formatted("at most " + Plain.measured(measured, Unit.HOURS))
              : "";
      found.add(
          asked.finding(
              told.get(i).id(), told.get(i).name(), told.get(i).unit(), readings.get(i), words));
    }
  }

  private static Reading absent(String missing) {
    return new Reading.Absent(
        missing, "read builds with both dates, as GitHub and GitLab have them");
  }

  private static Sample censored(
      Columns columns, String value, String finished, Sample.Grain grain) {
    double[] all = columns.doubles(value);
    long[] ended = columns.longs(finished);
    long[] weeks = columns.longs("week_no");
    int[] known = IntStream.range(0, all.length).filter(i -> !Double.isNaN(all[i])).toArray();
    double[] values = new double[known.length];
    boolean[] done = new boolean[known.length];
    int[] clusters = new int[known.length];
    for (int i = 0; i < known.length; i++) {
      values[i] = Math.max(0, all[known[i]]);
      done[i] = ended[known[i]] == 1;
      clusters[i] = (int) weeks[known[i]];
    }
    return Sample.censored(values, done, clusters, grain);
  }

  /// The scope's period where it has rows, else that of all rows there are.
  private static Range period(Scope scope, Definition definition, String at) {
    return scope
        .engine()
        .row(
            "select min(%1$s) as first_at, max(%1$s) as last_at from (%2$s)"
                .formatted(at, scope.query(definition)),
            row ->
                row.optionalInstant("first_at")
                    .filter(first -> !scope.period().contains(first))
                    .map(first -> new Range(first, row.instant("last_at").plusNanos(1_000)))
                    .orElse(scope.period()));
  }
}
