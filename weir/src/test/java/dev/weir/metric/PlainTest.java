package dev.weir.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
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
          -50    | −2.1 days
          -168   | −7 days
          """)
  void durationsAreHoursUnderTwoDaysDaysUnderSixWeeksThenWeeks(double hours, String words) {
    assertThat(Plain.duration(hours)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.41    | 41 %
          0.0412  | 4.1 %
          0.0034  | 0.34 %
          1       | 100 %
          0       | 0 %
          0.9996  | over 99 %
          0.00012 | 0.012 %
          """)
  void sharesAreTwoFiguresOfPercent(double ratio, String words) {
    assertThat(Plain.share(ratio)).isEqualTo(words);
  }

  @Test
  void countsAreWholeWithThousandsApartInEveryLocale() {
    assertThat(Plain.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Plain.count(1, "release")).isEqualTo("1 release");
    assertThat(Plain.count(0, "release")).isEqualTo("0 releases");
    assertThat(Plain.value(12_345.6, Unit.LINES)).isEqualTo("12,346 lines");
    assertThat(Plain.value(1204, Unit.COMMITS)).isEqualTo("1,204 commits");
    assertThat(Plain.value(1, Unit.PEOPLE)).isEqualTo("1 person");
    assertThat(Plain.value(2.5, Unit.FILES)).isEqualTo("2.5 files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HOURS | 288    | 216    | 360    | 9–15 days
          HOURS | 288    | 288    | 288    | 12 days
          HOURS | 1646   | 58     | 2016   | 2.4 days to 12 weeks
          HOURS | 15     | 1.2    | 1193   | 1.2 hours to 7.1 weeks
          HOURS | 25     | 18     | 70     | 18–70 hours
          HOURS | 4.3    | 0.27   | 1025   | 16 minutes to 6.1 weeks
          HOURS | 0.005  | 0.004  | 0.01   | under 1 minute
          HOURS | 0.01   | 0      | 0.01   | 0 minutes to under 1 minute
          HOURS | 0.03   | 0.015  | 0.07   | under 1 minute to 4.2 minutes
          HOURS | 490000 | 33600  | 504000 | 200–3,000 weeks
          HOURS | -48    | -72    | -24    | −3 to −1 days
          HOURS | -1512  | -1848  | 53     | −11 weeks to 2.2 days
          HOURS | -1512  | -1848  | 336    | −11 to 2 weeks
          RATIO | 0.1    | 0.08   | 0.12   | 8–12 %
          RATIO | 0.994  | 0.991  | 0.997  | over 99 %
          RATIO | 0.994  | 0.98   | 0.997  | 98 % to over 99 %
          RATIO | 0.994  | 0.991  | 1      | over 99 % to 100 %
          RATIO | 1      | 1      | 1      | 100 %
          RATIO | 0.0054 | -0.15  | 0.10   | −15 to 10 %
          FILES | 3      | 3      | 4      | 3–4 files
          FILES | 1      | 1      | 1      | 1 file
          PAIRS | -2     | -3     | -1     | −3 to −1 pairs
          """)
  void intervalsStandInTheUnitOfTheirValueWhereItFitsAndNeverPutADashBeforeASign(
      Unit unit, double value, double low, double high, String words) {
    assertThat(Plain.interval(value, new Reading.Interval(low, high, ""), unit)).isEqualTo(words);
  }

  @Test
  void aValueNeverSeemsToLieOutsideItsInterval() {
    for (double low = 0.96; low <= 1; low += 0.0013) {
      for (double value = low; value <= 1; value += 0.0013) {
        String alone = Plain.interval(value, new Reading.Interval(value, value, ""), Unit.RATIO);
        assertThat(alone).isEqualTo(Plain.share(value));
      }
    }
  }

  @Test
  void anIntervalWithoutUpperEndSaysAtLeast() {
    Reading.Interval open = new Reading.Interval(48, Double.POSITIVE_INFINITY, "");
    assertThat(Plain.interval(60, open, Unit.HOURS)).isEqualTo("at least 2 days");
  }

  @Test
  void aDifferenceSaysItsDirectionInWords() {
    assertThat(Plain.change(-50, Unit.HOURS)).isEqualTo("2.1 days less");
    assertThat(Plain.change(0.014, Unit.RATIO)).isEqualTo("1.4 points more");
    assertThat(Plain.change(1, Unit.FILES)).isEqualTo("1 file more");
    assertThat(Plain.change(0, Unit.FILES)).isEqualTo("no difference");
  }
}
