package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "wrong: …" takes back what it contests, aloud, and nothing besides.
class CorrectionTest {
  private static final String DATES =
      "Asked 1 March, started 1 April, finished 20 April, live 30 September.";

  @Test
  void theContestedNoteIsTakenBackAloud() {
    Interview now =
        Talk.after("Claims are slow.", "We shall see.", DATES, "It was sent back twice.")
            .answer("wrong: it didn't come back misunderstood");

    assertThat(now.says())
        .startsWith("I take back: it came back misunderstood.")
        .doesNotContain("I noted: it came back");
    assertThat(now.memory().heardOf("longest")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It didn't come back misunderstood.",
        "It didnt come back.",
        "It never came back."
      })
  void aNegatedPhraseSetsNoNote(String said) {
    assertThat(
            Talk.after("Claims are slow.", "We shall see.", DATES, said)
                .memory()
                .heardOf("longest"))
        .noneMatch(each -> each.reply().id().equals("came_back"));
  }

  @Test
  void aNegatedPhraseSetsNoLengthAndTakesItsPointBack() {
    Interview now =
        Talk.after(
                "Claims are slow.",
                "We shall see.",
                "Asked 1 March, started 1 April, finished 20 April, live 4 May.")
            .answer("wrong: it was not live after 2 weeks");

    assertThat(now.says()).startsWith("I take back: finished to live, 2 weeks.");
    assertThat(now.memory().way().at())
        .containsOnlyKeys(Way.Point.ASKED, Way.Point.STARTED, Way.Point.FINISHED);
  }

  @Test
  void aCorrectionOfTheNounClearsNoDates() {
    Interview now =
        Talk.after("Claims are slow.", "We shall see.", DATES).answer("wrong: it's a ticket");

    assertThat(now.says()).contains("I take back: the word “claim”; I say “ticket” now.");
    assertThat(now.memory().way().stretches()).hasSize(3);
  }

  @Test
  void aCorrectedDayJoinsWhatWasKnown() {
    Interview now =
        Talk.after("Claims are slow.", "We shall see.", DATES).answer("wrong: live on 4 May");

    assertThat(now.memory().way().stretches()).hasSize(3);
    assertThat(now.memory().way().stretches().getLast().hours()).isEqualTo(14 * 24);
  }

  @Test
  void theRestOfTheTurnAnswersTheQuestion() {
    Interview now =
        Talk.after("Claims are slow.", "We shall see.", DATES)
            .answer("Wrong: it's a ticket. It waited for the release date.");

    assertThat(now.exchanges()).hasSize(4);
    assertThat(now.exchanges().getLast().ask()).isEqualTo("longest");
    assertThat(now.says()).contains("I take back", "I noted: a date came, and that moved it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It moved when the junior doctor came back from theatre.",
        "When dave came back from holiday."
      })
  void aPersonWhoCameBackIsNoRework(String said) {
    assertThat(
            Talk.after("Claims are slow.", "We shall see.", DATES, said)
                .memory()
                .heardOf("longest"))
        .map(each -> each.reply().id())
        .contains("person_got_to_it")
        .doesNotContain("came_back");
  }

  @Test
  void onlyTheContestedNoteOfATurnIsTakenBack() {
    Interview now =
        Talk.after(
                "Claims are slow.",
                "We shall see.",
                DATES,
                "It waited for the release date. Four days of hands.",
                "It goes out alone the same day, and we drop whatever we have.")
            .answer("wrong: nothing is dropped");

    assertThat(now.says())
        .startsWith("I take back: whatever was under way is dropped for it.")
        .contains("I noted: urgent things skip the gate, and it goes well.");
    assertThat(now.memory().hands()).isPresent();
  }

  @Test
  void aCorrectionOfTheWaitLeavesTheHandsAndTheChosenReading() {
    Interview now =
        Talk.after(
                "We juggle too many claims at once.",
                "The first. We would be faster.",
                DATES,
                "It waited for the release date. Four days of hands.")
            .answer("wrong: it waited until our architect had time for it");

    assertThat(now.memory().heardOf("longest"))
        .map(each -> each.reply().id())
        .containsExactly("person_got_to_it");
    assertThat(now.memory().hands().orElseThrow().hours()).isPositive();
    Interview aim =
        Talk.after("We juggle too many claims at once.", "The first. We would be faster.")
            .answer("wrong: what we want is fewer errors");
    assertThat(aim.memory().aim().orElseThrow().id()).isEqualTo("safer");
    assertThat(aim.says()).startsWith("I take back: you want it sooner.").contains("nearer:");
  }
}
