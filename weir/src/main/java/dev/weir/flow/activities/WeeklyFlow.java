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
import dev.weir.stats.Quantiles;
import dev.weir.store.Columns;
import java.util.Arrays;
import java.util.List;

/// Throughput by week, arrivals against departures, work in progress and its age. SQL:
/// `weekly.sql`, `open_items.sql`.
public final class WeeklyFlow implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(WeeklyFlow.class, "weekly");

  private static final Definition OPEN = Definition.of(WeeklyFlow.class, "open_items");

  /// The figure two periods can be compared by.
  static List<Figure> figures() {
    return List.of(
        new Figure(
            "throughput.weekly_p50",
            "items finished a week, p50",
            DEFINITION,
            Unit.ITEMS_PER_WEEK,
            Statistic.quantile(0.5),
            scope ->
                Sample.of(
                    weeks(scope),
                    "departed",
                    "week_no",
                    new Sample.Grain("weeks", "week", Provenance.MEASURED))));
  }

  /// The whole weeks.
  private static Columns weeks(Scope scope) {
    return scope
        .engine()
        .columns(
            "select week_no, arrived, departed from ("
                + scope.query(DEFINITION)
                + ") where is_whole");
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Columns weeks = weeks(scope);
    Sample.Grain grain = new Sample.Grain("whole weeks", "week", Provenance.MEASURED);
    Sample departed = Sample.of(weeks, "departed", "week_no", grain);
    Reading throughput =
        weeks.size() == 0
            ? new Reading.TooFew(0, 1, "whole weeks")
            : departed.read(Statistic.quantile(0.5), scope.seed());
    double arrived = Arrays.stream(weeks.doubles("arrived")).sum();
    double left = Arrays.stream(weeks.doubles("departed")).sum();
    long n = weeks.size();
    Reading growth =
        n == 0
            ? new Reading.TooFew(0, 1, "whole weeks")
            : Reading.Measured.exactly((arrived - left) / n, n, Provenance.MEASURED);
    Asked open = Asked.of(OPEN, scope, "first to last activity");
    double[] ages = scope.columns(OPEN, "age_hours").doubles("age_hours");
    Arrays.sort(ages);
    return List.of(
        asked.finding(
            "throughput.weekly_p50",
            "items finished a week, p50",
            Unit.ITEMS_PER_WEEK,
            throughput,
            throughput instanceof Reading.Measured measured
                ? "In half of the weeks, at least %s are finished."
                    .formatted(Plain.measured(measured, Unit.ITEMS_PER_WEEK).replace(" a week", ""))
                : ""),
        asked.finding(
            "throughput.growth",
            "arrivals less departures, mean",
            Unit.ITEMS_PER_WEEK,
            growth,
            "In whole weeks %s arrived and %s were finished: work in progress changes by %s a week on average."
                .formatted(
                    Plain.count(Math.round(arrived), "item"),
                    Plain.count(Math.round(left)),
                    growth instanceof Reading.Measured measured
                        ? Plain.change(measured.value(), Unit.ITEMS)
                        : "nothing")),
        open.finding(
            "wip.items",
            "items under way",
            Unit.ITEMS,
            Reading.Measured.exactly(
                (double) ages.length, Math.max(1, ages.length), Provenance.MEASURED),
            Plain.count(ages.length, "item") + (ages.length == 1 ? " is" : " are") + " under way."),
        age(open, ages, 0.5, "p50", "Half of them are at most %s old."),
        age(open, ages, 0.85, "p85", "85 % of them are at most %s old."));
  }

  private static Finding age(Asked open, double[] ages, double p, String name, String sentence) {
    Reading reading =
        ages.length == 0
            ? new Reading.TooFew(0, 1, "items under way")
            : Reading.Measured.exactly(
                Quantiles.ofSorted(ages, p), ages.length, Provenance.MEASURED);
    return open.finding(
        "wip.age_" + name,
        "age of items under way, " + name,
        Unit.HOURS,
        reading,
        reading instanceof Reading.Measured measured
            ? sentence.replace("%s", Plain.value(measured.value(), Unit.HOURS))
            : "");
  }
}
