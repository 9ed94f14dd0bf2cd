package dev.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WholeProcessTest {

  @Test
  void theSpreadIsOfTheSortedValues() {
    assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 3));
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(1, 2.5, 4));
  }

  @Test
  void ratiosAreTakenPairByPairAndNotOfMedians() {
    List<Run> first = List.of(run(1), run(4), run(9));
    List<Run> second = List.of(run(2), run(2), run(2));

    assertThat(WholeProcess.ratios(first, second, Run::wallSeconds)).containsExactly(0.5, 2.0, 4.5);
  }

  @Test
  void aReportIsReadBehindItsRemarks() {
    assertThat(Run.of(1.5, List.of("Command terminated by signal 9", "0.25 0.05 2048")))
        .isEqualTo(new Run(1.5, 0.25, 0.05, 2));
    assertThatThrownBy(() -> Run.of(1.5, List.of("nonsense"))).hasMessageContaining("nonsense");
  }

  @Test
  void optionsAndCommandsMayComeInAnyOrder() {
    assertThat(Plan.of(List.of("weir flow", "--pairs", "7", "weir report", "--warm-up", "0")))
        .isEqualTo(new Plan(List.of("weir flow", "weir report"), 7, 0));
  }

  @Test
  void tooFewPairsOrTooManyCommandsAreRefused() {
    assertThatThrownBy(() -> Plan.of(List.of("--pairs", "3", "a"))).hasMessageContaining("3 pairs");
    assertThatThrownBy(() -> Plan.of(List.of("--pairs", "x", "a"))).hasMessageContaining("x");
    assertThatThrownBy(() -> Plan.of(List.of("a", "b", "c"))).hasMessageContaining("not 3");
    assertThatThrownBy(() -> Plan.of(List.of("--pairs"))).hasMessageContaining("missing");
  }

  private static Run run(double wallSeconds) {
    return new Run(wallSeconds, 0, 0, 0);
  }
}
