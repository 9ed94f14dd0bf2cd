package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProcessBehaviourTest {
  @Test
  void handComputedLimits() {
    ProcessBehaviour chart = ProcessBehaviour.of(new double[] {10, 12, 11, 13, 9});
    assertThat(chart.mean()).isEqualTo(11);
    assertThat(chart.high()).isCloseTo(11 + 2.66 * 2.25, within(1e-12));
    assertThat(chart.low()).isCloseTo(11 - 2.66 * 2.25, within(1e-12));
    assertThat(chart.rangeLimit()).isCloseTo(3.268 * 2.25, within(1e-12));
    assertThat(chart.outside(new double[] {11, 17, 5, 4})).containsExactly(1, 2, 3);
    assertThat(chart.widened(0.75).high()).isCloseTo(11 + 2 * 2.66 * 2.25, within(1e-12));
    assertThat(chart.widened(-0.5)).isEqualTo(chart);
  }

  @Test
  void eightOnOneSideAreARun() {
    ProcessBehaviour chart = new ProcessBehaviour(0, -3, 3, 1);
    assertThat(chart.runs(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, -1})).containsExactly(7, 8);
    assertThat(chart.runs(new double[] {1, 1, 1, 1, 0, 1, 1, 1, 1})).isEmpty();
  }

  @Test
  void uselessDataAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProcessBehaviour.of(new double[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcessBehaviour.of(new double[] {1, 2, 3, 4, Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProcessBehaviour(0, -3, 3, 1).widened(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderStatistics.interval(new double[1], 0.5, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new BlockBootstrap(0, 100, 0.95, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlockBootstrap(10, 100, 0.95, 1).interval(new double[20], s -> 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(new double[] {1}, 0.95));
  }

  @Test
  void ranksOfAMedianAreTheTabledOnes() {
    assertRanks(20, 6, 15);
    assertRanks(30, 10, 21);
    assertRanks(50, 18, 33);
  }

  private static void assertRanks(int n, int low, int high) {
    double[] ranks = new double[n];
    Arrays.setAll(ranks, i -> i + 1);
    Bounds bounds = OrderStatistics.interval(ranks, 0.5, 0.95);
    assertThat(bounds.low()).isBetween(low - 1.0, low + 0.0);
    assertThat(bounds.high()).isBetween(high - 1.0, high + 1.0);
  }
}
