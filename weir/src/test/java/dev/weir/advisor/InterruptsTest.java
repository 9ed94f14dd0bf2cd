package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is met before the method goes on.
class InterruptsTest {
  @Test
  void aLiveOutageStopsEverythingElse() {
    assertThat(Talk.after("Production is down right now and nobody knows why.").says())
        .contains("undo it first", "I keep your place");
  }

  @Test
  void distressIsMetBeforeMethodAndTheConversationIsShort() {
    Interview now =
        Talk.after("I can't sleep any more, we have eleven things open and I am burned out.");

    assertThat(now.says()).startsWith("That is a lot to carry");
    Interview end = Talk.ended(now, "We can decide that ourselves in our team.");
    assertThat(end.exchanges()).hasSize(4);
    assertThat(end.closing().orElseThrow().step()).contains("hand it back");
  }

  @Test
  void aPersonAsTheProblemLeadsToTheRole() {
    String said = Talk.after("Peter is the problem, he is lazy and blocks every change.").says();

    assertThat(said)
        .contains("I will speak of the role", "What does the work need from that role")
        .doesNotContain("Peter");
  }

  @Test
  void conductThatHurtsNeedsAFairTalkElsewhere() {
    assertThat(
            Talk.after(
                    "Our team lead yells at people and humiliates the juniors, and all changes wait for him.")
                .says())
        .contains("a fair talk soon", "must not wait for this analysis");
  }

  @Test
  void aHarshWordIsMetWithOneKindSentence() {
    Interview now = Talk.after("My boss yelled at me because beds are late every morning.");

    assertThat(now.says())
        .startsWith("That is no way to be spoken to, and I am sorry it happened.\n\nYou say:")
        .doesNotContain("a fair talk");
    assertThat(now.memory().flags()).doesNotContain("conduct");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We release every quarter, everything is late, auditors on our back too.",
        "I work in the fraud team of an insurer and each case waits for fraud detection.",
        "We forge ahead with everything and nothing gets finished.",
        "The budget is exhausted, so orders wait for next year.",
        "The old pump is falling apart and keeps breaking down, and orders wait for it.",
        "At the moment every incident takes the whole week.",
        "The build server died again and tests wait for it.",
        "Reviews are slow: they sit for days.",
        "A deploy takes a day and everybody waits for it.",
        "Claims agents have more output than we can read.",
        "I am tired of this quarterly release.",
        "Hiring takes us five months and candidates leave.",
        "We measure performance of the app and every change waits."
      })
  void wordsThatOnlyLookLikeItStopNothing(String said) {
    Interview now = Talk.after(said);

    assertThat(now.memory().met().get(0)).as(now.says()).isSubsetOf("careful");
    assertThat(now.asked()).isEqualTo("restate");
  }

  @Test
  void whatIsHeardBesidesKeepsControlsWholeWithoutAQuestion() {
    Interview now = Talk.after("We make medical devices, and every change waits for testing.");

    assertThat(now.asked()).isEqualTo("restate");
    assertThat(now.memory().flags()).contains("regulated");
  }

  @Test
  void nobodyIsRanked() {
    assertThat(Talk.after("I want to rank my developers and prove who is slow.").says())
        .contains("I will not rank people", "What was late, and for whom?");
  }

  @Test
  void aRegulatedPlaceIsAskedWhoOwnsTheControl() {
    Interview now =
        Talk.after("We are a bank, auditors want an approval for each change, and it takes weeks.");

    assertThat(now.says())
        .contains("Which rule or finding asks for that step, and who owns the control?");
    assertThat(now.memory().flags()).contains("regulated");
  }

  @Test
  void excellentNumbersAreHonouredAndTheClockAskedFor() {
    assertThat(Talk.after("Our metrics are excellent, all green, elite performers.").says())
        .contains("Good numbers are earned", "Where does the clock behind them start");
  }

  @Test
  void generatedWorkIsAskedHowItComesToBeTrusted() {
    assertThat(
            Talk.after("With AI agents we open twice the pull requests and deliver no more.")
                .says())
        .contains("between generated and trusted");
  }

  @Test
  void aCureIsRememberedAndNotDiscussed() {
    Interview now = Talk.after("Which tool should we buy to get faster releases?");

    assertThat(now.says()).contains("I note the cure", "different for a customer in three months");
  }

  @Test
  void wrongdoingIsNotKept() {
    Interview now = Talk.after("My boss falsifies the test records, it is fraud.");

    assertThat(now.exchanges().getFirst().answer()).isEqualTo("(not kept)");
    assertThat(now.says()).contains("not mine to look into").doesNotContain("falsif");
  }

  @Test
  void whoeverIsInDangerIsSentToPeopleAndAskedNothing() {
    for (String opening :
        List.of(
            "I want to kill myself. Everything waits on me.",
            "I'm thinking about ending it all. The project is late and it is my fault.",
            "I can't see a way out any more. Nobody would miss me. The release is late again.")) {
      Interview now = Talk.after(opening);

      assertThat(now.says())
          .as(opening)
          .contains("emergency number", "crisis line")
          .doesNotContain("You say", "?");
      assertThat(now.exchanges().getFirst().answer()).as(opening).isEqualTo("(left out)");
    }
  }

  @Test
  void aHardSprintIsNoDanger() {
    assertThat(Talk.after("This release is a suicide mission and the tests are killing us.").says())
        .doesNotContain("emergency number");
  }

  @Test
  void whoIsTiredIsThanked() {
    assertThat(
            Talk.after("Long week. Four people, eleven things started and nothing gets finished.")
                .says())
        .startsWith("Thank you for writing this down");
  }
}
