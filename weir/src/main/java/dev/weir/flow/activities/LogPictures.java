package dev.weir.flow.activities;

import dev.weir.flow.Journey;
import dev.weir.metric.Definition;
import dev.weir.metric.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the pictures of a log are drawn from, beside its map.
///
/// @param weeks every week of the period, oldest first
/// @param ages how old finished items were when they left each stage
/// @param open the oldest items under way, at most [#MOST_OPEN]
/// @param openItems how many there are in all
/// @param journeys at most five real items
public record LogPictures(
    List<Week> weeks,
    List<StageAge> ages,
    List<OpenItem> open,
    long openItems,
    List<Journey> journeys) {
  /// No picture holds more.
  public static final int MOST_OPEN = 2_000;

  /// Nothing to draw.
  public static final LogPictures NONE =
      new LogPictures(List.of(), List.of(), List.of(), 0, List.of());

  private static final Definition WEEKS = Definition.of(LogPictures.class, "weekly");
  private static final Definition AGES = Definition.of(LogPictures.class, "ageing");
  private static final Definition OPEN = Definition.of(LogPictures.class, "open_items");

  public LogPictures {
    weeks = List.copyOf(weeks);
    ages = List.copyOf(ages);
    open = List.copyOf(open);
    journeys = List.copyOf(journeys);
  }

  /// One week.
  ///
  /// @param at its Monday, UTC
  /// @param arrived items that came
  /// @param departed items that were over
  /// @param wip items under way at its end
  /// @param isWhole whether all of it was seen
  public record Week(Instant at, double arrived, double departed, double wip, boolean isWhole) {}

  /// @param stage as the log names it
  /// @param items finished ones that left it
  /// @param p50Hours since their first event
  /// @param p85Hours since their first event
  public record StageAge(String stage, long items, double p50Hours, double p85Hours) {}

  /// @param item its name in the log
  /// @param stage its last activity
  /// @param ageHours since its first event
  public record OpenItem(String item, String stage, double ageHours) {}

  static LogPictures of(Scope scope, LogShape shape) {
    Instant seen =
        scope.asOf().isBefore(scope.period().until()) ? scope.asOf() : scope.period().until();
    List<Week> weeks =
        scope
            .engine()
            .rows(
                scope.query(WEEKS),
                row -> {
                  Instant at = row.instant("week_at");
                  return new Week(
                      at,
                      row.number("arrived").orElse(0),
                      row.number("departed").orElse(0),
                      row.number("wip").orElse(0),
                      !at.isBefore(scope.period().since())
                          && !at.plus(Duration.ofDays(7)).isAfter(seen));
                });
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
    return new LogPictures(weeks, ages, open, all, LogJourneys.of(scope, shape));
  }
}
