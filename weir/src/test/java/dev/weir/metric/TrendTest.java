package dev.weir.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Range;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void quartersJoinWithoutGapAndEndWithThePeriod() {
    Range year =
        new Range(Instant.parse("2025-05-31T12:00:00Z"), Instant.parse("2026-05-31T12:00:00Z"));
    List<Range> quarters = Trend.parts(year);
    assertThat(quarters).hasSize(8);
    assertThat(quarters.getLast().until()).isEqualTo(year.until());
    assertThat(quarters.getLast().since()).isEqualTo(Instant.parse("2026-02-28T12:00:00Z"));
    assertThat(quarters.getFirst().since()).isEqualTo(Instant.parse("2024-05-31T12:00:00Z"));
    for (int i = 1; i < quarters.size(); i++) {
      assertThat(quarters.get(i).since()).isEqualTo(quarters.get(i - 1).until());
    }
  }

  @Test
  void aLongPeriodHasFewerButLongerParts() {
    List<Range> parts =
        Trend.parts(
            new Range(
                Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(parts).hasSize(10);
    assertThat(parts.getLast().since()).isEqualTo(Instant.parse("2025-07-01T00:00:00Z"));
  }

  @Test
  void aVeryLongPeriodEndsInTwelveYears() {
    List<Range> parts =
        Trend.parts(
            new Range(
                Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(parts).hasSize(12);
    assertThat(parts.getFirst().since()).isEqualTo(Instant.parse("2014-01-01T00:00:00Z"));
  }
}
