package dev.weir.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Distributions fitted by maximum likelihood, open items counted for what they are: a finished
/// duration contributes its density, an open one the probability of lasting longer (Lawless,
/// "Statistical Models and Methods for Lifetime Data", 2nd ed. 2003, section 2.2 [unverified]).
///
/// Without open items the exponential and lognormal fits are closed forms and the gamma and Weibull
/// fits solve their one-dimensional score equations; with open items the likelihood is climbed by
/// {@link Simplex}. All values must be above 0: a duration of exactly 0 has no likelihood here.
public final class Likelihood {
  private Likelihood() {}

  /// A fitted distribution and how well it explains the data.
  ///
  /// @param parameters how many were fitted
  /// @param logLikelihood natural logarithm, in the unit of the data
  public record Fit(Distribution distribution, int parameters, double logLikelihood) {
    /// Akaike's criterion `2k - 2 ln L`: smaller is better, differences below about 2 mean little
    /// (Akaike, "A New Look at the Statistical Model Identification", IEEE Trans. Automatic Control
    /// 19(6), 1974, p. 716–723).
    public double aic() {
      return 2.0 * parameters - 2 * logLikelihood;
    }
  }

  /// Exponential: `mean = Σ durations / number finished`.
  ///
  /// @param finished false where the item is still open
  public static Fit exponential(double[] values, boolean[] finished) {
    int n = checked(values, finished, 1);
    return fit(new Exponential(Arrays.stream(values).sum() / n), 1, values, finished);
  }

  /// Lognormal: mean and standard deviation (divisor `n`) of the logarithms when nothing is open.
  public static Fit lognormal(double[] values, boolean[] finished) {
    int n = checked(values, finished, 2);
    double[] logs = Arrays.stream(values).map(StrictMath::log).toArray();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double variance = Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    LogNormal start = new LogNormal(mean, Math.sqrt(variance));
    if (n == values.length) {
      return fit(start, 2, values, finished);
    }
    double[] best =
        Simplex.minimise(
            at -> -sum(new LogNormal(at[0], StrictMath.exp(at[1])), values, finished),
            new double[] {mean, StrictMath.log(start.logDeviation())});
    return fit(new LogNormal(best[0], StrictMath.exp(best[1])), 2, values, finished);
  }

  /// Gamma: `ln a - ψ(a) = ln x̄ - mean(ln x) = s` by Newton's method (Choi and Wette,
  /// Technometrics 11(4), 1969, p. 683–690) from `a = (3 - s + √((s-3)² + 24 s)) / 12 s`, then `b =
  /// x̄ / a`, when nothing is open.
  public static Fit gamma(double[] values, boolean[] finished) {
    int n = checked(values, finished, 2);
    double mean = Arrays.stream(values).average().orElseThrow();
    double gap =
        StrictMath.log(mean) - Arrays.stream(values).map(StrictMath::log).average().orElseThrow();
    double shape = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
    if (!(gap > 1e-12) || !Double.isFinite(shape)) {
      throw new IllegalArgumentException(
          "the values differ too little to fit a gamma distribution");
    }
    for (int i = 0; i < 50; i++) {
      double error = StrictMath.log(shape) - GammaFunction.digamma(shape) - gap;
      double slope = 1 / shape - GammaFunction.trigamma(shape);
      shape = Math.max(shape / 2, shape - error / slope);
    }
    Gamma start = new Gamma(shape, mean / shape);
    if (n == values.length) {
      return fit(start, 2, values, finished);
    }
    double[] best =
        climb(at -> new Gamma(at[0], at[1]), start.shape(), start.scale(), values, finished);
    return fit(new Gamma(best[0], best[1]), 2, values, finished);
  }

  /// Weibull: `Σ x^k ln x / Σ x^k - 1/k = mean of ln x over the finished`, `b^k = Σ x^k / n
  /// finished`, by bisection; open items are part of the sums over `x`, so no climbing is needed
  /// (Lawless 2003, section 5.2 [unverified]).
  public static Fit weibull(double[] values, boolean[] finished) {
    int n = checked(values, finished, 2);
    double largest = Arrays.stream(values).max().orElseThrow();
    double logs = 0;
    for (int i = 0; i < values.length; i++) {
      logs += finished[i] ? StrictMath.log(values[i] / largest) : 0;
    }
    double low = 1e-3;
    double high = 1e3;
    for (int i = 0; i < 200; i++) {
      double middle = Math.sqrt(low * high);
      if (weibullScore(middle, values, largest) < logs / n) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double shape = Math.sqrt(low * high);
    double powers = Arrays.stream(values).map(x -> StrictMath.pow(x / largest, shape)).sum();
    double scale = largest * StrictMath.pow(powers / n, 1 / shape);
    return fit(new Weibull(shape, scale), 2, values, finished);
  }

  private static double weibullScore(double shape, double[] values, double largest) {
    double sum = 0;
    double weighted = 0;
    for (double value : values) {
      double power = StrictMath.pow(value / largest, shape);
      sum += power;
      weighted += power * StrictMath.log(value / largest);
    }
    return weighted / sum - 1 / shape;
  }

  /// The families that fit, of all four, the best by {@link Fit#aic} first.
  ///
  /// @throws IllegalArgumentException when none does, saying why
  public static List<Fit> ranked(double[] values, boolean[] finished) {
    checked(values, finished, 1);
    List<BiFunction<double[], boolean[], Fit>> families =
        List.of(
            Likelihood::exponential, Likelihood::lognormal, Likelihood::gamma, Likelihood::weibull);
    List<Fit> fits = new ArrayList<>();
    for (BiFunction<double[], boolean[], Fit> family : families) {
      try {
        Fit fit = family.apply(values, finished);
        if (Double.isFinite(fit.logLikelihood())) {
          fits.add(fit);
        }
      } catch (IllegalArgumentException e) {
        // this family cannot tell such values apart; the exponential always fits
      }
    }
    fits.sort(Comparator.comparingDouble(Fit::aic));
    return List.copyOf(fits);
  }

  /// The log-likelihood of a given distribution.
  public static double sum(Distribution distribution, double[] values, boolean[] finished) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum +=
          finished[i]
              ? distribution.logDensity(values[i])
              : StrictMath.log(Math.max(Double.MIN_NORMAL, distribution.above(values[i])));
    }
    return sum;
  }

  private static double[] climb(
      Function<double[], Distribution> family,
      double first,
      double second,
      double[] values,
      boolean[] finished) {
    double[] best =
        Simplex.minimise(
            at ->
                -sum(
                    family.apply(new double[] {StrictMath.exp(at[0]), StrictMath.exp(at[1])}),
                    values,
                    finished),
            new double[] {StrictMath.log(first), StrictMath.log(second)});
    return new double[] {StrictMath.exp(best[0]), StrictMath.exp(best[1])};
  }

  private static Fit fit(Distribution found, int parameters, double[] values, boolean[] finished) {
    return new Fit(found, parameters, sum(found, values, finished));
  }

  /// Returns how many finished; refuses data that determine nothing.
  private static int checked(double[] values, boolean[] finished, int needed) {
    if (values.length != finished.length) {
      throw new IllegalArgumentException(values.length + " values, " + finished.length + " marks");
    }
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0) || values[i] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("value " + i + " is " + values[i] + ", not above 0");
      }
      n += finished[i] ? 1 : 0;
    }
    long different = Arrays.stream(values).distinct().count();
    if (n < needed || different < needed) {
      throw new IllegalArgumentException(
          "%d finished and %d different values; needs %d of each".formatted(n, different, needed));
    }
    return n;
  }
}
