package dev.weir.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Finding;
import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import org.junit.jupiter.api.Test;

class RevertDelayTest {
  /// Ten of twelve reverts tell; the middle lies between 22 and 29 days.
  @Test
  void theMiddleIsOfRevertsThatNameWhatOthersHadSeen() {
    try (Given given = Given.rows(RevertDelayTest.class, "revert_delay")) {
      Finding median = given.finding(new RevertDelay(), "revert_delay.p50");
      assertThat(((Reading.Measured) median.reading()).value()).isEqualTo(25.5 * 24);
      assertThat(((Reading.Measured) median.reading()).n()).isEqualTo(10);
      assertThat(median.claim()).endsWith("(10 of 12 reverts tell).");
    }
  }
}
