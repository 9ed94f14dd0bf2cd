package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.advisor.Case.Mark;
import dev.weir.advisor.Case.Setting;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The cases are short, marked and sourced, and only told where they fit.
class CasesTest {
  private static final Cases CASES = Cases.packed();
  private static final Pattern NAMELESS = Pattern.compile("[a-z]+(-[a-z]+)*");

  @Test
  void eachCanBeToldInAMinute() {
    assertThat(CASES.all())
        .hasSizeGreaterThan(20)
        .allSatisfy(each -> {
          assertThat(each.summary().split(" ").length).as(each.summary()).isLessThanOrEqualTo(70);
          assertThat(each.caveat().split(" ").length).as(each.caveat()).isLessThanOrEqualTo(30);
          assertThat(List.of(each.lesson(), each.summary(), each.caveat()))
              .allMatch(text -> text.endsWith(".") && !text.contains("\n"));
          assertThat(each.id()).matches(NAMELESS);
          assertThat(each.source()).isNotBlank();
        });
    assertThat(CASES.all()).extracting(Case::id).doesNotHaveDuplicates();
    assertThat(CASES.all()).extracting(Case::title).doesNotHaveDuplicates();
  }

  @Test
  void aParableIsLabelledAndHasNoNumbersAndNoSource() {
    assertThat(CASES.all())
        .filteredOn(Case::invented)
        .hasSizeGreaterThan(8)
        .allSatisfy(each -> {
          assertThat(each.told())
              .startsWith("A parable, made up for this: ")
              .endsWith(each.caveat());
          assertThat(each.summary()).doesNotContainPattern("\\d");
          assertThat(each.source()).isEqualTo("our own");
        });
  }

  @Test
  void aDocumentedCaseIsToldWithSourceMarkAndCaveat() {
    assertThat(CASES.all())
        .filteredOn(each -> !each.invented())
        .hasSizeGreaterThan(10)
        .allSatisfy(each ->
            assertThat(each.told())
                .contains(each.source(), each.mark() == Mark.V1 ? "read in its source" : "retell")
                .endsWith(each.caveat()));
  }

  @Test
  void whatIsKnownOfThePlaceDecidesWhichIsComparable() {
    assertThat(CASES.fitting("G")).map(Case::id).contains("ferry");
    assertThat(CASES.fitting("G", Setting.SOFTWARE)).map(Case::id).contains("more-often");
    assertThat(CASES.fitting("G", Setting.REGULATED)).map(Case::id).contains("pharmacy-shadow");
    assertThat(CASES.fitting("G", Setting.REGULATED, Setting.SOFTWARE))
        .map(Case::id)
        .contains("supervised-changes");
    assertThat(CASES.fitting("V", Setting.SOFTWARE, Setting.AI))
        .map(Case::id)
        .contains("more-merged");
  }

  @Test
  void aHospitalIsNotToldOfSoftware() {
    for (String hypothesis : List.of("D", "U", "K", "V", "E", "G", "I", "C", "O", "X")) {
      assertThat(CASES.fitting(hypothesis))
          .as(hypothesis)
          .hasValueSatisfying(told -> assertThat(told.fitsWhen().settings()).isEmpty());
    }
  }

  @Test
  void whereNoneFitsNoneIsTold() {
    assertThat(CASES.fitting("N")).isEmpty();
    assertThat(CASES.fitting("?", Setting.values())).isEmpty();
  }
}
