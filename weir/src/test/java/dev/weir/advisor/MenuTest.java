package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An answer that repeats what was offered counts as that.
class MenuTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A date that came round, the quarterly release.",
        "We got a slot.",
        "The June release had room.",
        "The release date moved it."
      })
  void anOfferedOptionIsTakenAtItsWord(String said) {
    Interview now = Talk.after("Everything is slow.", "We shall see.", "Last spring.", said);

    assertThat(now.memory().heardOf("longest"))
        .map(each -> each.reply().id())
        .contains("date_came");
    assertThat(now.says()).doesNotContain("I want to get this one right");
  }

  @Test
  void whatTheTurnBeforeAnsweredIsNotAskedAgain() {
    Interview now =
        Talk.after(
            "Everything is slow.",
            "We shall see.",
            "Last spring; it lay until the release date came.",
            "As I said.");

    assertThat(now.says()).contains("a date came").doesNotContain("I want to get this one right");
  }

  @Test
  void howLongItWearsIsSaidOnlyWhereItWasSaid() {
    assertThat(Talk.after("Peter is the problem, he is lazy.").says())
        .doesNotContain("how long this has been wearing");
    assertThat(Talk.after("For three years Peter is the problem, he is lazy.").says())
        .contains("how long this has been wearing");
  }

  @Test
  void whoPicksAReadingIsNotSaidToHaveBroughtIt() {
    assertThat(own("The first."))
        .isEqualTo("Of my readings you picked this one, and the last case agrees.");
    assertThat(own("We juggle too many things at once."))
        .isEqualTo("You put it so yourself when I read it back, and the last case agrees.");
  }

  private static String own(String restated) {
    Interview now =
        Talk.after(
            "All is late.",
            restated,
            "Asked 2 June, started 10 June, finished 28 August, live 18 September.",
            "It was parked; we got round to it when two other things were finished.",
            "Whatever is under way is pushed aside, we drop everything.");
    while (!now.isOver()) {
      now = now.answer(now.asked().equals("split D-K") ? "Most would finish." : "I don't know.");
    }
    Closing closing = now.closing().orElseThrow();
    assertThat(closing.facts().leading()).isEqualTo("D");
    return closing.own();
  }
}
