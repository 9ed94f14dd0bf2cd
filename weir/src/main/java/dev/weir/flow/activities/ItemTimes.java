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
import dev.weir.metric.Sampled;
import dev.weir.metric.Scope;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Lead time of an item from its first event until it is over, by both readings: open items are
/// open (Kaplan and Meier), and, as tools without an end set do, every item over with its last
/// event. Intervals resample weeks of arrival. SQL: `lead_time.sql`.
///
/// @param ends when an item counts as over
public record ItemTimes(Ends ends) implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(ItemTimes.class, "lead_time");

  static final List<Statistic> STATISTICS =
      List.of(Statistic.quantile(0.5), Statistic.quantile(0.85), Statistic.quantile(0.95));
  static final List<String> NAMES = List.of("p50", "p85", "p95");
  static final List<String> SHARES =
      List.of("Half of all items", "85 % of all items", "95 % of all items");
  private static final long MOST = 20_000;

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    Exact exact = exact(scope);
    Sampling sampling = Sampling.of(exact.n, MOST);
    Columns columns =
        scope
            .engine()
            .columns(
                "select lead_hours, seen_hours, is_finished, week_no from ("
                    + scope.query(DEFINITION)
                    + ") where "
                    + sampling.where());
    boolean[] finished = flags(columns.longs("is_finished"));
    int[] weeks = weeks(columns.longs("week_no"));
    Sample.Grain grain = new Sample.Grain("items", "week", Provenance.MEASURED);
    List<Finding> findings = new ArrayList<>();
    Sample lead = Sample.censored(columns.doubles("lead_hours"), finished, weeks, grain);
    List<OptionalDouble> none =
        List.of(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    List<OptionalDouble> known = exact.open > 0 ? none : exact.lead;
    List<Reading> readings =
        ends.activities().isEmpty()
            ? List.of(NO_END, NO_END, NO_END)
            : sampling.read(lead, STATISTICS, known, exact.n, scope.seed());
    add(
        findings,
        asked,
        readings,
        "lead_time.",
        "lead time, ",
        "take at most %s from the first event until they are over.");
    Sample seen = Sample.complete(columns.doubles("seen_hours"), weeks, grain);
    add(
        findings,
        asked,
        sampling.read(seen, STATISTICS, exact.seen, exact.n, scope.seed()),
        "lead_time.as_seen.",
        "first to last event, ",
        "have at most %s between their first and their last event, open ones among them.");
    return findings;
  }

  /// The figures two periods can be compared by.
  static List<Figure> figures(Ends ends) {
    boolean known = !ends.activities().isEmpty();
    String id = known ? "lead_time." : "lead_time.as_seen.";
    String name = known ? "lead time, " : "first to last event, ";
    Sampled sampled = scope -> sample(scope, known);
    return List.of(
        new Figure(
            id + "p50", name + "p50", DEFINITION, Unit.HOURS, Statistic.quantile(0.5), sampled),
        new Figure(
            id + "p85", name + "p85", DEFINITION, Unit.HOURS, Statistic.quantile(0.85), sampled));
  }

  private static Sample sample(Scope scope, boolean untilOver) {
    Columns columns =
        scope.columns(DEFINITION, "lead_hours", "seen_hours", "is_finished", "week_no");
    int[] weeks = weeks(columns.longs("week_no"));
    Sample.Grain grain = new Sample.Grain("items", "week", Provenance.MEASURED);
    return untilOver
        ? Sample.censored(
            columns.doubles("lead_hours"), flags(columns.longs("is_finished")), weeks, grain)
        : Sample.complete(columns.doubles("seen_hours"), weeks, grain);
  }

  static final Reading NO_END =
      new Reading.Absent(
          "no activity is the last one of most items that have it, so nothing is known to be over",
          "name the activities that end an item: --ends \"Closed,Cancelled\"");

  private static void add(
      List<Finding> findings,
      Asked asked,
      List<Reading> readings,
      String id,
      String name,
      String rest) {
    for (int i = 0; i < readings.size(); i++) {
      String claim =
          readings.get(i) instanceof Reading.Measured measured
              ? SHARES.get(i) + " " + rest.formatted(Plain.measured(measured, Unit.HOURS))
              : "";
      findings.add(
          asked.finding(
              id + NAMES.get(i), name + NAMES.get(i), Unit.HOURS, readings.get(i), claim));
    }
  }

  /// @param open items not over at `as of`
  private record Exact(long n, long open, List<OptionalDouble> lead, List<OptionalDouble> seen) {}

  private static Exact exact(Scope scope) {
    String query =
        """
        select
            count(*) as n,
            count(*) filter (where not is_finished) as n_open,
            unnest(quantile_cont(lead_hours, [0.5, 0.85, 0.95])) as lead,
            unnest(quantile_cont(seen_hours, [0.5, 0.85, 0.95])) as seen
        from (%s)
        """
            .formatted(scope.query(DEFINITION));
    List<OptionalDouble> lead = new ArrayList<>();
    List<OptionalDouble> seen = new ArrayList<>();
    long[] counts = new long[2];
    scope
        .engine()
        .rows(
            query,
            row -> {
              counts[0] = row.count("n");
              counts[1] = row.count("n_open");
              lead.add(row.number("lead"));
              return seen.add(row.number("seen"));
            });
    return new Exact(counts[0], counts[1], lead, seen);
  }

  static boolean[] flags(long[] values) {
    boolean[] flags = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      flags[i] = values[i] == 1;
    }
    return flags;
  }

  static int[] weeks(long[] values) {
    int[] weeks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      weeks[i] = Math.toIntExact(values[i]);
    }
    return weeks;
  }
}
