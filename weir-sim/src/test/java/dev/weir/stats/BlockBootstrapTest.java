package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {
  @Test
  void stretchesKeepWhatNeighboursShare() {
    int byBlock = 0;
    int byValue = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "ar");
      double[] series = new double[600];
      for (int i = 1; i < series.length; i++) {
        series[i] = 0.6 * series[i - 1] + random.nextGaussian();
      }
      byBlock += covers(new BlockBootstrap(25, 300, 0.95, seed), series);
      byValue += covers(new BlockBootstrap(1, 300, 0.95, seed), series);
    }
    assertThat(byBlock).as("of 300 by stretches").isGreaterThan(264);
    assertThat(byValue).as("of 300 by single values").isLessThan(225);
  }

  private static int covers(BlockBootstrap bootstrap, double[] series) {
    return bootstrap.interval(series, s -> Arrays.stream(s).sum() / s.length).contains(0) ? 1 : 0;
  }
}
