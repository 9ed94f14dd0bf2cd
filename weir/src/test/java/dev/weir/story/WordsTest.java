package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Range;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0      | 0 minutes
          0.01   | under 1 minute
          0.5    | 30 minutes
          1      | 1 hour
          3.24   | 3.2 hours
          47     | 47 hours
          48     | 2 days
          100    | 4.2 days
          990    | 41 days
          1008   | 6 weeks
          2856   | 17 weeks
          490000 | 2,900 weeks
          """)
  void durationsAreHoursUnderTwoDaysDaysUnderSixWeeksThenWeeks(double hours, String words) {
    assertThat(Words.duration(hours)).isEqualTo(words);
  }

  @Test
  void aRangeTakesTheUnitOfItsValue() {
    assertThat(Words.durations(216, 360, 288)).isEqualTo("9–15 days");
    assertThat(Words.durations(288, 288, 288)).isEqualTo("12 days");
  }

  @Test
  void aRangeWhoseLowerEndWouldBeAFractionSaysBothUnits() {
    assertThat(Words.durations(58, 2016, 1646)).isEqualTo("2.4 days – 12 weeks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.41   | 41 %
          0.0412 | 4.1 %
          0.0034 | 0.34 %
          1      | 100 %
          0      | 0 %
          0.9996 | over 99 %
          """)
  void sharesAreTwoFiguresOfPercent(double ratio, String words) {
    assertThat(Words.percent(ratio)).isEqualTo(words);
  }

  @Test
  void countsAreWholeWithThousandsApart() {
    assertThat(Words.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Words.value(Unit.COMMITS, 1204)).isEqualTo("1,204 commits");
    assertThat(Words.value(Unit.PEOPLE, 1)).isEqualTo("1 person");
    assertThat(Words.value(Unit.FILES, 2.5)).isEqualTo("2.5 files");
    assertThat(Words.bare(Unit.COMMITS_PER_RELEASE, 14)).isEqualTo("14");
    assertThat(Words.plural(1, "release", "releases")).isEqualTo("1 release");
  }

  @Test
  void intervalsStandInTheUnitOfTheirValue() {
    assertThat(Words.interval(Unit.RATIO, 0.1, new Reading.Interval(0.08, 0.12, "")))
        .isEqualTo("8–12 %");
    assertThat(Words.interval(Unit.FILES, 3, new Reading.Interval(3, 4, "")))
        .isEqualTo("3–4 files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-01 | 2026-07-01 | Jan–Jun 2026
          2025-11-01 | 2026-11-01 | Nov 2025 – Oct 2026
          2026-03-03 | 2026-03-18 | 3–17 Mar 2026
          2026-03-28 | 2026-04-03 | 28 Mar – 2 Apr 2026
          2025-12-28 | 2026-01-03 | 28 Dec 2025 – 2 Jan 2026
          2026-03-01 | 2026-04-01 | Mar 2026
          2026-03-04 | 2026-03-05 | 4 Mar 2026
          2026-03-04 | 2026-03-04 | 4 Mar 2026
          1970-01-01 | 2038-02-01 | Jan 1970 – Jan 2038
          """)
  void periodsAreHalfOpenAndSaidInMonthsWhereTheyCan(String since, String until, String words) {
    Range period =
        new Range(Instant.parse(since + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"));
    assertThat(Words.period(period)).isEqualTo(words);
  }

  @Test
  void momentsAreUtcWhateverTheZoneOfTheMachine() {
    assertThat(Words.moment(Instant.parse("2026-03-04T09:05:59Z"))).isEqualTo("4 Mar 2026 09:05");
  }

  @Test
  void capitalsAreEnglishInEveryLocale() {
    assertThat(Words.capital("integrate")).isEqualTo("Integrate");
    assertThat(Words.capital("")).isEmpty();
  }
}
