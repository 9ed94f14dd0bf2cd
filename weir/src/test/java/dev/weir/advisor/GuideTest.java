package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The data the adviser thinks with holds together, and says where it does not.
class GuideTest {
  private static final Guide GUIDE = GuideFiles.shipped();

  @Test
  void elevenHypothesesAndTwelveLoopsAreKept() {
    assertThat(GUIDE.hypotheses())
        .extracting(Guide.Hypothesis::id)
        .containsExactly("D", "U", "K", "V", "E", "G", "I", "C", "O", "X", "N");
    assertThat(GUIDE.loops()).hasSize(12).extracting(Guide.Loop::id).first().isEqualTo("R1");
  }

  @Test
  void everyLoopKeepsSomethingAlive() {
    assertThat(GUIDE.hypotheses())
        .flatMap(Guide.Hypothesis::loops)
        .containsAll(GUIDE.loops().stream().map(Guide.Loop::id).toList());
  }

  @Test
  void whatRefersToNothingIsNamed() {
    String hypotheses =
        GuideFiles.text("hypotheses.yaml")
            .replace("rivals: [K, I, U]", "rivals: [K, Q, U]")
            .replace("pair: [G, V]", "pair: [G, Z]")
            .replace("spans: [release]", "spans: [nowhere]");

    assertThatThrownBy(() -> GuideFiles.read(hypotheses, GuideFiles.text("closings.yaml")))
        .hasMessageContaining("hypothesis D rivals: 'Q' is not one of")
        .hasMessageContaining("split G-Z: 'Z'")
        .hasMessageContaining("longest, date_came spans: 'nowhere'");
  }

  @Test
  void aGradeBeyondTheFiveAndAnUnknownListAreNamed() {
    String hypotheses =
        GuideFiles.text("hypotheses.yaml")
            .replace("moves: {G: 1, V: 1}", "moves: {G: 3, V: 1}")
            .replace("{role} … (had time", "{roll} … (had time")
            .replace("(he|she|{role}|colleague|person) …", "(he|she|{roll}|colleague|person) …");

    assertThatThrownBy(() -> GuideFiles.read(hypotheses, GuideFiles.text("closings.yaml")))
        .hasMessageContaining("grade 3 of G is not one of the five")
        .hasMessageContaining("there is no list 'roll'");
  }

  @Test
  void noStepThatTouchesAControlGoesWithoutItsOwner() {
    for (String id : List.of("G", "V")) {
      Guide.Step step = step(id, "regulated");
      assertThat(step.agree()).contains("owns the control");
      assertThat(step.what()).contains("change n");
    }
    assertThat(step("G", "agree").agree()).contains("whoever owns");
    assertThat(GuideFiles.text("closings.yaml")).doesNotContainIgnoringCase("waiver");
  }

  @Test
  void nothingSaidHoldsANumberOfAHypothesis() {
    assertThat(GuideFiles.text("closings.yaml")).doesNotContain("%").doesNotContain("percentage");
  }

  @Test
  void theShortListsOfALeadersPageHaveThree() {
    assertThat(GUIDE.closings().readings().values())
        .allSatisfy(reading -> {
          assertThat(reading.leader().ask()).hasSize(3);
          assertThat(reading.leader().leave()).hasSize(3);
          assertThat(reading.leader().cloud().assumption()).startsWith("that ");
        });
  }

  private static Guide.Step step(String id, String reach) {
    return java.util.Objects.requireNonNull(GUIDE.reading(id).steps().get(reach));
  }
}
