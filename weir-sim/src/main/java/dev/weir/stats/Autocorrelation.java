package dev.weir.stats;

/// How much a series resembles itself some steps later.
public final class Autocorrelation {
  private Autocorrelation() {}

  /// `r_k = Σ (x_t - x̄)(x_{t+k} - x̄) / Σ (x_t - x̄)²` for `k` from 0 to `maxLag`: the usual
  /// biased estimate (Box and Jenkins, "Time Series Analysis", section 2.1.5 [unverified]).
  ///
  /// @param series at least two values, no NaN, not all equal
  /// @param maxLag from 0 to one less than the length
  public static double[] of(double[] series, int maxLag) {
    if (maxLag < 0 || maxLag >= series.length) {
      throw new IllegalArgumentException("lag " + maxLag + " of " + series.length + " values");
    }
    double[] centred = centred(series);
    double[] correlations = new double[maxLag + 1];
    double variance = product(centred, 0);
    if (!(variance > 0)) {
      throw new IllegalArgumentException("autocorrelation needs values that vary and are numbers");
    }
    for (int lag = 0; lag <= maxLag; lag++) {
      correlations[lag] = product(centred, lag) / variance;
    }
    return correlations;
  }

  static double[] centred(double[] series) {
    double sum = 0;
    for (double value : series) {
      sum += value;
    }
    double[] centred = series.clone();
    for (int i = 0; i < centred.length; i++) {
      centred[i] -= sum / series.length;
    }
    return centred;
  }

  static double product(double[] centred, int lag) {
    double sum = 0;
    for (int i = lag; i < centred.length; i++) {
      sum += centred[i] * centred[i - lag];
    }
    return sum;
  }
}
