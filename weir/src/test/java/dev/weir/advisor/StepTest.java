package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The step takes up the person's own idea where it fits, and asks whom they named.
class StepTest {
  private static final String DATES =
      "Asked 2 June, started 10 June, finished 28 August, live 18 September.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My boss would have to agree. | your boss",
        "no. head of test management would have to agree | the head of test management",
        "Operations would have to agree to another date. | operations",
        "The treasurer and the bishop would have to agree. | the treasurer and the bishop",
        "The limit is the regional manager's, he would have to agree. | the regional manager",
        "Pricing is the founder's. He'd have to agree. | the founder",
        "Buying is with the city's purchasing office, they would have to agree. | the city's purchasing office",
        "The rig belongs to infrastructure. They'd have to agree. | infrastructure",
        "The medical director decides. | the medical director",
        "I would have to convince our plant manager. | your plant manager"
      })
  void whoMustAgreeIsSpokenOfToThePerson(String said, String named) {
    assertThat(Agreers.in(said)).contains(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nobody would have to agree.", "We can decide it.", "I don't know."})
  void whoNamesNobodyNamesNobody(String said) {
    assertThat(Agreers.in(said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heroes. we could put one person a day on slack and nobody else looks | put one person a day on slack and nobody else looks",
        "What I'd try is let me sit with the engineer for the small ones. | sit with the engineer for the small ones",
        "i'd try a booking sheet in half days instead of weeks | try a booking sheet in half days instead of weeks",
        "devs could test each others stuff before me | let devs test each others stuff before me"
      })
  void anIdeaIsSomethingToDo(String said, String idea) {
    assertThat(OwnIdea.in(said)).contains(idea);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We can change how we work ourselves.",
        "We could try anything in our own team, really.",
        "The head of it would have to agree to what I could try there.",
        "No, we'd all say something different, I am sure of it."
      })
  void whatIsVagueIsNoIdea(String said) {
    assertThat(OwnIdea.in(said)).isEmpty();
  }

  @Test
  void theOwnIdeaIsTheStepAndTheOneNamedIsAsked() {
    assertThat(
            step("My boss would have to agree. I'd try a booking sheet in half days, not weeks."))
        .contains(
            "your own idea, “try a booking sheet in half days, not weeks”",
            "First, ask your boss.",
            "Expect less waiting for the shared test rig");
  }

  @Test
  void anIdeaThatActsElsewhereOrThinsACheckIsNotTheStep() {
    assertThat(step("I could skip the review of everything that is small."))
        .doesNotContain("your own idea");
    assertThat(step("I could go out and hire two more people for the team."))
        .doesNotContain("your own idea");
    assertThat(step("I could paint the kitchen in a nicer colour one day."))
        .doesNotContain("your own idea");
  }

  @Test
  void theGroupIsNotAskedWhereSomebodyWasNamed() {
    assertThat(step("We can change how our own team works. My boss would have to agree."))
        .contains("First, ask your boss.")
        .doesNotContain("ask your group");
  }

  private static String step(String reach) {
    Interview now =
        Talk.after(
            "All is late.",
            "The rig, I guess. We'd finish sooner.",
            DATES,
            "In the queue for the shared test rig.",
            "Even then it waits for the shared test rig.");
    while (!now.asked().startsWith("praise_reach")) {
      now = now.answer(now.asked().equals("split E-V") ? "The rig, two days." : "I don't know.");
    }
    Closing closing = now.answer(reach).closing().orElseThrow();
    assertThat(closing.facts().leading()).isEqualTo("E");
    return closing.step();
  }
}
