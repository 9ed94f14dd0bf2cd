package dev.weir.story;

import dev.weir.flow.activities.LogPictures.OpenItem;
import dev.weir.flow.activities.LogPictures.StageAge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is under way, by stage and age, beside how old finished items were when they left the same
/// stage.
final class AgeingChart {
  private static final double ROW_WIDE = 30;
  private static final double ROW_NARROW = 46;
  private static final double LEAST_HOURS = 1 / 6.0;

  private AgeingChart() {}

  /// The figure, when anything is under way.
  static Optional<Figure> figure(LogStudy study) {
    Map<String, List<OpenItem>> byStage = byStage(study);
    if (byStage.isEmpty()) {
      return Optional.empty();
    }
    Map<String, StageAge> ages = new HashMap<>();
    study.pictures().ages().forEach(age -> ages.put(age.stage(), age));
    long shown = study.pictures().open().size();
    long older =
        study.pictures().open().stream()
            .filter(item -> isOld(item, ages.get(item.stage())))
            .count();
    String title =
        Words.count(older)
            + " of "
            + Words.plural(shown, "item", "items")
            + " under way "
            + (older == 1 ? "is" : "are")
            + " older than is usual where they lie";
    String caption =
        "n = %s under way%s, as known on %s. Band: from half to 85 of 100 finished items had that age when they left the stage. The scale is logarithmic."
            .formatted(
                Words.plural(study.pictures().openItems(), "item", "items"),
                study.pictures().openItems() > shown
                    ? ", the oldest " + Words.count(shown) + " drawn"
                    : "",
                Words.date(study.asOf()));
    return Optional.of(
        new Figure(
            "fig-ageing",
            title,
            "Age of each item under way, since its first event, by the stage it was last seen in",
            caption,
            draw("fig-ageing-wide", title, byStage, ages, 680),
            draw("fig-ageing-narrow", title, byStage, ages, 360),
            table(byStage, ages)));
  }

  private static boolean isOld(OpenItem item, @Nullable StageAge usual) {
    return usual != null && item.ageHours() > usual.p85Hours();
  }

  /// Stages with open items, in the order of the map; those it folds come last.
  private static Map<String, List<OpenItem>> byStage(LogStudy study) {
    Map<String, List<OpenItem>> all = new HashMap<>();
    study
        .pictures()
        .open()
        .forEach(item -> all.computeIfAbsent(item.stage(), _ -> new ArrayList<>()).add(item));
    Map<String, List<OpenItem>> ordered = new LinkedHashMap<>();
    study
        .map()
        .facts()
        .forEach(stage -> {
          List<OpenItem> items = all.remove(stage.name());
          if (items != null) {
            ordered.put(stage.name(), items);
          }
        });
    new TreeMap<>(all)
        .entrySet().stream().limit(12).forEach(left -> ordered.put(left.getKey(), left.getValue()));
    return ordered;
  }

  private static Svg draw(
      String id,
      String title,
      Map<String, List<OpenItem>> byStage,
      Map<String, StageAge> ages,
      double width) {
    boolean phone = width < 500;
    double row = phone ? ROW_NARROW : ROW_WIDE;
    double bottom = byStage.size() * row + 4;
    List<String> told = new ArrayList<>();
    byStage.forEach((stage, items) ->
        told.add(Clean.line(stage) + ": " + Words.plural(items.size(), "item", "items")));
    Svg svg = new Svg(id, width, bottom + 30, title, String.join("; ", told));
    double most =
        byStage.values().stream()
            .flatMap(List::stream)
            .mapToDouble(OpenItem::ageHours)
            .reduce(24, Math::max);
    for (StageAge age : ages.values()) {
      most = byStage.containsKey(age.stage()) ? Math.max(most, age.p85Hours()) : most;
    }
    LogLengthAxis axis = new LogLengthAxis(phone ? 6 : 216, width - 12, LEAST_HOURS, most * 1.15);
    axis.draw(svg, 2, bottom);
    double y = 0;
    for (Map.Entry<String, List<OpenItem>> stage : byStage.entrySet()) {
      double middle = y + (phone ? 32 : row / 2);
      StageAge age = ages.get(stage.getKey());
      if (age != null) {
        double from = axis.at(age.p50Hours());
        svg.rect(from, middle - 8, Math.max(1.5, axis.at(age.p85Hours()) - from), 16, "elapsed");
      }
      String count = " (" + Words.count(stage.getValue().size()) + ")";
      svg.text(
          0,
          phone ? y + 16 : middle + 4,
          "t halo",
          Clean.line(stage.getKey(), phone ? 40 : 25) + count);
      for (OpenItem item : stage.getValue()) {
        svg.circle(axis.at(item.ageHours()), middle, 3.4, "dot soft");
      }
      y += row;
    }
    return svg;
  }

  private static Figure.Table table(
      Map<String, List<OpenItem>> byStage, Map<String, StageAge> ages) {
    List<List<String>> rows = new ArrayList<>();
    byStage.forEach((stage, items) -> {
      StageAge age = ages.get(stage);
      rows.add(
          List.of(
              stage,
              Words.count(items.size()),
              Words.duration(items.stream().mapToDouble(OpenItem::ageHours).max().orElse(0)),
              age == null ? "none left it" : Words.duration(age.p50Hours()),
              age == null ? "none left it" : Words.duration(age.p85Hours())));
    });
    return new Figure.Table(
        List.of("stage", "under way", "oldest", "finished ones left at, p50", "p85"), rows);
  }
}
