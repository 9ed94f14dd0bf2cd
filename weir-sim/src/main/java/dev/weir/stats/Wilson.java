package dev.weir.stats;

/// The score interval of a share: `k` of `n` had the property; what may the true share be?
///
/// `(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)` with `p = k/n` (Wilson, "Probable Inference,
/// the Law of Succession, and Statistical Inference", JASA 22, 1927, p. 209–212). Never leaves `[0,
/// 1]`, never has zero width. Supposes independent trials.
public final class Wilson {
  private Wilson() {}

  /// @param successes from 0 to `n`
  /// @param n number of trials, at least 1
  /// @param confidence in `(0, 1)`, such as 0.95
  public static Bounds interval(long successes, long n, double confidence) {
    if (n < 1 || successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " of " + n + " is no share");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1), was " + confidence);
    }
    double z = Normal.quantile((1 + confidence) / 2);
    double share = (double) successes / n;
    double centre = share + z * z / (2 * n);
    double spread = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    double scale = 1 + z * z / n;
    double low = successes == 0 ? 0 : Math.max(0, (centre - spread) / scale);
    double high = successes == n ? 1 : Math.min(1, (centre + spread) / scale);
    return new Bounds(low, high);
  }
}
