package dev.weir.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// Minimises a function of a few variables without derivatives: the simplex of Nelder and Mead ("A
/// Simplex Method for Function Minimization", The Computer Journal 7(4), 1965, p. 308–313), started
/// again once from where it ended, as it may stop short. Finds a local minimum.
final class Simplex {
  private static final int STEPS = 500;

  private Simplex() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Corner(double[] at, double value) {}

  static double[] minimise(ToDoubleFunction<double[]> function, double[] start) {
    return once(function, once(function, start));
  }

  private static double[] once(ToDoubleFunction<double[]> function, double[] start) {
    int n = start.length;
    Corner[] corners = new Corner[n + 1];
    for (int i = 0; i <= n; i++) {
      double[] at = start.clone();
      if (i > 0) {
        at[i - 1] += 0.2 + 0.1 * Math.abs(at[i - 1]);
      }
      corners[i] = corner(function, at);
    }
    for (int step = 0; step < STEPS; step++) {
      Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
      if (corners[n].value() - corners[0].value() < 1e-12 * (1 + Math.abs(corners[0].value()))) {
        break;
      }
      move(function, corners);
    }
    Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
    return corners[0].at();
  }

  private static void move(ToDoubleFunction<double[]> function, Corner[] corners) {
    int n = corners.length - 1;
    double[] centre = new double[n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        centre[k] += corners[i].at()[k] / n;
      }
    }
    Corner reflected = along(function, centre, corners[n].at(), -1);
    if (reflected.value() < corners[0].value()) {
      Corner expanded = along(function, centre, corners[n].at(), -2);
      corners[n] = expanded.value() < reflected.value() ? expanded : reflected;
    } else if (reflected.value() < corners[n - 1].value()) {
      corners[n] = reflected;
    } else {
      double side = reflected.value() < corners[n].value() ? -0.5 : 0.5;
      Corner contracted = along(function, centre, corners[n].at(), side);
      if (contracted.value() < Math.min(reflected.value(), corners[n].value())) {
        corners[n] = contracted;
      } else {
        for (int i = 1; i <= n; i++) {
          corners[i] = along(function, corners[0].at(), corners[i].at(), 0.5);
        }
      }
    }
  }

  private static Corner along(
      ToDoubleFunction<double[]> function, double[] from, double[] to, double share) {
    double[] at = new double[from.length];
    Arrays.setAll(at, k -> from[k] + share * (to[k] - from[k]));
    return corner(function, at);
  }

  private static Corner corner(ToDoubleFunction<double[]> function, double[] at) {
    double value = function.applyAsDouble(at);
    return new Corner(at, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
  }
}
