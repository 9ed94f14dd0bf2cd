package dev.weir.story;

import dev.weir.metric.TimeScale;
import java.util.ArrayList;
import java.util.List;

/// A linear axis for lengths of time that begins at zero.
///
/// @param from where zero lies, in pixels
/// @param to where the end lies, in pixels
/// @param hours what lies at the end; above zero
record LengthAxis(double from, double to, double hours) {
  private static final double[] STEPS = {
    1 / 60.0, 5 / 60.0, 0.25, 0.5, 1, 2, 4, 8, 12, 24, 48, 120, 168, 336, 672, 1344, 3360, 8736
  };

  LengthAxis {
    if (!(hours > 0)) {
      throw new IllegalArgumentException("an axis needs a length, got " + hours);
    }
  }

  /// The place of a length of time; beyond the end it is the end.
  double at(double ofHours) {
    return from + (to - from) * Math.clamp(ofHours / hours, 0, 1);
  }

  /// Where marks stand, in hours: zero and round steps, at most six.
  List<Double> ticks() {
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && hours / STEPS[i] <= 6; i--) {
      step = STEPS[i];
    }
    while (hours / step > 6) {
      step *= 2;
    }
    List<Double> ticks = new ArrayList<>();
    for (double at = 0; at <= hours * 1.0001; at += step) {
      ticks.add(at);
    }
    return ticks;
  }

  /// A mark's label, in the unit of the whole axis.
  String label(double tickHours) {
    TimeScale scale = TimeScale.of(hours);
    String number = scale.number(tickHours);
    return tickHours == 0 ? "0" : number + " " + scale.word(number);
  }

  /// Draws the axis under a picture.
  void draw(Svg svg, double y) {
    svg.line(from, y, to, y, "hair");
    for (double tick : ticks()) {
      svg.line(at(tick), y, at(tick), y + 5, "hair");
      boolean last = at(tick) > to - 30;
      svg.text(at(tick), y + 20, last ? "t q end" : tick == 0 ? "t q" : "t q mid", label(tick));
    }
  }
}
