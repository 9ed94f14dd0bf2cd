package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void intervalsOfSmallSharesAreTheTabledOnes() {
    assertInterval(1, 10, 0.018, 0.404);
    assertInterval(5, 50, 0.0435, 0.2136);
    assertInterval(15, 100, 0.0931, 0.2328);
  }

  @Test
  void noneAndAllStillLeaveDoubt() {
    Bounds none = Wilson.interval(0, 20, 0.95);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.1611, within(1e-4));
    Bounds all = Wilson.interval(20, 20, 0.95);
    assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.contains(1)).isTrue();
  }

  @Test
  void impossibleSharesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(3, 2, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(0, 0, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(1, Double.NaN));
  }

  private static void assertInterval(long k, long n, double low, double high) {
    Bounds bounds = Wilson.interval(k, n, 0.95);
    assertThat(bounds.low()).isCloseTo(low, within(5e-4));
    assertThat(bounds.high()).isCloseTo(high, within(5e-4));
  }
}
