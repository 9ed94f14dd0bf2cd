package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaFunctionTest {
  @Test
  void logGammaOfWholeNumbersIsTheLogOfAFactorial() {
    double factorial = 1;
    for (int n = 1; n <= 150; n++) {
      assertThat(GammaFunction.logGamma(n + 1))
          .isCloseTo(Math.log(factorial *= n), within(1e-13 * Math.max(1, Math.log(factorial))));
    }
    assertThat(GammaFunction.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
    assertThat(GammaFunction.logGamma(1e-5)).isCloseTo(11.51291969289, within(1e-10));
  }

  @Test
  void digammaAndTrigammaHaveTheirKnownValues() {
    double euler = 0.5772156649015329;
    assertThat(GammaFunction.digamma(1)).isCloseTo(-euler, within(1e-14));
    assertThat(GammaFunction.digamma(0.5)).isCloseTo(-euler - 2 * Math.log(2), within(1e-14));
    assertThat(GammaFunction.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-14));
    assertThat(GammaFunction.trigamma(0.5)).isCloseTo(Math.PI * Math.PI / 2, within(1e-13));
  }

  @Test
  void derivativesAgreeWithDifferences() {
    for (double x = 0.1; x < 40; x *= 1.3) {
      double h = 1e-5 * x;
      double slope = (GammaFunction.logGamma(x + h) - GammaFunction.logGamma(x - h)) / (2 * h);
      double curve = (GammaFunction.digamma(x + h) - GammaFunction.digamma(x - h)) / (2 * h);
      assertThat(GammaFunction.digamma(x)).as("x " + x).isCloseTo(slope, within(1e-6));
      assertThat(GammaFunction.trigamma(x))
          .as("x " + x)
          .isCloseTo(curve, within(1e-5 * (1 + curve)));
    }
  }

  @Test
  void incompleteRatiosMatchErlangsFormula() {
    for (double x : new double[] {0, 0.01, 0.7, 2, 5, 11, 40}) {
      double term = 1;
      double sum = 0;
      for (int a = 1; a <= 12; a++) {
        sum += term;
        term *= x / a;
        double upper = sum * Math.exp(-x);
        assertThat(GammaFunction.upperRatio(a, x))
            .as(a + ", " + x)
            .isCloseTo(upper, within(1e-13 * upper + 1e-15));
        assertThat(GammaFunction.lowerRatio(a, x)).isCloseTo(1 - upper, within(1e-13));
      }
    }
    assertThat(GammaFunction.upperRatio(3, Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void argumentsOutsideTheRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> GammaFunction.logGamma(0));
    assertThatIllegalArgumentException().isThrownBy(() -> GammaFunction.digamma(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> GammaFunction.lowerRatio(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> GammaFunction.lowerRatio(1, -1));
  }
}
