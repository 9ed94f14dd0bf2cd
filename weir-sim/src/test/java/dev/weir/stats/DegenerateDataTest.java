package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DegenerateDataTest {
  private static final double[] ALIKE = {86_400_000, 86_400_001};
  private static final boolean[] FINISHED = {true, true};

  @Test
  void tinyTailsKeepTheirPrecision() {
    assertThat(new Exponential(1).above(100)).isCloseTo(Math.exp(-100), within(1e-55));
    assertThat(new Weibull(2, 1).above(10)).isCloseTo(Math.exp(-100), within(1e-55));
    assertThat(new Gamma(1, 1).above(100)).isCloseTo(Math.exp(-100), within(1e-55));
    assertThat(new LogNormal(0, 1).above(Math.exp(10)))
        .isCloseTo(7.6198530241605e-24, within(1e-34));
    assertThat(Likelihood.sum(new Exponential(1), new double[] {100}, new boolean[] {false}))
        .isCloseTo(-100, within(1e-10));
    double far = GoodnessOfFit.andersonDarling(new double[] {100}, new Exponential(1));
    assertThat(far).isCloseTo(99, within(1e-9));
  }

  @Test
  void valuesThatHardlyDifferFitNoGammaAndSaySo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.gamma(ALIKE, FINISHED))
        .withMessage("the values differ too little to fit a gamma distribution");
    assertThat(Likelihood.ranked(ALIKE, FINISHED)).isNotEmpty();
  }

  @Test
  void theLeastQuantileOfSeenValuesIsTheSmallest() {
    assertThat(new Empirical(3, 1, 2).quantile(1e-12)).isEqualTo(1);
  }

  @Test
  void aConfidenceOutsideItsRangeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(new double[] {1, 2}, 1))
        .withMessage("confidence must lie in (0, 1), was 1.0");
  }

  @Test
  void betweenTwoInfinitiesIsInfinity() {
    double[] open = {1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    assertThat(Quantiles.of(open, 0.75)).isEqualTo(Double.POSITIVE_INFINITY);
    double[] into = new double[1];
    new SortedSample(open).quantiles(new int[] {1, 1, 1}, new double[] {0.75}, into);
    assertThat(into[0]).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void widerLimitsLeaveTheLimitOfTheRanges() {
    ProcessBehaviour chart = ProcessBehaviour.of(new double[] {1, 2, 1, 3, 2});
    assertThat(chart.widened(0.5).rangeLimit()).isEqualTo(chart.rangeLimit());
    assertThat(chart.widened(0.5).high()).isGreaterThan(chart.high());
  }
}
