package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void tabledValuesAreMet() {
    assertThat(Normal.below(0)).isCloseTo(0.5, within(1e-15));
    assertThat(Normal.below(1)).isCloseTo(0.841344746068543, within(1e-14));
    assertThat(Normal.below(-10)).isCloseTo(7.619853024160527e-24, within(1e-36));
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-13));
    assertThat(Normal.quantile(0.995)).isCloseTo(2.575829303548901, within(1e-13));
    assertThat(Normal.density(0)).isCloseTo(0.3989422804014327, within(1e-15));
  }

  @Test
  void quantileUndoesTheDistributionFunction() {
    for (double p = 1e-12; p < 1; p = p < 0.1 ? p * 3 : p + 0.07) {
      assertThat(Normal.below(Normal.quantile(p))).as("p " + p).isCloseTo(p, within(1e-12 * p));
    }
  }

  @Test
  void certaintyHasNoQuantile() {
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(1));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.below(Double.NaN));
  }
}
