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
import dev.weir.stats.ClusterBootstrap;
import dev.weir.store.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How long items are worked on and how long not, and flow efficiency: the sum of work by the sum
/// of lead times, both on the working clock, because nights are not waiting. Where a log knows only
/// states, hands are on an item for less than its state says: then the efficiency is a range
/// between two assumptions. SQL: `item_work.sql`, `one_at_a_time.sql`.
///
/// @param shape what the log's rows say
/// @param clock the working clock
record WorkShare(LogShape shape, WorkingClock clock) implements Measure {
  /// What it means.
  static final Definition DEFINITION = Definition.of(WorkShare.class, "item_work");

  private static final Definition ONE_AT_A_TIME = Definition.of(WorkShare.class, "one_at_a_time");
  private static final long MOST = 20_000;
  private static final int RESAMPLES = 1_000;
  private static final Reading NOT_TIMED =
      new Reading.Absent(
          "the log does not say when work began", "log when work begins as well as when it ends");
  private static final Reading NOBODY =
      new Reading.Absent(
          "a state says who has an item, not when hands are on it, and the log names nobody",
          "write hands-on hours on a card for the next twenty items");

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Sampling sampling = Sampling.of(asked.evidence().total(), MOST);
    Columns rows =
        scope
            .engine()
            .columns(
                "select work_hours, wait_hours, work_clock_hours, lead_clock_hours, is_finished,"
                    + " week_no from ("
                    + asked.query()
                    + ") where "
                    + sampling.where());
    List<Finding> findings = new ArrayList<>();
    boolean isState = shape == LogShape.STATES;
    times(
        findings,
        asked,
        rows,
        "process_time.",
        isState ? "time in an active state, " : "time worked on, ",
        "work_hours",
        isState ? "are in an active state for at most %s." : "are worked on for at most %s.");
    times(
        findings,
        asked,
        rows,
        "waiting_time.",
        isState ? "time in no active state, " : "time not worked on, ",
        "wait_hours",
        isState
            ? "are in no active state for at most %s."
            : "lie for at most %s with no work done.");
    findings.addAll(efficiency(asked, rows));
    return findings;
  }

  private static void times(
      List<Finding> findings,
      Asked asked,
      Columns rows,
      String id,
      String name,
      String column,
      String rest) {
    Sample sample =
        Sample.censored(
            rows.doubles(column),
            ItemTimes.flags(rows.longs("is_finished")),
            ItemTimes.weeks(rows.longs("week_no")),
            new Sample.Grain("items", "week", Provenance.MEASURED));
    List<Statistic> statistics = ItemTimes.STATISTICS;
    List<Reading> readings =
        rows.size() == 0
            ? List.of(NOT_TIMED, NOT_TIMED, NOT_TIMED)
            : sample.read(statistics, asked.scope().seed());
    for (int i = 0; i < readings.size(); i++) {
      findings.add(
          asked.finding(
              id + ItemTimes.NAMES.get(i),
              name + ItemTimes.NAMES.get(i),
              Unit.HOURS,
              readings.get(i),
              readings.get(i) instanceof Reading.Measured measured
                  ? ItemTimes.SHARES.get(i)
                      + " "
                      + rest.formatted(Plain.measured(measured, Unit.HOURS))
                  : ""));
    }
  }

  private List<Finding> efficiency(Asked asked, Columns rows) {
    Sums sums = Sums.of(rows);
    Reading share = sums.share(asked.scope().seed());
    if (shape != LogShape.STATES) {
      return List.of(
          finding(
              asked,
              "flow_efficiency",
              "flow efficiency",
              share,
              "Of the working time items are under way, they are worked on for %s (sums; work is"
                  + " done "
                  + clock.words()
                  + ")."));
    }
    return List.of(
        finding(
            asked,
            "flow_efficiency",
            "flow efficiency",
            between(asked, share),
            "Hands are on items for %s of the working time they are under way: the lower end if"
                + " nobody works on two items at once, the upper if an active state means work all"
                + " the time. Work is done "
                + clock.words()
                + "."),
        finding(
            asked,
            "flow_efficiency.active_ratio",
            "working time in an active state",
            share,
            "Items are in an active state for %s of the working time they are under way; hands are"
                + " on them for less."));
  }

  /// From "a person works on one item at a time" to "an active state is work all the time".
  private static Reading between(Asked asked, Reading active) {
    if (!(active instanceof Reading.Measured most)) {
      return active;
    }
    OptionalDouble single =
        asked.scope().engine().row(asked.scope().query(ONE_AT_A_TIME), row -> row.number("hours"));
    double lead =
        asked
            .scope()
            .engine()
            .row(
                "select coalesce(sum(lead_clock_hours), 0) as hours from ("
                    + asked.query()
                    + ") where is_finished",
                row -> row.number("hours").orElse(0));
    if (single.isEmpty() || !(lead > 0)) {
      return NOBODY;
    }
    double low = Math.min(single.getAsDouble() / lead, most.value());
    return Reading.Measured.of(
        (low + most.value()) / 2,
        new Reading.Interval(
            low,
            most.value(),
            "two assumptions, no confidence interval: hands on one item at a time, or on each"
                + " active one all the time; the value is the middle"),
        most.n(),
        Provenance.INFERRED);
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

  /// Work and lead time of finished items, on the working clock.
  private static final class Sums {
    private final double[] work;
    private final double[] lead;
    private final int[] weeks;

    private Sums(double[] work, double[] lead, int[] weeks) {
      this.work = work;
      this.lead = lead;
      this.weeks = weeks;
    }

    static Sums of(Columns rows) {
      boolean[] finished = ItemTimes.flags(rows.longs("is_finished"));
      int[] weeks = ItemTimes.weeks(rows.longs("week_no"));
      double[] work = rows.doubles("work_clock_hours");
      double[] lead = rows.doubles("lead_clock_hours");
      int[] kept = IntStream.range(0, finished.length).filter(i -> finished[i]).toArray();
      return new Sums(
          Arrays.stream(kept).mapToDouble(i -> work[i]).toArray(),
          Arrays.stream(kept).mapToDouble(i -> lead[i]).toArray(),
          Arrays.stream(kept).map(i -> weeks[i]).toArray());
    }

    Reading share(long seed) {
      if (weeks.length == 0) {
        return NOT_TIMED;
      }
      int[] once = new int[weeks.length];
      Arrays.fill(once, 1);
      double share = ratio(once);
      if (!Double.isFinite(share)) {
        return NOT_TIMED;
      }
      return new Reading.Measured(
          share,
          new ClusterBootstrap(RESAMPLES, 0.95, seed)
              .interval(weeks, this::ratio)
              .map(found ->
                  new Reading.Interval(
                      Math.min(found.low(), share),
                      Math.max(found.high(), share),
                      "95 %%, resampled by week (%d weeks)".formatted(found.clusters()))),
          weeks.length,
          Provenance.MEASURED);
    }

    private double ratio(int[] weights) {
      double worked = 0;
      double whole = 0;
      for (int i = 0; i < weights.length; i++) {
        worked += weights[i] * work[i];
        whole += weights[i] * lead[i];
      }
      return whole > 0 ? worked / whole : Double.NaN;
    }
  }
}
