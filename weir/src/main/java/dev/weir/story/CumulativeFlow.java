package dev.weir.story;

import dev.weir.flow.activities.LogPictures.Week;
import java.util.List;
import java.util.Optional;

/// Arrivals and departures summed up: the upper edge is what has come, the lower what is over, and
/// between them lies the work under way, one band a stage.
final class CumulativeFlow {
  private static final double EVEN = 0.05;

  private CumulativeFlow() {}

  /// The figure, when there are three weeks and something arrived in them.
  static Optional<Figure> figure(LogStudy study) {
    List<Week> all = study.pictures().weeks();
    List<Week> weeks = withoutStragglers(all);
    StageBands bands = StageBands.of(study, weeks);
    double arrived = weeks.stream().mapToDouble(Week::arrived).sum();
    double departed = weeks.stream().mapToDouble(Week::departed).sum();
    if (weeks.size() < 3 || !(arrived > 0)) {
      return Optional.empty();
    }
    String title =
        Math.abs(arrived - departed) <= EVEN * arrived
            ? "About as much is finished as arrives"
            : arrived > departed
                ? "More arrives than is finished: work under way grows"
                : "More is finished than arrives: work under way shrinks";
    String caption =
        "%s arrived and %s were over in %s. Upper edge: arrived; lower edge: over; the bands between them are work under way, by stage, %s at the end.%s"
                .formatted(
                    Words.plural(Math.round(arrived), "item", "items"),
                    Words.count(Math.round(departed)),
                    Words.plural(weeks.size(), "week", "weeks"),
                    Words.count(Math.round(weeks.getLast().wip())),
                    bands.words())
            + (weeks.size() < all.size()
                ? " Drawn from "
                    + Words.date(weeks.getFirst().at())
                    + " on: before that, fewer than one in a hundred had arrived."
                : "");
    return Optional.of(
        new Figure(
            "fig-cumulative",
            title,
            "Items arrived and items over, summed up week by week; between them the stages, the first on top",
            caption,
            draw("fig-cumulative-wide", title, caption, weeks, bands, 680),
            draw("fig-cumulative-narrow", title, caption, weeks, bands, 360),
            WipChart.table(weeks, bands)));
  }

  /// From the week on in which one in a hundred items had arrived, if that spares much empty paper:
  /// the oldest items of a log cut out by its ends come from long before it.
  static List<Week> withoutStragglers(List<Week> weeks) {
    double whole = weeks.stream().mapToDouble(Week::arrived).sum();
    double sum = 0;
    int first = 0;
    while (first < weeks.size() && sum + weeks.get(first).arrived() < whole / 100) {
      sum += weeks.get(first++).arrived();
    }
    return first * 4 > weeks.size() ? weeks.subList(first, weeks.size()) : weeks;
  }

  private static Svg draw(
      String id, String title, String caption, List<Week> weeks, StageBands bands, double width) {
    double[] lower = new double[weeks.size()];
    double in = weeks.getFirst().wip() - weeks.getFirst().arrived() + weeks.getFirst().departed();
    double out = 0;
    for (int i = 0; i < weeks.size(); i++) {
      in += weeks.get(i).arrived();
      out += weeks.get(i).departed();
      lower[i] = out;
    }
    Svg svg = new Svg(id, width, WeekAxis.HEIGHT, title, caption);
    WeekAxis axis = WeekAxis.of(svg, weeks, in, StageBands.margin(width));
    axis.draw();
    double[] over = new double[2 * weeks.size() + 4];
    for (int i = 0; i < weeks.size(); i++) {
      over[2 * i] = axis.x(weeks.get(i).at());
      over[2 * i + 1] = axis.y(lower[i]);
    }
    over[2 * weeks.size()] = axis.x(weeks.getLast().at());
    over[2 * weeks.size() + 1] = axis.y(0);
    over[2 * weeks.size() + 2] = axis.x(weeks.getFirst().at());
    over[2 * weeks.size() + 3] = axis.y(0);
    svg.closed("elapsed", over);
    bands.draw(svg, axis, weeks, lower);
    svg.text(axis.right() - 6, axis.y(lower[weeks.size() - 1] / 2), "t end", "over");
    return svg;
  }
}
