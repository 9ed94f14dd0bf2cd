package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadEndTest {
  private static Station gathering(String name) {
    Work.Batch three = new Work.Batch(3, 3, Sampler.NONE, true);
    return Station.of(name, 1, Models.hours(1)).with(Work.of(Models.hours(1)).withBatch(three));
  }

  /// After one hour the first three of four are at "b" or back at "a", where one has waited.
  private static Model closed() {
    return Model.closed(4, gathering("a"), gathering("b"))
        .withRoutes(
            List.of(
                Route.of("a", new Route.Branch("b", 0.5), new Route.Branch("a", 0.5)),
                Route.of("b", new Route.Branch("a", 0.5), new Route.Branch(Route.OUT, 0.5))));
  }

  @Test
  void itemsThatWaitForEachOthersBatchAreReported() {
    for (Plan plan : List.of(Plan.until(Duration.ofHours(1_000), 1, 1), Plan.items(1_000, 1, 1))) {
      assertThat(Simulator.run(closed(), plan))
          .isInstanceOfSatisfying(
              Outcome.Deadlocked.class,
              stuck -> assertThat(stuck.stations()).containsExactly("a", "b"));
    }
  }

  @Test
  void arrivalsThatCannotComeInDoNotHelp() {
    Model open =
        Model.line(Arrivals.poissonPerHour(1), gathering("a"), gathering("b"))
            .withRoutes(closed().routes())
            .withWipLimit(4);
    assertThat(Simulator.run(open, Plan.until(Duration.ofHours(10_000), 1, 1)))
        .isInstanceOf(Outcome.Deadlocked.class);
  }

  @Test
  void whatIsLeftOverAtTheEndOfTheInputIsNoDeadlock() {
    Model line = Model.line(Models.at(0, 0, 0, 1), gathering("a"));
    assertThat(Simulator.run(line, Plan.until(Duration.ofHours(50), 1, 1)))
        .isInstanceOf(Outcome.Measured.class);
    Replication ended =
        Simulator.run(line, Plan.items(10, 1, 1)).measured().replications().getFirst();
    assertThat(ended.counts().arrived()).isEqualTo(4);
  }

  @Test
  void anAlternativeWithoutAFigureIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new Selection(0.95, 1, 10, 20).choose(2, (a, r) -> a == 1 && r == 3 ? Double.NaN : r))
        .withMessage("alternative 1 has no figure in replication 3: NaN");
  }

  @Test
  void equalAlternativesAreSettledAtOnce() {
    Selection.Choice choice = new Selection(0.95, 1, 10, 1_000).choose(3, (a, r) -> r);
    assertThat(choice.best()).containsExactly(0);
    assertThat(choice.replications()).containsExactly(10, 10, 10);
  }

  @Test
  void aConfidenceNoBetterThanAGuessIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Selection(0.5, 1, 10, 20).choose(2, (a, r) -> r + a))
        .withMessageContaining("0.5")
        .withMessageContaining("guess");
  }

  @Test
  void batchMeansNeedTenWindowsThatForgetEachOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.batchMeans(Duration.ZERO, Duration.ofHours(100), 9, 1))
        .withMessageContaining("10 windows, was 9");
    Model busy = Models.single(0.9, 1, Sampler.exponentialHours(1));
    assertThat(lagOne(busy, 20_000)).as("windows of five hours").isGreaterThan(0.5);
    assertThat(lagOne(busy, 20)).as("windows of 5,000 hours").isLessThan(0.5);
  }

  private static double lagOne(Model model, int windows) {
    return Simulator.run(
            model, Plan.batchMeans(Duration.ofHours(300), Duration.ofHours(100_000), windows, 1))
        .measured()
        .lagOne(replication -> replication.flow().meanPresent());
  }

  @Test
  void aFigureWithoutAnIntervalIsNamed() {
    Outcome.Measured one =
        Simulator.run(Models.j5(), Plan.until(Duration.ofHours(50), 1, 1)).measured();
    assertThatIllegalArgumentException()
        .isThrownBy(one::leadTimeHours)
        .withMessage("mean lead time: an interval needs two values, has 1 of 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.waitHours("S2"))
        .withMessageStartingWith("mean wait at station 'S2'");
  }

  @Test
  void shiftsShorterThanAMillisecondAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Calendar.Shift(Duration.ZERO, Duration.ofNanos(900)))
        .withMessageContaining("at least a millisecond");
  }

  @Test
  void aReplicationThatFailsSaysWhy() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            Simulator.run(
                Models.j5(),
                Plan.items(1, 1, 1),
                1,
                done -> {
                  throw new IllegalStateException("the disk is full");
                }))
        .withMessageContaining("the disk is full");
  }
}
