package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static Model readme() {
    return Model.line(
        Arrivals.poissonPerHour(0.5),
        Station.of("write", 5, Sampler.exponentialHours(8)),
        Station.of("review", 2, Sampler.exponentialHours(3)));
  }

  /// Half-full desks that block one another: no formula knows that this is too much.
  private static Model blocked() {
    Entry one = Entry.FREE.withLimit(1);
    return Model.line(
            Arrivals.poissonPerHour(0.95),
            Station.of("first", 1, Sampler.exponentialHours(1)).with(one),
            Station.of("slow", 1, Models.hours(1)).with(one))
        .with(Model.Blocking.HOLDS_SERVER);
  }

  @Test
  void anEmptyStartIsNoReasonToCallDemandTooHigh() {
    Plan plan = Plan.steady(Duration.ZERO, Duration.ofDays(10), 20, 42);
    assertThat(Simulator.run(readme(), plan))
        .isInstanceOfSatisfying(
            Outcome.Unsettled.class,
            unsettled -> assertThat(unsettled.why()).contains("0.8", "the warm-up is too short"));
  }

  @Test
  void aWindowThatEndsInTheMiddleOfAWeekIsNoReasonEither() {
    Station desk =
        Station.of(
            "desk",
            Pool.of("desk", 2, Server.of("any").with(Calendar.weekdays(9, 17))),
            Sampler.exponentialHours(1));
    Model model = Model.line(Arrivals.poissonPerHour(0.4), desk);
    Plan toSunday = Plan.steady(Duration.ofDays(4 + 7), Duration.ofDays(23), 20, 1);
    assertThat(Simulator.run(model, toSunday))
        .isInstanceOfSatisfying(
            Outcome.Unsettled.class,
            unsettled -> assertThat(unsettled.why()).contains("same point of the week"));
    Plan wholeWeeks = Plan.steady(Duration.ofDays(14), Duration.ofDays(140), 20, 1);
    assertThat(Simulator.run(model, wholeWeeks)).isInstanceOf(Outcome.Measured.class);
  }

  @Test
  void oneOrTwoReplicationsAreJudgedToo() {
    for (int replications = 1; replications <= 3; replications++) {
      for (int seed = 1; seed <= 5; seed++) {
        Plan plan =
            Plan.steady(Duration.ofHours(1_000), Duration.ofHours(5_000), replications, seed);
        assertThat(Simulator.run(blocked(), plan))
            .as("%d replications, seed %d", replications, seed)
            .isInstanceOf(Outcome.Unstable.class);
      }
    }
  }

  @Test
  void oneReplicationOfAStableModelIsMeasured() {
    for (int seed = 0; seed < 100; seed++) {
      Plan plan = Plan.steady(Duration.ofHours(500), Duration.ofHours(2_000), 1, seed);
      Model model = Models.single(0.9, 1, Sampler.exponentialHours(1));
      assertThat(Simulator.run(model, plan))
          .as("seed " + seed)
          .isInstanceOf(Outcome.Measured.class);
    }
  }

  @Test
  void anAlternativeThatIsUnstableIsNotChosenFrom() {
    Plan plan = Plan.steady(Duration.ofHours(1_000), Duration.ofHours(5_000), 1, 1);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new Selection(0.95, 0.1, 10, 20)
                .choose(List.of(readme(), blocked()), plan, Replication::throughputPerHour))
        .withMessageContaining("alternative 1: unstable at 'outside'");
  }
}
