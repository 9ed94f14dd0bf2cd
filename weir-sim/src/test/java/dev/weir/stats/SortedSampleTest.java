package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedSampleTest {
  @Test
  void weightedQuantilesAreThoseOfTheRepeatedSample() {
    double[] wanted = {0, 0.25, 0.5, 0.85, 0.95, 1};
    double[] found = new double[wanted.length];
    for (long seed = 0; seed < 300; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "sorted");
      int n = 1 + random.nextInt(20);
      double[] values = random.doubles(n).map(x -> Math.floor(10 * x)).toArray();
      int[] weights = IntStream.range(0, n).map(i -> random.nextInt(3)).toArray();
      new SortedSample(values).quantiles(weights, wanted, found);
      double[] repeated =
          IntStream.range(0, n)
              .boxed()
              .flatMapToDouble(i -> Arrays.stream(new double[weights[i]]).map(x -> values[i]))
              .toArray();
      for (int i = 0; i < wanted.length; i++) {
        double expected = repeated.length == 0 ? Double.NaN : Quantiles.of(repeated, wanted[i]);
        assertThat(found[i]).as("seed %d, p %s", seed, wanted[i]).isCloseTo(expected, within(1e-9));
      }
    }
  }

  @Test
  void emptySamplesAndNaNAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SortedSample(new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SortedSample(new double[] {1, Double.NaN}))
        .withMessageContaining("value 1");
  }
}
