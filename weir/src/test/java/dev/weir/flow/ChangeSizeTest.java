package dev.weir.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import org.junit.jupiter.api.Test;

class ChangeSizeTest {
  @Test
  void mergesBotsAndOtherTimesAreLeftOut() {
    try (Given given = Given.rows(ChangeSizeTest.class, "change_size")) {
      given.expect(new ChangeSize());
    }
  }

  @Test
  void linesThatWereNotCountedAreAbsentAndNotZero() {
    try (Given given =
        Given.rows(ChangeSizeTest.class, "change_size").sql("delete from commit_lines")) {
      assertThat(given.finding(new ChangeSize(), "change_size.lines_p50").reading())
          .isEqualTo(new Reading.Absent("no lines were counted", "weir report --lines"));
    }
  }

  @Test
  void linesCountedInPartSayOfHowMany() {
    try (Given given =
        Given.rows(ChangeSizeTest.class, "change_size")
            .sql(
                "insert into commits by name select * replace (commit_no + 100 as commit_no)"
                    + " from commits where not is_merge and not is_bot")) {
      Reading.Measured median =
          (Reading.Measured) given.finding(new ChangeSize(), "change_size.lines_p50").reading();
      assertThat(median.n()).isEqualTo(10);
      assertThat(median.interval().orElseThrow().basis())
          .isEqualTo(
              "95 %, resampled by week (10 weeks); lines counted for 10 of 20 commits, taken at"
                  + " random");
    }
  }

  @Test
  void noCommitsAreTooFewToSay() {
    try (Given given = Given.nothing()) {
      assertThat(new ChangeSize().read(given.scope()))
          .allSatisfy(finding -> assertThat(finding.reading()).isInstanceOf(Reading.TooFew.class));
    }
  }
}
