package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a person says work waited for is heard, in whatever word they have for it.
class WaitedTest {
  private static final String DATES =
      "Asked 2 June, started 10 June, finished 28 August, live 18 September.";
  private static final Waited WAITED = new Waited(Talk.GUIDE, new Ears(Talk.GUIDE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In the queue for the shared test rig. | env | the shared test rig",
        "It lay on the treasurer's desk. | role | the treasurer",
        "With the water authority, for their statement. | other | the water authority",
        "On the shelf until the spring turnaround. | gate | the spring turnaround",
        "It sat there waiting for headcount. | decision | headcount",
        "waiting for test | check | test",
        "We have one portal. | env | the portal",
        "At the console maker's certification. | other | the console maker"
      })
  void aThingIsPlacedByItsWords(String said, String kind, String words) {
    assertThat(WAITED.in(said, true))
        .filteredOn(Waited.For::isPlaced)
        .extracting(Waited.For::kind, Waited.For::words)
        .contains(org.assertj.core.api.Assertions.tuple(kind, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It wasn't waiting for the board.",
        "It waited for any of the reviewers.",
        "For two weeks."
      })
  void whatIsDeniedOrNoOneThingIsNotNamed(String said) {
    assertThat(WAITED.in(said, true)).noneMatch(each -> each.kind().equals("role"));
  }

  @Test
  void aThingThatCannotBePlacedIsAskedAfterByItsName() {
    Interview now =
        Talk.after("Fixes are late.", "We shall see.", DATES, "Waiting for the climate chamber.");

    assertThat(now.asked()).isEqualTo("longest again");
    assertThat(now.says())
        .contains("You name “the climate chamber”. What kind of thing held it there: a person");
    assertThat(now.answer("A machine, of course.").memory().standing().first()).isEqualTo("E");
    assertThat(now.answer("That's a person.").memory().standing().first()).isEqualTo("K");
  }

  @Test
  void whoeverIsNamedByWhatTheyDoIsARoleBesideASheOrHe() {
    assertThat(WAITED.in("With our restorer. She had time in May.", true))
        .extracting(Waited.For::kind)
        .contains("role");
    assertThat(WAITED.in("With the climate chamber.", true))
        .extracting(Waited.For::kind)
        .containsExactly("");
  }

  @Test
  void aSharedMachineThatIsNamedOutweighsEverythingElse() {
    Interview now =
        Talk.after(
            "Bank, payments. We release every quarter, one shared test environment, five teams on"
                + " it. Everything late.",
            "It's a bit of each. Everything would be sooner.",
            DATES,
            "In the queue for the shared test environment. Seven weeks.",
            "Everything is urgent, every day, whatever we have is dropped.");

    assertThat(now.memory().standing().first()).isEqualTo("E");
    assertThat(now.memory().slots().fill("{env}")).isEqualTo("the shared test environment");
  }

  @Test
  void whatWasSaidOfTheLongestWaitOutweighsLooseWords() {
    Interview now =
        Talk.after(
            "Everything is started, nothing gets finished, we juggle too many things.",
            "The first. We'd finish things sooner.",
            DATES,
            "It lay on the treasurer's desk.",
            "Everything is urgent, every day, whatever we have is dropped.");

    assertThat(now.memory().standing().first()).isEqualTo("K");
    assertThat(now.memory().slots().fill("{role}")).isEqualTo("the treasurer");
  }

  @Test
  void urgentThingsThatWaitForTheSameSpeakForItAgain() {
    Interview now =
        Talk.after(
            "Roofs are late.",
            "We shall see.",
            DATES,
            "For the scaffolding firm.",
            "When a ceiling came down we still waited for the scaffolders.");

    assertThat(now.memory().standing().leading()).contains("C");
  }

  @Test
  void aHedgeCountsWhereItWasSaid() {
    Interview now =
        Talk.after(
            "Roofs are late.",
            "We shall see.",
            DATES,
            "It waited for the release board. Four days of hands, I guess.");

    assertThat(now.memory().standing().evidence())
        .filteredOn(each -> each.question().equals("longest"))
        .extracting(Evidence::points)
        .containsExactly(4);
  }

  @Test
  void whoNoticesFirstChoosesNoReading() {
    Interview now =
        Talk.after("We are late with orders.", "None of those. Our clients would notice first.");

    assertThat(now.memory().standing().isSilent()).isTrue();
    assertThat(Offer.isRefusal("not those, it is with legal")).isTrue();
    assertThat(Offer.isRefusal("The first, and nobody noticed.")).isFalse();
  }
}
