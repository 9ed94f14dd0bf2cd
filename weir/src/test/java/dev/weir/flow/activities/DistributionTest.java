package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.event.Range;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is finished, by type: one item a day, asked at 08:00 and sent 24 hours later; a `bug` takes
/// 6 hours instead.
class DistributionTest {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void sharesAreOfFinishedItemsAndTimesOfItemsThatCame() {
    // 60 items: 0, 4, 8 … are bugs, 1 and 31 are debt, the others are features
    List<Finding> findings =
        read(60, i -> i % 4 == 0 ? "bug" : i % 30 == 1 ? "debt" : "feature", true);

    assertThat(findings)
        .extracting(Finding::id)
        .containsExactly(
            "distribution.feature.ratio",
            "distribution.feature.lead_p50",
            "distribution.bug.ratio",
            "distribution.bug.lead_p50",
            "distribution.debt.ratio",
            "distribution.debt.lead_p50");
    assertThat(measured(findings, 0).value()).isCloseTo(43 / 60.0, within(1e-9));
    assertThat(measured(findings, 2).value()).isCloseTo(15 / 60.0, within(1e-9));
    assertThat(measured(findings, 4).value()).isCloseTo(2 / 60.0, within(1e-9));
    assertThat(measured(findings, 2).n()).isEqualTo(60);
    assertThat(measured(findings, 2).interval()).isPresent();
    assertThat(measured(findings, 1).value()).isEqualTo(24);
    assertThat(measured(findings, 3).value()).isEqualTo(6);
    assertThat(findings.get(5).reading()).isEqualTo(new Reading.TooFew(2, 10, "items"));
    assertThat(findings.get(2).claim()).endsWith("of the finished items are items of type “bug”.");
  }

  @Test
  void openItemsAreOfNoShareButTheirAgeCounts() {
    // 60 items of one type a: the last 20 are never sent; of b there are 20, all sent
    List<Finding> findings = read(80, i -> i < 60 ? (i >= 40 ? "a open" : "a") : "b", true);
    assertThat(measured(findings, 0).value()).isCloseTo(40 / 60.0, within(1e-9));
    assertThat(findings.get(0).id()).isEqualTo("distribution.a.ratio");
    assertThat(measured(findings, 1).n()).isEqualTo(60);
    assertThat(measured(findings, 1).value()).isEqualTo(24);
    assertThat(measured(findings, 2).value()).isCloseTo(20 / 60.0, within(1e-9));
  }

  @Test
  void moreThanEightTypesAreFoldedAndItemsWithoutOneAreToldApart() {
    // types 0 to 9 with ten items each, and ten without a type
    List<Finding> findings = read(110, i -> i % 11 == 10 ? "" : "t" + i % 11, true);
    assertThat(findings).hasSize(2 * 10);
    assertThat(findings.get(16).name()).isEqualTo("2 other types, share of finished items");
    assertThat(measured(findings, 16).value()).isCloseTo(20 / 110.0, within(1e-9));
    assertThat(findings.get(18).id()).isEqualTo("distribution.unsaid.ratio");
    assertThat(measured(findings, 18).value()).isCloseTo(10 / 110.0, within(1e-9));
    assertThat(
            findings.stream()
                .filter(finding -> finding.id().endsWith(".ratio"))
                .mapToDouble(finding -> ((Reading.Measured) finding.reading()).value())
                .sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void whereNoTypeIsSaidItIsAbsentWithARemedy() {
    List<Finding> findings = read(60, i -> "", true);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().reading())
        .isInstanceOfSatisfying(
            Reading.Absent.class, absent -> assertThat(absent.remedy()).contains("--type COLUMN"));
  }

  @Test
  void whereNothingIsEverOverItIsAbsentToo() {
    assertThat(read(20, i -> "a", false).getFirst().claim())
        .contains("no activity is the last one");
  }

  private static Reading.Measured measured(List<Finding> findings, int i) {
    return (Reading.Measured) findings.get(i).reading();
  }

  /// @param type of the item with that number; "a open": of type a, never sent
  /// @param hasEnds false: as if nothing were known to be over
  private List<Finding> read(int items, IntFunction<String> type, boolean hasEnds) {
    StringBuilder log = new StringBuilder("case,activity,time,type\n");
    for (int i = 0; i < items; i++) {
      Instant asked = BEGIN.plusSeconds(i * 86_400L + 8 * 3_600);
      String said = type.apply(i);
      boolean isOpen = said.endsWith(" open");
      String name = said.replace(" open", "");
      log.append("%d,ask,%s,%s\n".formatted(i, asked, name));
      if (!isOpen) {
        long hours = name.equals("bug") ? 6 : 24;
        log.append("%d,send,%s,%s\n".formatted(i, asked.plusSeconds(hours * 3_600), name));
      }
    }
    try {
      Path file = Files.writeString(folder.resolve("log.csv"), log);
      try (Engine engine = SharedLogs.read(file, folder.resolve("tmp"))) {
        LogShape shape = Activities.make(engine);
        Ends ends = LogMeasures.close(engine, shape, List.of("send"));
        Instant last =
            engine.row("select max(last_at) as at from item_span", row -> row.instant("at"));
        Scope scope = new Scope(engine, new Range(BEGIN, last.plusNanos(1_000)), last, 1);
        return new Distribution(hasEnds ? ends : new Ends(List.of(), false, 0, items)).read(scope);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
