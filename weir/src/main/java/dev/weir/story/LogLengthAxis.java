package dev.weir.story;

import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis for lengths of time, for lengths of very different size; what is drawn on it
/// says so.
///
/// @param from where the shortest lies, in pixels
/// @param to where the longest lies, in pixels
/// @param least hours; above zero
/// @param most hours; above `least`
record LogLengthAxis(double from, double to, double least, double most) {
  private static final double[] TICKS = {1 / 60.0, 10 / 60.0, 1, 4, 24, 72, 168, 672, 2016, 8736};
  private static final List<String> LABELS =
      List.of(
          "1 min",
          "10 min",
          "1 hour",
          "4 hours",
          "1 day",
          "3 days",
          "1 week",
          "4 weeks",
          "12 weeks",
          "52 weeks");
  private static final double ROOM = 66;

  LogLengthAxis {
    if (!(least > 0 && most > least)) {
      throw new IllegalArgumentException("no axis from " + least + " to " + most);
    }
  }

  /// The place of a length of time; beyond either end it is the end.
  double at(double hours) {
    double share = Math.log(Math.max(hours, least) / least) / Math.log(most / least);
    return from + (to - from) * Math.clamp(share, 0, 1);
  }

  /// Draws marks from the top to the bottom of a picture, and their labels below.
  void draw(Svg svg, double top, double bottom) {
    List<Integer> shown = new ArrayList<>();
    double last = Double.POSITIVE_INFINITY;
    for (int i = TICKS.length - 1; i >= 0; i--) {
      if (TICKS[i] >= least && TICKS[i] <= most && last - at(TICKS[i]) >= ROOM) {
        shown.add(i);
        last = at(TICKS[i]) - (at(TICKS[i]) > to - 24 ? 30 : 0);
      }
    }
    for (int i : shown) {
      double x = at(TICKS[i]);
      svg.line(x, top, x, bottom, "hair");
      svg.text(
          x,
          bottom + 18,
          x > to - 24 ? "t q end" : x < from + 24 ? "t q" : "t q mid",
          LABELS.get(i));
    }
  }
}
