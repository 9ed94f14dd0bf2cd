package dev.weir.feedback;

import dev.weir.metric.Given;
import org.junit.jupiter.api.Test;

class UnplannedShareTest {
  /// Two fixes and one revert of ten; the merge and the bot do not count.
  @Test
  void sharesAreOfChangesPeopleMade() {
    try (Given given = Given.rows(UnplannedShareTest.class, "unplanned_share")) {
      given.expect(new UnplannedShare());
    }
  }
}
