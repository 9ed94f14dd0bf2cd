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
  private static final double LETTER = 7.2;
  private static final double GAP = 8;
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

  /// Draws the axis under a picture. Where labels would meet, only every second or third mark has
  /// one.
  void draw(Svg svg, double y) {
    svg.line(from, y, to, y, "hair");
    List<Double> ticks = ticks();
    int every = every(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      double tick = ticks.get(i);
      svg.line(at(tick), y, at(tick), y + 5, "hair");
      if (i % every == 0 && hasRoom(ticks, every, i)) {
        svg.text(
            at(tick),
            y + 20,
            isLast(tick) ? "t q end" : tick == 0 ? "t q" : "t q mid",
            label(tick));
      }
    }
  }

  /// Of how many marks one has a label, so that no two labels meet.
  int every(List<Double> ticks) {
    int every = 1;
    while (every < ticks.size() && meet(ticks, every)) {
      every++;
    }
    return every;
  }

  /// Whether labels meet, but for one at the very end, which can be left out.
  private boolean meet(List<Double> ticks, int every) {
    for (int i = every; i < ticks.size(); i += every) {
      if (!isLast(ticks.get(i)) && !hasRoom(ticks, every, i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a label is clear of the one before it.
  private boolean hasRoom(List<Double> ticks, int every, int i) {
    return i < every
        || left(ticks.get(i)) >= left(ticks.get(i - every)) + width(ticks.get(i - every)) + GAP;
  }

  private double left(double tick) {
    return at(tick) - (isLast(tick) ? width(tick) : tick == 0 ? 0 : width(tick) / 2);
  }

  private double width(double tick) {
    return LETTER * label(tick).length();
  }

  /// Whether a label would stand out at the end, and is written before it.
  private boolean isLast(double tick) {
    return at(tick) > to - 30;
  }
}
