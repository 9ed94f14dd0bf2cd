package dev.weir.twin;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.stats.ClusterBootstrap;
import dev.weir.stats.Interval;
import dev.weir.stats.SortedSample;
import dev.weir.store.Columns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The first what-if, and an exact one: the real finished commits, put on another release calendar.
/// Nothing is modelled; every commit keeps the instant it was written and the instant it was on the
/// main line, and leaves at the calendar's next release. SQL: `twin/replay.sql`.
///
/// What it takes for granted, and says: the work would have arrived as it did, was ready when it
/// was on the main line, and a release would have cost nobody anything.
public final class Replay {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(Replay.class, "replay");

  private static final double[] P = {0.5, 0.85, 0.95};
  private static final List<String> NAMES = List.of("p50", "p85", "p95");
  private static final List<String> KINDS = List.of("was", "would_be", "difference");
  private static final int ENOUGH = 10;
  private static final int RESAMPLES = 1_000;

  private Replay() {}

  /// Lead times as they were, as they would have been, and the difference, for p50, p85 and p95.
  ///
  /// The difference is paired: the same commits, resampled by the release they really were in.
  public static List<Finding> of(Scope scope, ReleaseCalendar calendar) {
    Asked asked = Asked.of(DEFINITION, scope, "commit to release");
    Columns columns =
        scope.columns(
            DEFINITION, "integrate_hours", "lead_hours", "integrated_micros", "release_no");
    double[] was = columns.doubles("lead_hours");
    double[] wouldBe = replayed(columns, calendar);
    int[] release = Arrays.stream(columns.longs("release_no")).mapToInt(n -> (int) n).toArray();
    if (was.length < ENOUGH) {
      return few(asked, new Reading.TooFew(was.length, ENOUGH, "released commits"));
    }
    long releases = Arrays.stream(release).distinct().count();
    if (releases < Sample.MIN_CLUSTERS) {
      return few(
          asked, new Reading.TooFew(releases, Sample.MIN_CLUSTERS, "releases with new work"));
    }
    return findings(asked, calendar, was, wouldBe, release);
  }

  /// All the same findings, each with the reason why there is no number.
  private static List<Finding> few(Asked asked, Reading.TooFew few) {
    List<Finding> findings = new ArrayList<>();
    for (String kind : KINDS) {
      for (String name : NAMES) {
        findings.add(asked.finding(id(kind, name), name(kind, name), Unit.HOURS, few, ""));
      }
    }
    return findings;
  }

  private static String id(String kind, String quantile) {
    return "replay." + kind + "_" + quantile;
  }

  private static String name(String kind, String quantile) {
    return "lead time %s, %s (released commits only)".formatted(quantile, kind.replace('_', ' '));
  }

  private static double[] replayed(Columns columns, ReleaseCalendar calendar) {
    double[] integrate = columns.doubles("integrate_hours");
    long[] integrated = columns.longs("integrated_micros");
    double[] hours = new double[integrate.length];
    for (int i = 0; i < hours.length; i++) {
      Instant ready = Instant.EPOCH.plus(integrated[i], ChronoUnit.MICROS);
      long wait = ChronoUnit.MICROS.between(ready, calendar.next(ready));
      hours[i] = integrate[i] + wait / 3.6e9;
    }
    return hours;
  }

  private static List<Finding> findings(
      Asked asked, ReleaseCalendar calendar, double[] was, double[] wouldBe, int[] release) {
    SortedSample before = new SortedSample(was);
    SortedSample after = new SortedSample(wouldBe);
    int k = P.length;
    ClusterBootstrap.Statistics statistics =
        (weights, into) -> {
          double[] old = new double[k];
          double[] changed = new double[k];
          before.quantiles(weights, P, old);
          after.quantiles(weights, P, changed);
          for (int i = 0; i < k; i++) {
            into[i] = old[i];
            into[k + i] = changed[i];
            into[2 * k + i] = changed[i] - old[i];
          }
        };
    double[] values = new double[3 * k];
    int[] once = new int[was.length];
    Arrays.fill(once, 1);
    statistics.of(once, values);
    List<Optional<Interval>> intervals =
        new ClusterBootstrap(RESAMPLES, 0.95, asked.scope().seed())
            .intervals(release, 3 * k, statistics);
    List<Finding> findings = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (int i = 0; i < k; i++) {
        Reading reading =
            reading(values[kind * k + i], intervals.get(kind * k + i), was.length, kind);
        findings.add(
            asked.finding(
                id(KINDS.get(kind), NAMES.get(i)),
                name(KINDS.get(kind), NAMES.get(i)),
                Unit.HOURS,
                reading,
                claim(kind, i, calendar, reading)));
      }
    }
    return findings;
  }

  /// What was is measured; what would have been is inferred.
  private static Reading reading(double value, Optional<Interval> interval, long n, int kind) {
    return new Reading.Measured(
        value,
        interval.map(i ->
            new Reading.Interval(
                i.low(),
                i.high(),
                "95 %%, resampled by release (%d releases)".formatted(i.clusters()))),
        n,
        kind == 0 ? Provenance.MEASURED : Provenance.INFERRED);
  }

  private static String claim(int kind, int quantile, ReleaseCalendar calendar, Reading reading) {
    if (!(reading instanceof Reading.Measured measured)) {
      return "";
    }
    String share = List.of("Half of the", "85 % of the", "95 % of the").get(quantile);
    String value = Plain.measured(measured, Unit.HOURS);
    return switch (kind) {
      case 0 ->
          "%s %s released commits took at most %s; those not released yet are left out."
              .formatted(share, Plain.count(measured.n()), value);
      case 1 ->
          "With a release %s, %s same commits would have taken at most %s."
              .formatted(calendar.words(), share.toLowerCase(java.util.Locale.ROOT), value);
      default -> difference(measured, quantile);
    };
  }

  private static String difference(Reading.Measured measured, int quantile) {
    String which =
        List.of("The median", "The 85th percentile", "The 95th percentile").get(quantile);
    String by = Plain.duration(Math.abs(measured.value()));
    String range =
        measured
            .interval()
            .map(i -> " (%s to %s; %s)".formatted(change(i.low()), change(i.high()), i.basis()))
            .orElse("");
    return measured.value() == 0
        ? which + " would not have changed."
        : "%s is %s %s%s.".formatted(which, by, measured.value() < 0 ? "less" : "more", range);
  }

  private static String change(double hours) {
    return Plain.duration(Math.abs(hours)) + (hours <= 0 ? " less" : " more");
  }
}
