package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import org.junit.jupiter.api.Test;

/// What is said where so much is still open that nothing bounds a number above.
class OpenIntervalTest {
  @Test
  void itSaysAtLeast() {
    Reading.Interval open = new Reading.Interval(72, Double.POSITIVE_INFINITY, "95 %");
    assertThat(Words.interval(Unit.HOURS, 100, open)).isEqualTo("at least 3 days");
  }
}
