package dev.weir.metric;

/// The one number a sample is summed up in.
public sealed interface Statistic {

  /// The value that a share `p` of the observations does not exceed. Open observations count as
  /// open: Kaplan and Meier's estimate where there are any, `percentile_cont` where there are none.
  ///
  /// @param p in `(0, 1)`
  record Quantile(double p) implements Statistic {
    public Quantile {
      if (!(p > 0 && p < 1)) {
        throw new IllegalArgumentException("p must lie in (0, 1), was " + p);
      }
    }
  }

  /// The share of observations whose value is 1; the others are 0.
  record Share() implements Statistic {}

  /// The value a share `p` of the observations does not exceed: `quantile(0.5)` is the median.
  static Statistic quantile(double p) {
    return new Quantile(p);
  }

  /// The share of ones.
  static Statistic share() {
    return new Share();
  }

  /// How many observations it takes to say it at all: ten, and enough that one is expected beyond a
  /// quantile.
  default long needed() {
    return switch (this) {
      case Quantile quantile -> Math.max(10, Math.round(Math.ceil(1 / (1 - quantile.p()) - 1e-9)));
      case Share ignored -> 10;
    };
  }
}
