package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {
  @Test
  void tabledQuantilesAreMet() {
    assertThat(StudentT.quantile(0.975, 1)).isCloseTo(12.7062047361747, within(1e-9));
    assertThat(StudentT.quantile(0.975, 2)).isCloseTo(4.30265272974946, within(1e-10));
    assertThat(StudentT.quantile(0.995, 29)).isCloseTo(2.75638590367, within(1e-9));
    assertThat(StudentT.quantile(0.5, 7)).isZero();
    assertThat(StudentT.quantile(0.025, 10)).isCloseTo(-2.22813885198627, within(1e-10));
  }

  @Test
  void manyDegreesOfFreedomAreTheNormalDistribution() {
    assertThat(StudentT.quantile(0.975, 1e7)).isCloseTo(Normal.quantile(0.975), within(1e-6));
    assertThat(StudentT.above(-1.3, 5)).isCloseTo(1 - StudentT.above(1.3, 5), within(1e-14));
  }

  @Test
  void argumentsOutsideTheRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.above(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.above(Double.NaN, 1));
  }
}
