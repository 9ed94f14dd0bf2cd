package dev.weir.flow.activities;

import dev.weir.flow.Journey;
import dev.weir.flow.Journey.Kind;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import dev.weir.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Picks five real items of a log and tells their way: a typical one, a slow one, one sent back, a
/// quick one, the newest. SQL: `journeys.sql`.
final class LogJourneys {
  private static final List<Kind> KINDS =
      List.of(Kind.TYPICAL, Kind.SLOW, Kind.SENT_BACK, Kind.QUICK, Kind.NEWEST);
  private static final int WAY = 5;

  private LogJourneys() {}

  /// One event of a chosen item; whoever did it is not told.
  private record Line(
      int kind,
      String item,
      String activity,
      Optional<String> lifecycle,
      Instant at,
      Instant over) {
    static Line of(Row row) {
      return new Line(
          Math.toIntExact(row.count("kind")) - 1,
          row.text("item_id"),
          row.text("activity"),
          row.optionalText("lifecycle"),
          row.instant("occurred_at"),
          row.instant("closed_at"));
    }

    /// "Queued (awaiting assignment)"; the word a log of moments repeats on every row is left out.
    String words(boolean withLifecycle) {
      return activity
          + lifecycle
              .filter(word -> withLifecycle && !word.equals("complete"))
              .map(word -> " (" + word.replace('_', ' ') + ")")
              .orElse("");
    }
  }

  /// At most one journey of each kind; a kind with no example is left out.
  static List<Journey> of(Scope scope, LogShape shape) {
    String sql =
        Engine.bind(
            Engine.text(LogJourneys.class, "journeys.sql"),
            Map.of(
                "since", scope.period().since(),
                "until", scope.period().until(),
                "as_of", scope.asOf()));
    Map<String, List<Line>> items = new LinkedHashMap<>();
    scope
        .engine()
        .rows(
            sql,
            row -> {
              Line line = Line.of(row);
              return items.computeIfAbsent(line.item, _ -> new ArrayList<>()).add(line);
            });
    boolean withLifecycle = shape == LogShape.STATES || shape == LogShape.LIFECYCLE;
    return items.values().stream().map(lines -> journey(lines, withLifecycle)).toList();
  }

  private static Journey journey(List<Line> lines, boolean withLifecycle) {
    List<Journey.Step> steps = new ArrayList<>();
    List<String> way = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isLast = i + 1 == lines.size();
      steps.add(
          new Journey.Step(
              line.at, line.words(withLifecycle), isLast ? "" : lines.get(i + 1).activity));
      if (way.isEmpty() || !way.getLast().equals(line.activity)) {
        way.add(line.activity);
      }
    }
    List<String> shown = way.size() <= WAY ? way : way.subList(0, WAY);
    return new Journey(
        KINDS.get(lines.getFirst().kind),
        lines.getFirst().item,
        String.join(" → ", shown) + (way.size() > WAY ? " → …" : ""),
        steps,
        false,
        Math.toIntExact(lines.stream().filter(line -> line.at.isAfter(line.over)).count()));
  }
}
