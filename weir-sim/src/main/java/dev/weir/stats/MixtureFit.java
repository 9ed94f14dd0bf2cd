package dev.weir.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Mixtures of lognormals, fitted by expectation and maximisation (Dempster, Laird and Rubin,
/// "Maximum Likelihood from Incomplete Data via the EM Algorithm", Journal of the Royal Statistical
/// Society B 39(1), 1977, p. 1–38) on the logarithms. For finished values only.
///
/// Starts from equal slices of the sorted values, so equal data give equal fits; finds a local
/// maximum. A part never gets narrower than a hundredth of the whole spread, which keeps the
/// likelihood bounded.
public final class MixtureFit {
  private static final int STEPS = 500;
  private static final double NARROWEST = 0.01;

  private MixtureFit() {}

  /// @param values each above 0; at least five times as many as parts
  /// @param parts from 1 to 10
  public static Likelihood.Fit lognormals(double[] values, int parts) {
    if (parts < 1 || parts > 10 || values.length < 5 * parts) {
      throw new IllegalArgumentException(parts + " parts for " + values.length + " values");
    }
    boolean[] finished = new boolean[values.length];
    Arrays.fill(finished, true);
    LogNormal whole = (LogNormal) Likelihood.lognormal(values, finished).distribution();
    double narrowest = NARROWEST * whole.logDeviation();
    double[] logs = Arrays.stream(values).map(StrictMath::log).sorted().toArray();
    double[][] shares = new double[parts][logs.length];
    for (int i = 0; i < logs.length; i++) {
      shares[(int) ((long) i * parts / logs.length)][i] = 1;
    }
    double before = Double.NEGATIVE_INFINITY;
    Mixture mixture = maximise(logs, shares, narrowest);
    for (int step = 0; step < STEPS; step++) {
      double likelihood = expect(logs, shares, mixture);
      if (likelihood - before < 1e-10 * Math.abs(likelihood)) {
        break;
      }
      before = likelihood;
      mixture = maximise(logs, shares, narrowest);
    }
    double sum = Likelihood.sum(mixture, values, finished);
    return new Likelihood.Fit(mixture, 3 * mixture.parts().size() - 1, sum);
  }

  /// Parts that explain nothing any more are dropped.
  private static Mixture maximise(double[] logs, double[][] shares, double narrowest) {
    List<Mixture.Part> parts = new ArrayList<>();
    double all = 0;
    double[] totals = new double[shares.length];
    for (int k = 0; k < shares.length; k++) {
      totals[k] = Arrays.stream(shares[k]).sum();
      all += totals[k] > 1e-6 ? totals[k] : 0;
    }
    for (int k = 0; k < shares.length; k++) {
      if (totals[k] > 1e-6) {
        double mean = 0;
        for (int i = 0; i < logs.length; i++) {
          mean += shares[k][i] * logs[i] / totals[k];
        }
        double variance = 0;
        for (int i = 0; i < logs.length; i++) {
          variance += shares[k][i] * (logs[i] - mean) * (logs[i] - mean) / totals[k];
        }
        LogNormal part = new LogNormal(mean, Math.max(narrowest, Math.sqrt(variance)));
        parts.add(new Mixture.Part(Math.min(1, totals[k] / all), part));
      }
    }
    return new Mixture(parts);
  }

  /// Fills in how much of each value each part explains; returns the log-likelihood of the logs.
  private static double expect(double[] logs, double[][] shares, Mixture mixture) {
    double likelihood = 0;
    int parts = mixture.parts().size();
    for (int k = parts; k < shares.length; k++) {
      Arrays.fill(shares[k], 0);
    }
    for (int i = 0; i < logs.length; i++) {
      double sum = 0;
      for (int k = 0; k < parts; k++) {
        LogNormal part = (LogNormal) mixture.parts().get(k).distribution();
        double z = (logs[i] - part.logMean()) / part.logDeviation();
        shares[k][i] =
            mixture.parts().get(k).weight() * Normal.density(z) / part.logDeviation() + 1e-300;
        sum += shares[k][i];
      }
      for (int k = 0; k < parts; k++) {
        shares[k][i] /= sum;
      }
      likelihood += StrictMath.log(sum);
    }
    return likelihood;
  }
}
