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
import dev.weir.metric.Trend;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Lead time from commit to release, whole and by stage. SQL: `flow/lead_time.sql`.
///
/// The cohort is what came onto the main line in the period. Commits not yet released are open, not
/// dropped: Kaplan and Meier's estimate, so that a period that ended yesterday does not look fast.
/// Intervals resample releases, because the commits of a release wait together.
public final class LeadTime implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(LeadTime.class, "lead_time");

  private static final List<Statistic> WHOLE =
      List.of(Statistic.quantile(0.5), Statistic.quantile(0.85), Statistic.quantile(0.95));
  private static final List<Statistic> PART = WHOLE.subList(0, 2);
  private static final String SPAN = "commit to release";

  /// A commit that lands in the minute it is written was squashed, or made on the main line: its
  /// way there is not seen, which is not the same as fast ([IntegrationDelay]).
  private static final double SEEN_HOURS = 1 / 60.0;

  private static final Reading UNSEEN =
      new Reading.Absent(
          "most commits land in the minute they are written, so their way before is not in git",
          "connect the place where changes are proposed and reviewed");

  /// The part of the way a sample is about.
  private enum Part {
    LEAD("lead_hours"),
    INTEGRATE("integrate_hours"),
    RELEASE("release_hours");

    private final String column;

    Part(String column) {
      this.column = column;
    }
  }

  /// The figures two periods can be compared by.
  public static List<Figure> figures() {
    return List.of(
        new Figure(
            "lead_time.p50",
            "lead time, p50",
            DEFINITION,
            Unit.HOURS,
            WHOLE.get(0),
            LeadTime::sample),
        new Figure(
            "lead_time.p85",
            "lead time, p85",
            DEFINITION,
            Unit.HOURS,
            WHOLE.get(1),
            LeadTime::sample));
  }

  private static Columns columns(Scope scope) {
    return scope.columns(
        DEFINITION,
        "lead_hours",
        "integrate_hours",
        "release_hours",
        "is_finished",
        "release_no",
        "release");
  }

  private static Sample sample(Scope scope) {
    return sample(columns(scope), Part.LEAD);
  }

  private static Sample sample(Columns columns, Part part) {
    double[] hours = columns.doubles(part.column);
    long[] finished = columns.longs("is_finished");
    long[] release = columns.longs("release_no");
    int[] known =
        IntStream.range(0, hours.length)
            .filter(
                i -> !Double.isNaN(hours[i]) && (part != Part.INTEGRATE || hours[i] >= SEEN_HOURS))
            .toArray();
    double[] values = new double[known.length];
    boolean[] done = new boolean[known.length];
    int[] clusters = new int[known.length];
    for (int i = 0; i < known.length; i++) {
      values[i] = hours[known[i]];
      done[i] = part == Part.INTEGRATE || finished[known[i]] == 1;
      clusters[i] = (int) release[known[i]];
    }
    return Sample.censored(
        values, done, clusters, new Sample.Grain("commits", "release", Provenance.MEASURED));
  }

  /// The released commits that did not come out in the largest release: all are finished, so their
  /// median describes them and says nothing about those still open.
  private static Sample outside(Columns columns, LargestRelease largest) {
    double[] hours = columns.doubles("lead_hours");
    long[] finished = columns.longs("is_finished");
    long[] release = columns.longs("release_no");
    String[] names = columns.texts("release");
    int[] others =
        IntStream.range(0, hours.length)
            .filter(i ->
                !Double.isNaN(hours[i]) && finished[i] == 1 && !largest.name().equals(names[i]))
            .toArray();
    boolean[] done = new boolean[others.length];
    Arrays.fill(done, true);
    return Sample.censored(
        Arrays.stream(others).mapToDouble(i -> hours[i]).toArray(),
        done,
        Arrays.stream(others).map(i -> (int) release[i]).toArray(),
        new Sample.Grain("commits", "release", Provenance.MEASURED));
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, SPAN);
    Columns columns = columns(scope);
    boolean noRelease = Releases.count(scope) == 0;
    LargestRelease largest = LargestRelease.of(scope);
    List<Finding> findings = new ArrayList<>();
    List<Reading> whole = readings(columns, Part.LEAD, WHOLE, noRelease, scope);
    List<String> names = List.of("p50", "p85", "p95");
    List<List<Finding.Point>> trends =
        noRelease
            ? List.of(List.of(), List.of(), List.of())
            : Trend.of(scope, LeadTime::sample, WHOLE);
    for (int i = 0; i < names.size(); i++) {
      findings.add(
          asked
              .finding(
                  "lead_time." + names.get(i),
                  "lead time, " + names.get(i),
                  Unit.HOURS,
                  whole.get(i),
                  claim(whole.get(i), SHARES.get(i), "written until they are released")
                      + (largest.carriesMost() ? " " + largest.claim() : ""))
              .withTrend(trends.get(i)));
    }
    findings.addAll(
        part(
            asked,
            "integrate",
            readings(columns, Part.INTEGRATE, PART, false, scope),
            "written until they are on the main line"));
    findings.addAll(
        part(
            asked,
            "release",
            readings(columns, Part.RELEASE, PART, noRelease, scope),
            "on the main line until they are released"));
    findings.add(largest.finding(scope, SPAN, noRelease));
    Reading others =
        noRelease
            ? Releases.NONE
            : outside(columns, largest).read(Statistic.quantile(0.5), scope.seed());
    findings.add(
        asked.finding(
            "lead_time.outside_largest_p50",
            "lead time of those released outside the largest release, p50",
            Unit.HOURS,
            others,
            claim(
                others,
                "Half of those released outside it take",
                "written until they are released")));
    return findings;
  }

  private static final List<String> SHARES =
      List.of("Half of all commits take", "85 % of all commits take", "95 % of all commits take");

  private static List<Finding> part(Asked asked, String stage, List<Reading> readings, String way) {
    List<Finding> findings = new ArrayList<>();
    List<String> names = List.of("p50", "p85");
    for (int i = 0; i < readings.size(); i++) {
      findings.add(
          asked.finding(
              "lead_time." + stage + "." + names.get(i),
              "time in " + stage + ", " + names.get(i),
              Unit.HOURS,
              readings.get(i),
              claim(readings.get(i), SHARES.get(i), way)));
    }
    return findings;
  }

  private static String claim(Reading reading, String share, String way) {
    return reading instanceof Reading.Measured measured
        ? "%s at most %s from being %s.".formatted(share, Plain.measured(measured, Unit.HOURS), way)
        : "";
  }

  private static List<Reading> readings(
      Columns columns, Part part, List<Statistic> statistics, boolean noRelease, Scope scope) {
    if (noRelease) {
      return statistics.stream().map(ignored -> Releases.NONE).toList();
    }
    Sample sample = sample(columns, part);
    boolean mostlyUnseen = part == Part.INTEGRATE && 2 * sample.size() < columns.size();
    return mostlyUnseen
        ? statistics.stream().map(ignored -> UNSEEN).toList()
        : sample.read(statistics, scope.seed());
  }
}
