package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  @Test
  void theSameNameGivesTheSameDrawsOnEveryMachine() {
    RandomGenerator stream = RandomStreams.of(42, "arrivals", "review");
    assertThat(stream.nextLong()).isEqualTo(RandomStreams.of(42, "arrivals", "review").nextLong());
    assertThat(RandomStreams.of(42, "a").nextLong()).isEqualTo(6202653512813800518L);
  }

  @Test
  void anotherNameGivesOtherDraws() {
    assertThat(
            new long[] {
              RandomStreams.of(1).nextLong(),
              RandomStreams.of(2).nextLong(),
              RandomStreams.of(1, "a").nextLong(),
              RandomStreams.of(1, "b").nextLong(),
              RandomStreams.of(1, "a", "b").nextLong(),
              RandomStreams.of(1, "ab").nextLong(),
              RandomStreams.of(1, 1, "a").nextLong(),
              RandomStreams.of(1, 2, "a").nextLong()
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void aCounterCanBeSetBack() {
    CounterRandom random = new CounterRandom(5);
    long first = random.nextLong();
    random.nextLong();
    random.reset(5);
    assertThat(random.nextLong()).isEqualTo(first);
  }

  @Test
  void neighbouringStreamsAreUncorrelatedAndUniform() {
    int n = 100_000;
    double sum = 0;
    double product = 0;
    double before = 0;
    for (int i = 0; i < n; i++) {
      double uniform = new CounterRandom(CounterRandom.key(9, i)).nextDouble() - 0.5;
      sum += uniform;
      product += uniform * before;
      before = uniform;
    }
    assertThat(sum / n).isCloseTo(0, within(4 * Math.sqrt(1.0 / 12 / n)));
    assertThat(product / n).isCloseTo(0, within(4 / 12.0 / Math.sqrt(n)));
  }
}
