package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAtTest {
  @Test
  void thereAreAlwaysThreeWhereAnythingFlows() {
    for (Map.Entry<String, Study> sample : Samples.all().entrySet()) {
      int expected = sample.getValue().commits() < 2 ? 0 : 3;
      assertThat(LookAt.of(sample.getValue())).as(sample.getKey()).hasSize(expected);
    }
  }

  @Test
  void theLargestWaitComesFirst() {
    assertThat(rules(Samples.train())).startsWith("release_wait", "batch");
    assertThat(rules(Samples.slowIntegration())).startsWith("integrate_wait");
    assertThat(rules(Samples.noReleases())).startsWith("no_releases");
    assertThat(rules(Samples.tooFew())).startsWith("unreleased");
  }

  @Test
  void aWaitThatIsOverIsNotLookedForToday() {
    assertThat(rules(OddSamples.oneLargeRelease()))
        .startsWith("large_release")
        .doesNotContain("release_wait");
  }

  @Test
  void whenItWasFirstAskedForComesBeforeFilesThatChangeTogether() {
    StudyBuilder b = new StudyBuilder("coupled").lead(100, 200, 300, 400, 8);
    b.stages(1, 2, 99, 190, 1, 1).measured("co_change.pairs", "pairs", 65, Unit.PAIRS, 400);
    assertThat(rules(b.study(List.of(), List.of())))
        .containsExactly("last_release", "before_commit", "coupling");
  }

  @Test
  void nothingThatIsQuickIsMadeAWait() {
    assertThat(rules(Samples.quick())).doesNotContain("release_wait", "integrate_wait");
  }

  @Test
  void aLookPromisesNoGainAndThinsNoControl() {
    for (Study study : Samples.all().values()) {
      for (Look look : LookAt.of(study)) {
        String all =
            String.join(
                    " ",
                    look.title(),
                    look.why().plain(),
                    look.firstStep(),
                    look.ask(),
                    look.parked())
                .toLowerCase(Locale.ROOT);
        assertThat(all)
            .doesNotContain("waiver", "skip the", "drop the check", "will save", "faster", "blame")
            .doesNotContain("{");
      }
    }
  }

  private static List<String> rules(Study study) {
    return LookAt.of(study).stream().map(Look::rule).toList();
  }
}
