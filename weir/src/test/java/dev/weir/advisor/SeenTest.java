package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Memory beside what data shows: said side by side, and where they disagree that is evidence.
class SeenTest {
  private static final double DAY = 24;
  private static final Seen REPOSITORY =
      new Seen(
          Seen.Kind.REPOSITORY,
          "shop",
          List.of("Your repository shows 16 days."),
          16 * DAY,
          Optional.of(new Seen.Longest("In it, most of it is waiting.", "", "", "release")),
          Map.of("G", "in your repository most of it is waiting"));
  private static final Seen LOG =
      new Seen(
          Seen.Kind.LOG,
          "idea-to-use",
          List.of("Your log shows 36 days."),
          36 * DAY,
          Optional.of(
              new Seen.Longest(
                  "In it, the largest part passes before “Data review” is done.",
                  "Data review",
                  "half of the stays there take more than 21 days",
                  "")),
          Map.of());

  @Test
  void whatDataAnswersIsSaidFirstAndTheQuestionsAreAboutTheRest() {
    Interview now = begun(REPOSITORY);

    assertThat(now.says())
        .contains("I can also see the repository shop", "I will not ask what it answers");
    assertThat(after(now, "Every change is slow.", "The first.").says())
        .contains(
            "From commit to release your repository shows 16 days for half of all changes. Before"
                + " that and after it, it is blind.",
            "when was it first asked for, and when did somebody first use it?");
  }

  @Test
  void theLongestPlaceOfALogIsAskedAbout() {
    Interview now =
        after(
            begun(LOG),
            "Ideas are slow.",
            "The first.",
            "Asked 1 March, started 2 March, finished 4 March, live 12 April, used 13 April.");

    assertThat(now.says())
        .contains("In your log, the largest part passes before “Data review” is done. For your");
  }

  @Test
  void aWayFarFromTheUsualIsSaidToBeAtOnce() {
    Interview now =
        after(
            begun(REPOSITORY),
            "Changes wait for the monthly release.",
            "The first.",
            "Asked 1 March, started 2 March, finished 4 March, live 12 May, used 13 May.");

    assertThat(now.says())
        .contains(
            "From start to live that is about 10 weeks; your repository sees only from commit to"
                + " release, and there half of all changes take more than 16 days",
            "not the same stretch; I keep both");
  }

  @Test
  void mostOfTheWayOutsideWhatARepositorySeesIsEvidenceForThatPart() {
    Interview now =
        after(
            begun(REPOSITORY),
            "Changes are slow.",
            "We shall see.",
            "Asked 1 March, started 1 September, finished 5 September, live 10 September.");

    assertThat(now.memory().standing().points("U")).isPositive();
    assertThat(now.memory().standing().points("X")).isPositive();
    assertThat(REPOSITORY.beside(now.memory().way(), now.memory().said()).orElseThrow())
        .contains("Most of what you remember lies outside");
  }

  @Test
  void aPlaceTheLogNamesAndThePersonDoesNotIsADifferenceWorthALook() {
    String dates = "Asked 1 March, started 2 March, finished 4 March, live 5 April, used 6 April.";
    Interview named =
        after(begun(LOG), "Ideas are slow.", "We shall see.", dates, "It lay in the data review.");
    Interview not =
        after(
            begun(LOG),
            "Ideas are slow.",
            "We shall see.",
            dates,
            "It waited for the release date.");

    assertThat(LOG.beside(named.memory().way(), named.memory().said()).orElseThrow())
        .contains("You both name the same place, “Data review”");
    assertThat(LOG.beside(not.memory().way(), not.memory().said()).orElseThrow())
        .contains("You did not name “Data review”", "That difference is evidence too");
    assertThat(not.memory().standing().points("X"))
        .isGreaterThan(named.memory().standing().points("X"));
  }

  @Test
  void theWholeWayIsNeverComparedWithThePartGitSees() {
    Interview now =
        after(
            begun(REPOSITORY),
            "Changes are slow.",
            "We shall see.",
            "Asked 1 March, started 2 March, finished 4 March, live 12 May, used 13 May.");
    String beside = REPOSITORY.beside(now.memory().way(), now.memory().said()).orElseThrow();

    assertThat(beside)
        .contains(
            "shop sees only the part from commit to release",
            "the nearest part of yours, from start to live, took about 10 weeks",
            "That part of yours was far longer")
        .doesNotContain("slower than most", "the usual");
  }

  @Test
  void theClosingSaysHowToLookAgain() {
    Closing closing = Talk.ended(begun(LOG), "I don't know.").closing().orElseThrow();

    assertThat(closing.more()).contains("the log shows its part again with weir map");
  }

  private static Interview begun(Seen seen) {
    return Interview.begin(Talk.GUIDE, new Circumstances(Talk.ON, Optional.of(seen)));
  }

  private static Interview after(Interview begun, String... answers) {
    Interview now = begun;
    for (String answer : List.of(answers)) {
      now = now.answer(answer);
    }
    return now;
  }
}
