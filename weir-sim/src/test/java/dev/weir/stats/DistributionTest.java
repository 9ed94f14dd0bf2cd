package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final List<Distribution> CONTINUOUS =
      List.of(
          new Uniform(1, 3),
          new Exponential(2),
          new LogNormal(0.5, 1.2),
          LogNormal.ofMean(3, 0.4),
          new Gamma(0.3, 2),
          Gamma.ofMean(5, 0.5),
          new Weibull(0.7, 2),
          new Weibull(3, 1),
          Mixture.hyperexponential(1, 2));

  @Test
  void drawsFollowTheDistributionFunction() {
    for (Distribution distribution : CONTINUOUS) {
      RandomGenerator random = RandomStreams.of(1, "draws");
      double[] drawn = random.doubles(100_000).map(u -> distribution.draw(random)).toArray();
      // 1.95 / √n is exceeded once in a thousand
      assertThat(GoodnessOfFit.kolmogorov(drawn, distribution))
          .as(distribution.toString())
          .isLessThan(1.95 / Math.sqrt(drawn.length));
    }
  }

  @Test
  void momentsAndDensityAgreeWithTheDistributionFunction() {
    for (Distribution distribution : CONTINUOUS) {
      double mean = 0;
      double second = 0;
      int steps = 50_000;
      for (int i = 0; i < steps; i++) {
        double x = distribution.quantile((i + 0.5) / steps);
        mean += x / steps;
        second += x * x / steps;
      }
      assertThat(mean)
          .as(distribution.toString())
          .isCloseTo(distribution.mean(), within(4e-3 * mean));
      assertThat(second - mean * mean)
          .as(distribution.toString())
          .isCloseTo(distribution.variance(), within(0.08 * distribution.variance()));
      double x = distribution.quantile(0.4);
      double slope = (distribution.below(x + 1e-5) - distribution.below(x - 1e-5)) / 2e-5;
      assertThat(Math.exp(distribution.logDensity(x)))
          .isCloseTo(slope, within(1e-5 + 1e-4 * slope));
      assertThat(distribution.below(x)).isCloseTo(0.4, within(1e-9));
    }
  }

  @Test
  void meansAndVariationsAreAsAskedFor() {
    assertThat(LogNormal.ofMean(3, 0.4).mean()).isCloseTo(3, within(1e-12));
    assertThat(LogNormal.ofMean(3, 0.4).scv()).isCloseTo(0.16, within(1e-12));
    assertThat(Gamma.ofMean(5, 0.5).scv()).isCloseTo(0.25, within(1e-12));
    assertThat(Mixture.hyperexponential(2, 3).mean()).isCloseTo(2, within(1e-12));
    assertThat(Mixture.hyperexponential(2, 3).scv()).isCloseTo(9, within(1e-9));
  }

  @Test
  void tailsOfTheZigguratAreRight() {
    RandomGenerator random = RandomStreams.of(2, "tails");
    int n = 2_000_000;
    int far = 0;
    int farNormal = 0;
    for (int i = 0; i < n; i++) {
      far += Ziggurat.exponential(random) > 7.7 ? 1 : 0;
      farNormal += Math.abs(Ziggurat.normal(random)) > 3.66 ? 1 : 0;
    }
    double expected = n * Math.exp(-7.7);
    double expectedNormal = 2 * n * Normal.below(-3.66);
    assertThat((double) far).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    assertThat((double) farNormal).isCloseTo(expectedNormal, within(4 * Math.sqrt(expectedNormal)));
  }

  @Test
  void emptyValuesAreDrawnAsOftenAsSeen() {
    Empirical seen = new Empirical(3, 1, 1, 7);
    assertThat(seen.mean()).isEqualTo(3);
    assertThat(seen.below(1)).isEqualTo(0.5);
    assertThat(seen.quantile(0.5)).isEqualTo(1);
    assertThat(seen.quantile(0.51)).isEqualTo(3);
    assertThat(seen.logDensity(1)).isCloseTo(Math.log(0.5), within(1e-12));
    assertThat(seen).isEqualTo(new Empirical(1, 1, 3, 7)).isNotEqualTo(new Empirical(1));
    RandomGenerator random = RandomStreams.of(1);
    double ones = random.doubles(10_000).map(u -> seen.draw(random) == 1 ? 1 : 0).sum();
    assertThat(ones).isBetween(4_800.0, 5_200.0);
    assertThat(new Constant(2).below(1.9)).isZero();
    assertThat(Arrays.stream(seen.values()).sum()).isEqualTo(12);
  }

  @Test
  void impossibleParametersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new LogNormal(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Gamma(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Weibull(1, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Uniform(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Empirical());
    assertThatIllegalArgumentException().isThrownBy(() -> new Empirical(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Mixture(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Mixture.hyperexponential(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Gamma(1, 1).quantile(1));
  }
}
