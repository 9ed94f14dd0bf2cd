package dev.weir.flow.activities;

import dev.weir.flow.Journey;
import dev.weir.metric.Definition;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the pictures of a log are drawn from, beside its map.
///
/// @param weeks every week of the period, oldest first
/// @param stages items under way by the stage they are in, at the end of each of the weeks; in the
///   order of the map, stages without any left out
/// @param ages how old finished items were when they left each stage
/// @param open the oldest items under way, at most [#MOST_OPEN]
/// @param openItems how many there are in all
/// @param journeys at most five real items
public record LogPictures(
    List<Week> weeks,
    List<StageWip> stages,
    List<StageAge> ages,
    List<OpenItem> open,
    long openItems,
    List<Journey> journeys) {
  /// No picture holds more.
  public static final int MOST_OPEN = 2_000;

  /// Nothing to draw.
  public static final LogPictures NONE =
      new LogPictures(List.of(), List.of(), List.of(), List.of(), 0, List.of());

  private static final Definition WEEKS = Definition.of(LogPictures.class, "weekly");
  private static final Definition STAGE_WIP = Definition.of(LogPictures.class, "stage_wip");
  private static final Definition AGES = Definition.of(LogPictures.class, "ageing");
  private static final Definition OPEN = Definition.of(LogPictures.class, "open_items");

  public LogPictures {
    weeks = List.copyOf(weeks);
    stages = List.copyOf(stages);
    ages = List.copyOf(ages);
    open = List.copyOf(open);
    journeys = List.copyOf(journeys);
  }

  /// One week.
  ///
  /// @param number it has in the tables
  /// @param at its Monday, UTC
  /// @param arrived items that came
  /// @param departed items that were over
  /// @param wip items under way at its end
  /// @param isWhole whether all of it was seen
  public record Week(
      long number, Instant at, double arrived, double departed, double wip, boolean isWhole) {}

  /// @param stage as the log names it
  /// @param wip items in it at the end of each week
  public record StageWip(String stage, List<Double> wip) {
    public StageWip {
      wip = List.copyOf(wip);
    }
  }

  /// @param stage as the log names it
  /// @param items finished ones that left it
  /// @param p50Hours since their first event
  /// @param p85Hours since their first event
  public record StageAge(String stage, long items, double p50Hours, double p85Hours) {}

  /// @param item its name in the log
  /// @param stage its last activity
  /// @param ageHours since its first event
  public record OpenItem(String item, String stage, double ageHours) {}

  /// @param order the log's stages, in the order items come to them
  static LogPictures of(Scope scope, LogShape shape, List<String> order) {
    List<Week> weeks =
        scope
            .engine()
            .rows(
                scope.query(WEEKS),
                row ->
                    new Week(
                        row.count("week_no"),
                        row.instant("week_at"),
                        row.number("arrived").orElse(0),
                        row.number("departed").orElse(0),
                        row.number("wip").orElse(0),
                        row.is("is_whole")));
    List<StageAge> ages =
        scope
            .engine()
            .rows(
                scope.query(AGES),
                row ->
                    new StageAge(
                        row.text("stage"),
                        row.count("n_items"),
                        row.number("p50_hours").orElse(0),
                        row.number("p85_hours").orElse(0)));
    List<OpenItem> open =
        scope
            .engine()
            .rows(
                "select * from (" + scope.query(OPEN) + ") limit " + MOST_OPEN,
                row ->
                    new OpenItem(
                        row.text("item_id"),
                        row.text("last_activity"),
                        row.number("age_hours").orElse(0)));
    long all =
        scope
            .engine()
            .row(
                "select count(*)::bigint as n from (" + scope.query(OPEN) + ")",
                row -> row.count("n"));
    return new LogPictures(
        weeks, stages(scope, shape, weeks, order), ages, open, all, LogJourneys.of(scope, shape));
  }

  /// Numbers are told for the weeks in which they change; they hold until they change again.
  private static List<StageWip> stages(
      Scope scope, LogShape shape, List<Week> weeks, List<String> order) {
    Map<String, TreeMap<Long, Double>> changes = new HashMap<>();
    String query =
        Engine.bind(
            STAGE_WIP.sql(),
            Map.of("as_of", scope.asOf(), "states", shape == LogShape.STATES ? 1 : 0));
    scope
        .engine()
        .rows(
            query,
            row ->
                changes
                    .computeIfAbsent(row.text("stage"), _ -> new TreeMap<>())
                    .put(row.count("week_no"), row.number("wip").orElse(0)));
    List<StageWip> stages = new ArrayList<>();
    for (String stage : order) {
      TreeMap<Long, Double> wip = changes.getOrDefault(stage, new TreeMap<>());
      List<Double> held = new ArrayList<>();
      for (Week week : weeks) {
        Map.Entry<Long, Double> last = wip.floorEntry(week.number());
        held.add(last == null ? 0.0 : last.getValue());
      }
      if (held.stream().anyMatch(items -> items > 0)) {
        stages.add(new StageWip(stage, held));
      }
    }
    return stages;
  }
}
