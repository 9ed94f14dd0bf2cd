package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was not understood is asked once more in simpler words, and spends none of the nine.
class OnceMoreTest {
  private static final String DATES =
      "Asked 2 June, started 10 June, finished 28 August, live 18 September.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no idea what you're talking about",
        "Huh?",
        "I don't understand the question.",
        "What do you mean?"
      })
  void notUnderstandingIsNoAnswer(String said) {
    Interview now = Talk.after("Everything is slow.", said);

    assertThat(now.asked()).isEqualTo("restate again");
    assertThat(now.memory().unknown()).isEmpty();
    assertThat(now.memory().heardOf("restate")).isEmpty();
    assertThat(now.says())
        .contains("My question was not clear", "What does the work wait for, as you see it?")
        .doesNotContain("Which is nearer");
  }

  @Test
  void itIsAskedOnceAndTheConversationGoesOn() {
    Interview now = Talk.after("Everything is slow.", "Huh?", "Huh?");

    assertThat(now.asked()).isEqualTo("dates");
  }

  @Test
  void askingAgainSpendsNothing() {
    Interview now = Talk.after("Everything is slow.", "Huh?", "Neither.", "Huh?", "Last spring.");

    assertThat(now.exchanges()).hasSize(5);
    assertThat(now.memory().asked()).isEqualTo(3);
    Interview end = Talk.ended(now, "What do you mean?");
    assertThat(end.memory().asked()).isLessThanOrEqualTo(9);
    assertThat(end.memory().hasAsked("wrong")).isTrue();
    assertThat(end.closing().orElseThrow().elements()).hasSize(13).noneMatch(String::isBlank);
  }

  @Test
  void whoSaysMoreThanThatIsHeard() {
    assertThat(Oddity.isUnclear("No idea what you mean. The buses wait for parts every week."))
        .isFalse();
    assertThat(Oddity.isUnclear("I don't understand why nobody helps us.")).isFalse();
  }

  @Test
  void aDividingQuestionIsAskedAgainAsTwoNames() {
    Interview now =
        Talk.after(
            "We are slow and late with orders.",
            "It's a bit of both.",
            "Asked 1 March, started 2 March, finished 4 March, sent out 12 May.",
            "I don't know.",
            "I don't know.");
    assertThat(now.asked()).startsWith("split");

    Interview again = now.answer("What do you mean?");
    assertThat(again.says()).contains("Which is nearer, then? The first:", "The second:");
    assertThat(again.answer("The second, I think.").memory().heardOf(now.asked())).hasSize(1);
  }

  @Test
  void aPageWithAQuestionAskedAgainIsReadBack() {
    Interview now = Talk.after("Everything is slow.", "Huh?", "Neither.", DATES);
    String page = InterviewPage.write(now);

    assertThat(InterviewPage.read(page, "page.md", Talk.GUIDE)).isEqualTo(now.exchanges());
    String split = page.replace("restate again", "split G-V again");
    assertThat(InterviewPage.read(split, "page.md", Talk.GUIDE)).hasSize(4);
  }

  @Test
  void noneOfTheseIsSaidBackInTheirOwnWords() {
    Interview now =
        Talk.after(
            "Bank, payments, everything late.",
            "None of these really. It's the environment, somebody always has it. Product would"
                + " notice first.");

    assertThat(now.says())
        .contains(
            "Then I let go of those and take yours: “It's the environment, somebody always has it”",
            "Said as a system: people are ready and the machines are not");
    assertThat(now.asked()).isEqualTo("dates");
  }

  @Test
  void aBareNoAsksForTheirOwnWords() {
    Interview now = Talk.after("Everything is slow.", "None of these.");

    assertThat(now.asked()).isEqualTo("restate again");
    assertThat(now.says())
        .startsWith("Then my readings are off. Tell it your way")
        .doesNotContain("I keep that as you said it");
    assertThat(now.answer("We wait for the city council to sign.").says())
        .contains("Then I take yours: “We wait for the city council to sign”");
  }
}
