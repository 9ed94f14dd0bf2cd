package dev.weir.story;

import dev.weir.metric.TimeScale;
import dev.weir.metric.Unit;
import java.util.ArrayList;
import java.util.List;

/// Round marks on a scale of values that begins at zero.
final class Ticks {
  private static final double MOST = 4;

  private Ticks() {}

  /// Zero and at most four round steps.
  static List<Double> upTo(Unit unit, double top) {
    double scale = unit == Unit.HOURS ? TimeScale.of(top).hours() : unit == Unit.RATIO ? 0.01 : 1;
    double step = step(top / scale) * scale;
    List<Double> ticks = new ArrayList<>();
    for (double tick = 0; tick <= top * 1.0001; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }

  /// A mark in the unit of the whole scale.
  static String label(Unit unit, double tick, double top) {
    if (unit == Unit.HOURS) {
      TimeScale scale = TimeScale.of(top);
      String number = scale.number(tick);
      return tick == 0 ? "0" : number + " " + scale.word(number);
    }
    return unit == Unit.RATIO ? Words.percent(tick) : Words.figures(tick);
  }

  private static double step(double top) {
    double power = Math.pow(10, Math.floor(Math.log10(top / MOST)));
    for (double factor : new double[] {1, 2, 5}) {
      if (top / (factor * power) <= MOST) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
