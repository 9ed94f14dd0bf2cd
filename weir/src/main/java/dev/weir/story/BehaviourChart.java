package dev.weir.story;

import dev.weir.flow.activities.LogPictures.Week;
import dev.weir.stats.Autocorrelation;
import dev.weir.stats.ProcessBehaviour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How many items are finished a week, with the limits within which it swings by itself (XmR chart,
/// widened where weeks resemble their neighbours). Whole weeks only, from the first in which
/// anything was finished.
final class BehaviourChart {
  private static final int LEAST = 10;

  private BehaviourChart() {}

  /// The figure, when there are ten whole weeks.
  static Optional<Figure> figure(List<Week> all) {
    List<Week> weeks =
        all.stream().filter(Week::isWhole).dropWhile(week -> week.departed() == 0).toList();
    if (weeks.size() < LEAST) {
      return Optional.empty();
    }
    double[] counts = weeks.stream().mapToDouble(Week::departed).toArray();
    ProcessBehaviour limits = limits(counts);
    List<Integer> outside = limits.outside(counts);
    String title = title(counts, limits, outside);
    String caption =
        "n = %s. Solid: the mean, %s a week. Dashed: the natural limits, %s to %s. A ringed week lies outside: that opens a question, it is no verdict. Weeks seen in part are left out."
            .formatted(
                Words.plural(weeks.size(), "week", "weeks"),
                Words.figures(limits.mean()),
                Words.figures(Math.max(0, limits.low())),
                Words.figures(limits.high()));
    return Optional.of(
        new Figure(
            "fig-throughput",
            title,
            "Items finished in each week, Monday to Sunday",
            caption,
            draw("fig-throughput-wide", title, weeks, limits, 680),
            draw("fig-throughput-narrow", title, weeks, limits, 360),
            table(weeks, outside)));
  }

  private static ProcessBehaviour limits(double[] counts) {
    ProcessBehaviour limits = ProcessBehaviour.of(counts);
    boolean varies = Arrays.stream(counts).distinct().count() > 1;
    return varies ? limits.widened(Math.min(0.9, Autocorrelation.of(counts, 1)[1])) : limits;
  }

  private static String title(double[] counts, ProcessBehaviour limits, List<Integer> outside) {
    if (!outside.isEmpty()) {
      return Words.plural(outside.size(), "week stands", "weeks stand")
          + " out of "
          + Words.count(counts.length);
    }
    return limits.runs(counts).isEmpty()
        ? "No week stands out: it swings by itself"
        : "No week stands out alone, but whole stretches lie on one side of the mean";
  }

  private static Svg draw(
      String id, String title, List<Week> weeks, ProcessBehaviour limits, double width) {
    double most = weeks.stream().mapToDouble(Week::departed).reduce(limits.high(), Math::max);
    Svg svg =
        new Svg(
            id,
            width,
            WeekAxis.HEIGHT,
            title,
            "Mean "
                + Words.figures(limits.mean())
                + " items a week, limits "
                + Words.figures(Math.max(0, limits.low()))
                + " to "
                + Words.figures(limits.high()));
    WeekAxis axis = WeekAxis.of(svg, weeks, most);
    axis.draw();
    double left = axis.x(weeks.getFirst().at());
    svg.line(left, axis.y(limits.mean()), axis.right(), axis.y(limits.mean()), "note solid");
    for (double limit : new double[] {limits.low(), limits.high()}) {
      if (limit > 0) {
        svg.line(left, axis.y(limit), axis.right(), axis.y(limit), "middle");
      }
    }
    double[] points = new double[2 * weeks.size()];
    for (int i = 0; i < weeks.size(); i++) {
      points[2 * i] = axis.x(weeks.get(i).at());
      points[2 * i + 1] = axis.y(weeks.get(i).departed());
    }
    svg.open("trend line", points);
    for (int i = 0; i < weeks.size(); i++) {
      double departed = weeks.get(i).departed();
      svg.circle(points[2 * i], points[2 * i + 1], weeks.size() > 60 ? 2 : 3.2, "dot");
      if (departed > limits.high() || departed < limits.low()) {
        svg.circle(points[2 * i], points[2 * i + 1], 7, "signal");
      }
    }
    return svg;
  }

  private static Figure.Table table(List<Week> weeks, List<Integer> outside) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      rows.add(
          List.of(
              Words.date(weeks.get(i).at()),
              Words.count(Math.round(weeks.get(i).departed())),
              outside.contains(i) ? "outside" : ""));
    }
    return new Figure.Table(List.of("week of", "finished", ""), rows);
  }
}
