package dev.weir.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 min",
    "0.5, 30 min",
    "1, 1 hour",
    "7.46, 7.5 hours",
    "47.9, 48 hours",
    "48, 2 days",
    "76.8, 3.2 days",
    "672, 4 weeks",
    "1444.8, 8.6 weeks",
    "25000, 149 weeks",
    "-50, -2.1 days",
  })
  void durationsTakeTheUnitThatFits(double hours, String said) {
    assertThat(Plain.duration(hours)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 %", "0.004, 0.4 %", "0.126, 13 %", "1, 100 %", "0.00012, 0.012 %"})
  void sharesArePercents(double ratio, String said) {
    assertThat(Plain.share(ratio)).isEqualTo(said);
  }

  @Test
  void countsSetThousandsApartInEveryLocale() {
    assertThat(Plain.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Plain.count(1, "release")).isEqualTo("1 release");
    assertThat(Plain.count(0, "release")).isEqualTo("0 releases");
    assertThat(Plain.value(12_345.6, Unit.LINES)).isEqualTo("12,346 lines");
  }

  @Test
  void anIntervalWithoutUpperEndSaysAtLeast() {
    assertThat(Plain.interval(new Reading.Interval(48, Double.POSITIVE_INFINITY, ""), Unit.HOURS))
        .isEqualTo("at least 2 days");
    assertThat(Plain.interval(new Reading.Interval(24, 72, ""), Unit.HOURS))
        .isEqualTo("24 hours–3 days");
    assertThat(Plain.interval(new Reading.Interval(48, 48, ""), Unit.HOURS)).isEqualTo("2 days");
    assertThat(Plain.interval(new Reading.Interval(1, 2, ""), Unit.FILES)).isEqualTo("1–2 files");
    assertThat(Plain.interval(new Reading.Interval(48, 72, ""), Unit.HOURS)).isEqualTo("2–3 days");
  }

  @Test
  void aDifferenceSaysItsDirectionInWords() {
    assertThat(Plain.change(-50, Unit.HOURS)).isEqualTo("2.1 days less");
    assertThat(Plain.change(0.014, Unit.RATIO)).isEqualTo("1.4 points more");
    assertThat(Plain.change(1, Unit.FILES)).isEqualTo("1 file more");
    assertThat(Plain.change(0, Unit.FILES)).isEqualTo("no difference");
  }
}
