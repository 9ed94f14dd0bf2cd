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
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/// What is finished, by type of item: the share of each type, and how long half of its items take.
/// Shares are resampled by the week in which items were over, times by the week of arrival; open
/// items count as open. SQL: `distribution.sql`.
///
/// @param ends when an item counts as over
public record Distribution(Ends ends) implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(Distribution.class, "distribution");

  /// How many types are told apart; the rest, those of the fewest finished items, are one group.
  public static final int MOST_TYPES = 8;

  private static final long MOST = 20_000;
  private static final int OTHERS = MOST_TYPES + 1;
  private static final String GROUPS =
      """
      select
          group_no,
          coalesce(min(type), '') as name,
          count(distinct type) as n_types,
          count(*) filter (where is_finished) as n_finished,
          count(lead_hours) as n_arrived,
          count(*) filter (where lead_hours is not null and not is_over) as n_open,
          quantile_cont(lead_hours, 0.5) as p50
      from typed_item
      group by group_no
      order by group_no
      """;
  private static final Statistic HALF = Statistic.quantile(0.5);
  private static final Reading NO_TYPE =
      new Reading.Absent(
          "the log does not say of what type its items are",
          "name the column that says it: --type COLUMN");

  /// Items told together: those of one type, of all further types, or of no known one.
  ///
  /// @param no in `typed_item`
  /// @param types how many types it holds; 0: their type is not known
  /// @param finished over in the period
  /// @param arrived in the period
  /// @param open of those that arrived
  /// @param p50 of their hours, as if those open were over
  private record Group(
      long no,
      String type,
      long types,
      long finished,
      long arrived,
      long open,
      OptionalDouble p50) {
    String name() {
      return types == 0 ? "type not said" : no == OTHERS ? Plain.count(types, "other type") : type;
    }

    /// In a sentence.
    String items() {
      return types == 0
          ? "items whose type is not said"
          : no == OTHERS
              ? "items of " + Plain.count(types, "other type")
              : "items of type “" + type + "”";
    }
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "first to last activity");
    List<Group> groups = groups(scope.engine(), asked.query());
    boolean knowsNone = groups.stream().allMatch(group -> group.types == 0);
    if (knowsNone || ends.activities().isEmpty()) {
      return List.of(
          asked.finding(
              "distribution.ratio",
              "finished items, by type",
              Unit.RATIO,
              knowsNone ? NO_TYPE : ItemTimes.NO_END,
              ""));
    }
    long finished = groups.stream().mapToLong(Group::finished).sum();
    Set<String> slugs = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Group group : groups) {
      String id = "distribution." + slug(group, slugs);
      Reading share = share(scope, group, finished);
      findings.add(
          asked.finding(
              id + ".ratio",
              group.name() + ", share of finished items",
              Unit.RATIO,
              share,
              share instanceof Reading.Measured measured
                  ? "%s of the finished items are "
                          .replace("%s", Plain.measured(measured, Unit.RATIO))
                      + group.items()
                      + "."
                  : ""));
      Reading time = time(scope, group);
      findings.add(
          asked.finding(
              id + ".lead_p50",
              group.name() + ", lead time, p50",
              Unit.HOURS,
              time,
              time instanceof Reading.Measured measured
                  ? "Half of the "
                      + group.items()
                      + " take at most "
                      + Plain.measured(measured, Unit.HOURS)
                      + " from the first event until they are over."
                  : ""));
    }
    return findings;
  }

  private static List<Group> groups(Engine engine, String query) {
    engine.run(
        """
        create or replace temporary table typed_item as
        with items as (%1$s),
        places as (
            select
                type,
                row_number() over (
                    order by count(*) filter (where is_finished) desc, count(*) desc, type
                ) as place
            from items
            where type is not null
            group by type
        )
        select
            items.*,
            case when items.type is null then %2$d + 1 else least(places.place, %2$d) end as group_no
        from items
        left join places on places.type = items.type
        """
            .formatted(query, OTHERS));
    return engine.rows(
        GROUPS,
        row ->
            new Group(
                row.count("group_no"),
                row.text("name"),
                row.count("n_types"),
                row.count("n_finished"),
                row.count("n_arrived"),
                row.count("n_open"),
                row.number("p50")));
  }

  /// Of all items finished in the period, whether each is one of the group.
  private static Reading share(Scope scope, Group group, long finished) {
    Sampling sampling = Sampling.of(finished, MOST);
    Columns columns =
        scope
            .engine()
            .columns(
                "select cast(cast(group_no = %d as integer) as double) as is_one, closed_week_no"
                        .formatted(group.no)
                    + " from typed_item where is_finished and "
                    + sampling.where());
    Sample sample =
        Sample.of(
            columns,
            "is_one",
            "closed_week_no",
            new Sample.Grain("finished items", "week", Provenance.MEASURED));
    List<OptionalDouble> exact =
        finished == 0
            ? List.of(OptionalDouble.empty())
            : List.of(OptionalDouble.of(group.finished / (double) finished));
    return sampling
        .read(sample, List.of(Statistic.share()), exact, finished, scope.seed())
        .getFirst();
  }

  private static Reading time(Scope scope, Group group) {
    Sampling sampling = Sampling.of(group.arrived, MOST);
    Columns columns =
        scope
            .engine()
            .columns(
                "select lead_hours, cast(is_over as integer) as is_over, week_no from typed_item"
                    + " where lead_hours is not null and group_no = "
                    + group.no
                    + " and "
                    + sampling.where());
    Sample sample =
        Sample.censored(
            columns.doubles("lead_hours"),
            ItemTimes.flags(columns.longs("is_over")),
            ItemTimes.weeks(columns.longs("week_no")),
            new Sample.Grain("items", "week", Provenance.MEASURED));
    OptionalDouble exact = group.open > 0 ? OptionalDouble.empty() : group.p50;
    return sampling
        .read(sample, List.of(HALF), List.of(exact), group.arrived, scope.seed())
        .getFirst();
  }

  /// A name for findings that no other group has.
  private static String slug(Group group, Set<String> taken) {
    String name = group.types == 0 ? "unsaid" : group.no == OTHERS ? "others" : group.type;
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String bare = plain.isEmpty() ? "type" : plain;
    String slug = bare;
    for (int next = 2; !taken.add(slug); next++) {
      slug = bare + "-" + next;
    }
    return slug;
  }
}
