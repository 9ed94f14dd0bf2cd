package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Range;
import dev.weir.metric.Unit;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @Test
  void aNumberMayStandWithoutItsUnit() {
    assertThat(Words.bare(Unit.COMMITS_PER_RELEASE, 14)).isEqualTo("14");
    assertThat(Words.plural(1, "release", "releases")).isEqualTo("1 release");
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
