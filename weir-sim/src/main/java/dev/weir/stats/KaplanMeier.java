package dev.weir.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The share of items still open at each age, counting items that are open today for what they are:
/// open at least that long.
///
/// `S(t) = Π over finishing ages t_i <= t of (1 - d_i / n_i)`, with `d_i` items finished at `t_i`
/// and `n_i` at risk just before it (Kaplan and Meier, "Nonparametric Estimation from Incomplete
/// Observations", JASA 53, 1958, p. 457–481). Assumes that being censored says nothing about how
/// much longer an item takes. Standard errors: Greenwood's formula `S(t)² Σ d_i / (n_i (n_i -
/// d_i))` (1926).
public final class KaplanMeier {
  private final double[] ages;
  private final double[] survival;
  private final double[] greenwood;
  private final int n;
  private final int nFinished;
  private final double lastSeen;

  private KaplanMeier(double[][] curve, int n, int nFinished, double lastSeen) {
    this.ages = curve[0];
    this.survival = curve[1];
    this.greenwood = curve[2];
    this.n = n;
    this.nFinished = nFinished;
    this.lastSeen = lastSeen;
  }

  /// The curve of one sample.
  ///
  /// @param durations at least one, each at least 0, in any unit; finished and open ages together
  /// @param finished false where the item was still open at that age
  /// @throws IllegalArgumentException when a duration is negative, infinite or NaN, naming it
  public static KaplanMeier of(double[] durations, boolean[] finished) {
    CensoredSample sample = new CensoredSample(durations, finished);
    int size = sample.size();
    double[][] curve = new double[3][size];
    int steps = 0;
    int nFinished = 0;
    double alive = 1;
    double variance = 0;
    for (int rank = 0; rank < size; ) {
      int atRisk = size - rank;
      int died = 0;
      double age = sample.duration(rank);
      for (; rank < size && sample.duration(rank) == age; rank++) {
        died += sample.isFinished(rank) ? 1 : 0;
      }
      if (died > 0) {
        nFinished += died;
        alive *= (double) (atRisk - died) / atRisk;
        variance += died < atRisk ? died / ((double) atRisk * (atRisk - died)) : 0;
        curve[0][steps] = age;
        curve[1][steps] = alive;
        curve[2][steps++] = variance;
      }
    }
    for (int i = 0; i < curve.length; i++) {
      curve[i] = Arrays.copyOf(curve[i], steps);
    }
    return new KaplanMeier(curve, size, nFinished, sample.duration(size - 1));
  }

  /// How many items there are, finished or open.
  public int n() {
    return n;
  }

  /// How many of them finished.
  public int nFinished() {
    return nFinished;
  }

  /// The ages at which the curve falls, ascending.
  public double[] ages() {
    return ages.clone();
  }

  /// The share still open after each of {@link #ages()}.
  public double[] survival() {
    return survival.clone();
  }

  /// The share open longer than `t`. After the oldest open item the curve keeps its last value: an
  /// upper bound, as nothing is known there.
  public double survivalAt(double t) {
    int step = stepAt(t);
    return step < 0 ? 1 : survival[step];
  }

  /// Greenwood's standard error of {@link #survivalAt}; supposes independent items, so it is too
  /// small where items share a queue: use {@link ClusterBootstrap} there.
  public double standardErrorAt(double t) {
    int step = stepAt(t);
    return step < 0 ? 0 : survival[step] * Math.sqrt(greenwood[step]);
  }

  /// The smallest age by which the share `p` has finished: `inf {t : S(t) <= 1 - p}`.
  ///
  /// @param p in `(0, 1]`
  /// @return empty when the curve never falls that far: too many items are still open to know
  public OptionalDouble quantile(double p) {
    if (!(p > 0 && p <= 1)) {
      throw new IllegalArgumentException("p must lie in (0, 1], was " + p);
    }
    for (int i = 0; i < ages.length; i++) {
      if (survival[i] <= 1 - p + 1e-12) {
        return OptionalDouble.of(ages[i]);
      }
    }
    return OptionalDouble.empty();
  }

  /// The mean of `min(duration, tau)`: the area under the curve from 0 to `tau`.
  ///
  /// @param tau at least 0, in the unit of the durations
  /// @return empty when `tau` lies beyond the last observation while items are still open
  public OptionalDouble restrictedMean(double tau) {
    if (!(tau >= 0)) {
      throw new IllegalArgumentException("tau must be at least 0, was " + tau);
    }
    boolean isOpen = ages.length == 0 || survival[ages.length - 1] > 0;
    if (tau > lastSeen && isOpen) {
      return OptionalDouble.empty();
    }
    double area = 0;
    double from = 0;
    double height = 1;
    for (int i = 0; i < ages.length && ages[i] < tau; i++) {
      area += height * (ages[i] - from);
      from = ages[i];
      height = survival[i];
    }
    return OptionalDouble.of(height > 0 ? area + height * (tau - from) : area);
  }

  private int stepAt(double t) {
    if (Double.isNaN(t)) {
      throw new IllegalArgumentException("t must be a number");
    }
    int found = Arrays.binarySearch(ages, t);
    return found >= 0 ? found : -found - 2;
  }
}
