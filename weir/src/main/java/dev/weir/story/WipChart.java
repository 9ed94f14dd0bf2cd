package dev.weir.story;

import dev.weir.flow.activities.LogPictures.Week;
import dev.weir.flow.activities.LogShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Work under way over time, one band a stage: where it piles up, and since when.
final class WipChart {
  private static final double MOST = 0.5;

  private WipChart() {}

  /// The figure, when there are three weeks with work under way at the end of one.
  static Optional<Figure> figure(LogStudy study) {
    List<Week> weeks = CumulativeFlow.withoutStragglers(study.pictures().weeks());
    StageBands bands = StageBands.of(study, weeks);
    Optional<StageBands.Band> largest = bands.largest();
    if (weeks.size() < 3 || largest.isEmpty()) {
      return Optional.empty();
    }
    double share = largest.get().sum() / bands.sum();
    String stage = "“" + Clean.line(largest.get().name(), 60) + "”";
    String title =
        (share >= MOST ? "Most" : "The largest part")
            + " of the work under way "
            + (study.map().shape() == LogShape.STATES
                ? "is in " + stage
                : "waits for " + stage + " or is in it");
    String caption =
        "n = %s. Items under way at the end of each week, by the stage they were in; %s of all over these weeks in %s. Names with the number at the end.%s"
            .formatted(
                Words.plural(weeks.size(), "week", "weeks"),
                Words.percent(share),
                stage,
                bands.words());
    return Optional.of(
        new Figure(
            "fig-wip",
            title,
            "Work in progress week by week, one band a stage, the first stage on top",
            caption,
            draw("fig-wip-wide", title, caption, weeks, bands, 680),
            draw("fig-wip-narrow", title, caption, weeks, bands, 360),
            table(weeks, bands)));
  }

  private static Svg draw(
      String id, String title, String caption, List<Week> weeks, StageBands bands, double width) {
    Svg svg = new Svg(id, width, WeekAxis.HEIGHT, title, caption);
    WeekAxis axis = WeekAxis.of(svg, weeks, bands.most(), StageBands.margin(width));
    axis.draw();
    bands.draw(svg, axis, weeks, new double[weeks.size()]);
    return svg;
  }

  /// The bands as rows, one a week.
  static Figure.Table table(List<Week> weeks, StageBands bands) {
    List<String> columns = new ArrayList<>();
    columns.add("week of");
    columns.add("arrived");
    columns.add("over");
    columns.add("under way at its end");
    bands.bands().forEach(band -> columns.add(band.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(Words.date(weeks.get(i).at()));
      row.add(Words.count(Math.round(weeks.get(i).arrived())));
      row.add(Words.count(Math.round(weeks.get(i).departed())));
      row.add(Words.count(Math.round(weeks.get(i).wip())));
      for (StageBands.Band band : bands.bands()) {
        row.add(Words.count(Math.round(band.wip().get(i))));
      }
      rows.add(row);
    }
    return new Figure.Table(columns, rows);
  }
}
