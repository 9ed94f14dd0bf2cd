package dev.weir.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Finding;
import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import org.junit.jupiter.api.Test;

class BotShareTest {
  @Test
  void botsAreToldApartAndMergesAreNoWork() {
    try (Given given = Given.rows(BotShareTest.class, "change_size")) {
      Finding ratio = given.finding(new BotShare(), "bot_share.ratio");
      assertThat(((Reading.Measured) ratio.reading()).value()).isEqualTo(1 / 11.0);
      assertThat(ratio.claim()).isEqualTo("Programs made 1 of 11 commits; they are counted apart.");
      assertThat(ratio.evidence().rows().getFirst()).contains("a bot does not count");
    }
  }
}
