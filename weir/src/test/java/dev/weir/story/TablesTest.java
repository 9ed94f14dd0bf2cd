package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void aTableHasEightyColumnsAndItsNumbersStandToTheRight() {
    for (Map.Entry<String, Study> sample : Samples.all().entrySet()) {
      List<Finding> all = sample.getValue().findings().all().toList();
      assertThat(Tables.table(all).lines())
          .as(sample.getKey())
          .allMatch(line -> Clean.width(line) <= 80);
    }
    assertThat(
            Tables.table(List.of(Samples.train().findings().get("lead_time.p50"))).lines().skip(2))
        .containsExactly("lead_time.p50  8.1 weeks  6.4–9.9 weeks  2,513  measured");
  }

  @Test
  void anIdIsNeverCut() {
    for (Study study : Samples.all().values()) {
      List<Finding> all = study.findings().all().toList();
      assertThat(Tables.table(all).lines().map(line -> line.split(" ", 2)[0]))
          .containsAll(all.stream().map(Finding::id).toList());
    }
  }

  @Test
  void whatIsMissingStandsBeneathWithItsRemedy() {
    Finding finding = Samples.noReleases().findings().get("lead_time.p50");
    assertThat(Tables.table(List.of(finding)))
        .contains("not seen: this repository has no version tags.", "git tag v1.0.0");
  }

  @Test
  void theSameReasonIsToldOnce() {
    List<Finding> all = Samples.noReleases().findings().all().toList();
    assertThat(Tables.table(all).replaceAll("\\s+", " "))
        .containsOnlyOnce("this repository has no version tags")
        .contains("lead_time.p50, lead_time.p85");
  }

  @Test
  void explainSaysWhatTheNumberRestsOn() {
    Finding finding = Samples.train().findings().get("lead_time.p50");
    assertThat(Tables.explain(finding))
        .contains("value         8.1 weeks")
        .contains("interval      6.4–9.9 weeks (95 %, resampled by release")
        .contains("n             2,513")
        .contains("Rows: 2 of 410")
        .contains("from change_release")
        .contains("All rows: weir explain lead_time.p50 --format json");
  }

  @Test
  void hostileTextActsNeitherInATerminalNorInMarkdown() {
    for (Finding finding : OddSamples.hostile().findings().all().toList()) {
      assertThat(Tables.explain(finding).codePoints().filter(c -> c != '\n'))
          .noneMatch(Character::isISOControl);
      assertThat(Tables.explain(finding).lines().filter(line -> !line.startsWith("select")))
          .allMatch(line -> Clean.width(line) <= 120);
      String outsideCode = Tables.explainMarkdown(finding).replaceAll("(?s)```.*?```|`[^`]*`", "");
      assertThat(outsideCode).doesNotContainPattern("[^\\\\]<");
    }
    assertThat(Tables.markdown(OddSamples.hostile().findings().all().toList()))
        .doesNotContainPattern("[^\\\\]<");
  }
}
