package dev.weir.story;

import dev.weir.flow.activities.LogPictures.Week;
import dev.weir.metric.Unit;
import java.time.Instant;
import java.util.List;

/// The two scales of a picture drawn week by week: time to the right, a count upwards from zero.
///
/// @param svg the drawing
/// @param from the first week's Monday
/// @param until the last week's
/// @param most the count at the top; above zero
/// @param margin free room at the right
record WeekAxis(Svg svg, Instant from, Instant until, double most, double margin) {
  static final double HEIGHT = 250;
  private static final double LEFT = 62;
  private static final double TOP = 26;
  private static final double PLOT = 176;

  /// An axis for these weeks, at least two.
  static WeekAxis of(Svg svg, List<Week> weeks, double most) {
    return of(svg, weeks, most, 14);
  }

  /// The same with room beside the plot for names.
  static WeekAxis of(Svg svg, List<Week> weeks, double most, double margin) {
    return new WeekAxis(
        svg, weeks.getFirst().at(), weeks.getLast().at(), Math.max(1, most) * 1.06, margin);
  }

  double x(Instant at) {
    double whole = Math.max(1, until.getEpochSecond() - from.getEpochSecond());
    return LEFT + 4 + (at.getEpochSecond() - from.getEpochSecond()) / whole * (right() - LEFT - 4);
  }

  double y(double count) {
    return TOP + PLOT * (1 - Math.clamp(count / most, 0, 1));
  }

  /// Where the plot ends; what stands beside it has the rest.
  double right() {
    return svg.width() - margin;
  }

  /// Draws both scales: round counts at the left, first and last day below.
  void draw() {
    for (double tick : Ticks.upTo(Unit.ITEMS, most)) {
      svg.line(LEFT, y(tick), right(), y(tick), "hair");
      svg.text(LEFT - 8, y(tick) + 4, "t q end", Words.count(Math.round(tick)));
    }
    svg.text(LEFT, TOP + PLOT + 22, "t q", Words.date(from));
    svg.text(right(), TOP + PLOT + 22, "t q end", Words.date(until));
  }
}
