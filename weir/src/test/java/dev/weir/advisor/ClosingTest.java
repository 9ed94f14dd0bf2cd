package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What every conversation with a scripted person ends in.
class ClosingTest {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final List<Interview> ALL =
      Accuracy.respondents("respondents").stream()
          .map(each -> Accuracy.talk(each, Talk.GUIDE, new Adaptive()))
          .toList();

  @Test
  void allThirteenElementsAreThereInUnder350Words() {
    assertThat(ALL)
        .map(each -> each.closing().orElseThrow())
        .allSatisfy(closing -> {
          assertThat(closing.elements()).hasSize(13).noneMatch(String::isBlank);
          assertThat(closing.words()).as(closing.text(80)).isLessThan(350);
        });
  }

  @Test
  void noNumberIsSaidThatThePersonDidNotGive() {
    for (Interview each : ALL) {
      Closing closing = each.closing().orElseThrow();
      Set<String> given =
          numbers(each.exchanges().stream().map(Exchange::answer).collect(Collectors.joining(" ")));
      each.memory()
          .way()
          .stretches()
          .forEach(stretch -> given.addAll(numbers(Spoken.duration(stretch.hours()))));
      given.addAll(numbers(Spoken.duration(each.memory().way().hours())));
      String facts =
          String.join(
              " ",
              closing.restated(),
              closing.mapSays(),
              closing.known(),
              closing.candidate(),
              closing.own());

      assertThat(given).as(facts).containsAll(numbers(facts));
    }
  }

  @Test
  void noLineIsSaidOfPercentOrOfAName() {
    assertThat(ALL)
        .map(each -> each.closing().orElseThrow().text(80))
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContain(
                    "%", "percent", "Martin", "Pavel", "Priya", "Bob", "irina", "yusuf"));
    assertThat(ALL.stream().map(InterviewPage::write))
        .as("nor in what is kept")
        .allSatisfy(page ->
            assertThat(page).doesNotContain("Martin", "Pavel", "Priya", "Bob", "irina", "yusuf"));
  }

  @Test
  void noSentenceIsBrokenOrSaidTwice() {
    assertThat(ALL)
        .map(each -> each.closing().orElseThrow())
        .allSatisfy(closing -> {
          assertThat(String.join(" ", closing.paragraphs()))
              .doesNotContain("  ", "..", "{", "}", " ,", "a a ", "the the ", "“”");
          assertThat(closing.elements()).doesNotHaveDuplicates();
        });
  }

  @Test
  void nineQuestionsAtMostAndEightAsARule() {
    assertThat(ALL).allSatisfy(each -> assertThat(each.memory().asked()).isLessThanOrEqualTo(9));
    assertThat(ALL.stream().mapToInt(each -> each.memory().asked()).average().orElseThrow())
        .isLessThan(8.2);
  }

  @Test
  void aRegulatedPlaceGetsNoStepThatThinsACheck() {
    assertThat(ALL)
        .filteredOn(each -> each.memory().flags().contains("regulated"))
        .map(each -> each.closing().orElseThrow())
        .filteredOn(closing -> List.of("G", "V").contains(closing.facts().leading()))
        .isNotEmpty()
        .allSatisfy(closing ->
            assertThat(closing.step()).contains("change no", "whoever owns the control"));
  }

  @Test
  void whoWasNamedAsHavingToAgreeIsAskedFirst() {
    assertThat(
            Accuracy.talk(
                    Talk.person("tutorial", "A service and its monthly release"),
                    Talk.GUIDE,
                    new Adaptive())
                .closing()
                .orElseThrow()
                .step())
        .contains("First, ask operations.");
  }

  @Test
  void theLastFailureIsAskedAboutUnlessSomebodyIsWornOut() {
    assertThat(ALL)
        .filteredOn(each -> !each.memory().flags().contains("distress"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.memory().hasAsked("wrong")).isTrue());
  }

  @Test
  void theMapIsDrawnToScale() {
    Interview six =
        Accuracy.talk(
            Talk.person("respondents", "The six-week release"), Talk.GUIDE, new Adaptive());

    assertThat(six.closing().orElseThrow().map())
        .containsExactly(
            "     ░░░░░░░░░░▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ ╌╌?",
            "     ▔▔▔ hands on it: two days",
            "     ░ 7 days: asked to started",
            "     ▓ 3 days: started to finished",
            "     ░ about 5 weeks: finished to live ◀ the longest",
            "     to scale: one change, from one person's memory, about 7 weeks in all");
  }

  @Test
  void whoLeadsGetsAPageAndWhoDoesNotGetsNone() {
    assertThat(ALL).anySatisfy(each -> assertThat(each.leadersPage()).isPresent());
    assertThat(ALL).anySatisfy(each -> assertThat(each.leadersPage()).isEmpty());
    assertThat(ALL.stream().flatMap(each -> each.leadersPage().stream()))
        .allSatisfy(page ->
            assertThat(page).contains("To stop:", "Two needs that collide", "Three not to ask"));
  }

  private static Set<String> numbers(String text) {
    return DIGITS
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
