package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Conversations with scripted people, each with a truth behind, and a twin in whom one thing is
/// otherwise.
class AccuracyTest {
  private static final Guide GUIDE = GuideFiles.shipped();

  @Test
  void thePersonsLimitIsFoundOrTheLookThatWouldTell() {
    Accuracy accuracy = Accuracy.of(Accuracy.respondents("respondents"), GUIDE, new Adaptive());

    assertThat(accuracy.right())
        .as("%s", accuracy)
        .isGreaterThanOrEqualTo((int) Math.ceil(accuracy.all() * 0.9));
    assertThat(accuracy.named()).as("%s", accuracy).isGreaterThanOrEqualTo(75);
  }

  /// These were written after the cues, tried once, and no cue was changed for them; keep it so.
  @Test
  void peopleNobodyWroteCuesForAreUnderstoodAsWell() {
    Accuracy accuracy = Accuracy.of(Accuracy.respondents("unseen"), GUIDE, new Adaptive());

    assertThat(accuracy.right()).as("%s", accuracy.missed()).isGreaterThanOrEqualTo(9);
    assertThat(accuracy.all()).isEqualTo(10);
  }

  @Test
  void askingWhatSplitsTheLeadersBeatsAFixedOrder() {
    List<Respondent> respondents = Accuracy.respondents("respondents");
    Accuracy fixed = Accuracy.of(respondents, GUIDE, new FixedOrder());

    assertThat(fixed.right()).isLessThan(Accuracy.of(respondents, GUIDE, new Adaptive()).right());
  }
}
