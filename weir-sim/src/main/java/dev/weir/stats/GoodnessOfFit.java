package dev.weir.stats;

import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// How far a sample lies from a distribution, and whether so far is far.
public final class GoodnessOfFit {
  private GoodnessOfFit() {}

  /// Kolmogorov's distance `sup |F_n(x) - F(x)|` (1933 [unverified]), in `[0, 1]`.
  ///
  /// @param values at least one
  public static double kolmogorov(double[] values, Distribution distribution) {
    double[] sorted = sorted(values);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double below = distribution.below(sorted[i]);
      double before = distribution.below(Math.nextDown(sorted[i]));
      distance = Math.max(distance, (i + 1.0) / sorted.length - below);
      distance = Math.max(distance, before - (double) i / sorted.length);
    }
    return distance;
  }

  /// Anderson and Darling's `A² = -n - Σ (2i-1)/n (ln F(x_i) + ln(1 - F(x_{n+1-i})))` ("A Test of
  /// Goodness of Fit", JASA 49, 1954, p. 765–769): like {@link #kolmogorov}, but it sees the tails.
  public static double andersonDarling(double[] values, Distribution distribution) {
    double[] sorted = sorted(values);
    int n = sorted.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double below = Math.clamp(distribution.below(sorted[i]), 1e-300, 1);
      double above = Math.clamp(distribution.above(sorted[n - 1 - i]), 1e-300, 1);
      sum += (2 * i + 1) * (StrictMath.log(below) + StrictMath.log(above));
    }
    return -n - sum / n;
  }

  /// The share of samples from the fitted distribution, each fitted again, that lie as far from
  /// their fit as the data from theirs: the p value that allows for the fitting, which tables of
  /// Kolmogorov's distribution do not (Lilliefors, JASA 62, 1967, p. 399; by resampling: Stute et
  /// al., Metrika 40, 1993 [unverified]). Small values speak against the family. Supposes
  /// independent values.
  ///
  /// @param fit fits a member of the family to a sample
  /// @param samples how many, such as 999
  public static double pValue(
      double[] values, Function<double[], Distribution> fit, int samples, RandomGenerator random) {
    Distribution fitted = fit.apply(values);
    double distance = kolmogorov(values, fitted);
    int asFar = 0;
    for (int i = 0; i < samples; i++) {
      double[] drawn = new double[values.length];
      Arrays.setAll(drawn, k -> fitted.draw(random));
      asFar += kolmogorov(drawn, fit.apply(drawn)) >= distance ? 1 : 0;
    }
    return (asFar + 1.0) / (samples + 1);
  }

  /// Wasserstein's distance between two samples: the area between their distribution functions, `∫
  /// |F(x) - G(x)| dx`; the least mean shift that turns one into the other, in the unit of the
  /// values (Vallender, "Calculation of the Wasserstein Distance Between Probability Distributions
  /// on the Line", 1974 [unverified]).
  ///
  /// @param first at least one value
  /// @param second at least one value
  public static double wasserstein(double[] first, double[] second) {
    double[] a = sorted(first);
    double[] b = sorted(second);
    int i = 0;
    int j = 0;
    double area = 0;
    double at = Math.min(a[0], b[0]);
    while (i < a.length || j < b.length) {
      boolean takesFirst = j == b.length || (i < a.length && a[i] <= b[j]);
      double next = takesFirst ? a[i] : b[j];
      area += Math.abs((double) i / a.length - (double) j / b.length) * (next - at);
      at = next;
      i += takesFirst ? 1 : 0;
      j += takesFirst ? 0 : 1;
    }
    return area;
  }

  private static double[] sorted(double[] values) {
    if (values.length == 0 || Arrays.stream(values).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("one or more numbers, were " + values.length);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
