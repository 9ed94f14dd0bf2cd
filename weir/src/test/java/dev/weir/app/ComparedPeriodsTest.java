package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.Progress;
import dev.weir.event.Range;
import dev.weir.event.UserException;
import dev.weir.fixture.HandMadeHistory;
import dev.weir.fixture.Requests;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedPeriodsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void write() {
    HandMadeHistory.in(folder.resolve("git"));
  }

  private static Weir.Compared compare(Request request, String since, String until) {
    Range before = new Range(Instant.parse(since), Instant.parse(until));
    return Weir.compare(request, Optional.of(before), Progress.SILENT).orElseThrow();
  }

  private static Request anyPeriod() {
    return Requests.of(folder.resolve("git"), folder.resolve("workspace"));
  }

  @Test
  void withoutSinceTheLaterPeriodBeginsWhereTheGivenOneEnds() {
    Weir.Compared compared = compare(anyPeriod(), "2024-01-01T00:00:00Z", "2024-07-01T00:00:00Z");
    assertThat(compared.after().since()).isEqualTo(Instant.parse("2024-07-01T00:00:00Z"));
    assertThat(compared.comparisons())
        .allSatisfy(each -> assertThat(each.periodAfter()).isEqualTo(compared.after()));
  }

  @Test
  void aGivenPeriodLongAgoLeavesTheLaterOneAsItIs() {
    Range usual = compare(anyPeriod(), "2023-01-01T00:00:00Z", "2023-02-01T00:00:00Z").after();
    assertThat(usual.since()).isAfter(Instant.parse("2023-02-01T00:00:00Z"));
  }

  @Test
  void periodsThatBothWereGivenAndOverlapAreRefused() {
    Request given =
        Requests.of(
            folder.resolve("git"),
            folder.resolve("workspace"),
            "2024-06-01T00:00:00Z",
            HandMadeHistory.AS_OF);
    assertThatThrownBy(() -> compare(given, "2024-01-01T00:00:00Z", "2024-07-01T00:00:00Z"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("overlap");
    assertThatThrownBy(() -> compare(anyPeriod(), "2024-01-01T00:00:00Z", "2030-01-01T00:00:00Z"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("when all there is has ended");
  }
}
