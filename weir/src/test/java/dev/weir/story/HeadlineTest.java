package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HeadlineTest {
  @Test
  void aReleaseTrainIsNamedWithSpanIntervalSampleAndPeriod() {
    assertThat(said(Samples.train()))
        .isEqualTo(
            "Between commit and release, half of all changes take more than 8.1 weeks"
                + " (6.4–9.9 weeks; 2,513 changes; 7 releases with new work, Nov 2025 – Oct 2026); most of it, 6.3 weeks,"
                + " finished and waiting for a release.");
  }

  @Test
  void aSlowWayToTheMainLineIsNamedInsteadOfTheRelease() {
    assertThat(said(Samples.slowIntegration()))
        .endsWith("; most of it, 6.5 days, on the way to the main line.");
  }

  @Test
  void whatIsQuickIsCalledQuickAndNothingIsBlamed() {
    assertThat(Headline.of(Samples.quick()).kind()).isEqualTo(Headline.Kind.QUICK);
    assertThat(said(Samples.quick()))
        .startsWith("Between commit and release, half of all changes take less than 5.2 hours")
        .endsWith(": the part of the way we can see is quick.");
  }

  @Test
  void withoutReleasesItSaysWhatIsMissingAndWhatIsSeen() {
    Headline headline = Headline.of(Samples.noReleases());
    assertThat(headline.sentence().plain())
        .isEqualTo(
            "We can’t see yet when a change reaches anybody, because this repository has no version"
                + " tags (Nov 2025 – Oct 2026).");
    assertThat(headline.support().getFirst().plain()).contains("31 hours");
  }

  @Test
  void tooFewReleasesAreCountedAgainstWhatItTakes() {
    assertThat(said(Samples.tooFew()))
        .isEqualTo(
            "We can’t tell yet how long changes take between commit and release: there are 2 of the"
                + " 5 releases it takes to say (Nov 2025 – Oct 2026).");
  }

  @Test
  void anOpenSlowEndIsSaidToBeOpen() {
    assertThat(Headline.of(Samples.openTail()).support())
        .anyMatch(sentence -> sentence.plain().startsWith("The slow end is still open"));
  }

  @Test
  void aWayLostInSquashMergesIsSaid() {
    assertThat(Headline.of(Samples.train()).support())
        .anyMatch(sentence -> sentence.plain().startsWith("For 87 % of the changes"));
  }

  @Test
  void whatIsNotReleasedYetIsCountedAndSaidToBe() {
    Study study = Samples.openTail();
    assertThat(said(study)).contains("; 800 changes, 300 of them not released yet, Nov");
    assertThat(TerminalSummary.of(study, false, false, ""))
        .contains("boxes and ladder: 800 changes, 300 of them not released yet");
  }

  @Test
  void aMedianThatOneReleaseCarriesIsSaidToBeThatReleasesStory() {
    assertThat(Headline.of(OddSamples.oneLargeRelease()).support())
        .map(Sentence::plain)
        .contains(
            "Commits in the largest release: 65 %. So the middle is mostly the story of that one"
                + " wait: do not take it for the usual.",
            "Pre-releases had half of all changes out within 9 days, for those who use them.");
    assertThat(Headline.of(Samples.train()).support())
        .noneMatch(sentence -> sentence.plain().contains("largest release"));
  }

  @Test
  void oneCommitIsABeginning() {
    assertThat(said(Samples.oneCommit())).startsWith("There is one commit");
    assertThat(said(Samples.empty())).startsWith("There is no commit");
  }

  @Test
  void noHeadlineSpeaksOfAConstraintOrHasAHole() {
    for (Map.Entry<String, Study> sample : Samples.all().entrySet()) {
      assertThat(said(sample.getValue()))
          .as(sample.getKey())
          .doesNotContain("constraint")
          .doesNotContain("{")
          .doesNotContain("NaN")
          .endsWith(".");
    }
  }

  @Test
  void everyNumberOfTheHeadlineLeadsToAFinding() {
    List<String> cited =
        Headline.of(Samples.train()).sentence().parts().stream()
            .filter(Sentence.Cited.class::isInstance)
            .map(part -> ((Sentence.Cited) part).finding())
            .toList();
    assertThat(cited)
        .containsExactly(
            "lead_time.p50",
            "lead_time.p50",
            "lead_time.p50",
            "release_cadence.with_new_work",
            "lead_time.release.p50");
  }

  @Test
  void onAPageNothingThatMayNotBreakIsLongerThanALineOfAPhone() {
    Matcher cited =
        Pattern.compile("<a class=\"n\"[^>]*>([^<]*)</a>")
            .matcher(HtmlReport.of(Samples.openTail()));
    while (cited.find()) {
      assertThat(cited.group(1).length()).as(cited.group(1)).isLessThan(30);
    }
  }

  private static String said(Study study) {
    return Headline.of(study).sentence().plain();
  }
}
