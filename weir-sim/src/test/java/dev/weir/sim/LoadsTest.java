package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weir.stats.Constant;
import dev.weir.stats.CounterRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoadsTest {
  private static Server skilled(String name, Map<String, Double> paceAt, String... onlyAt) {
    return Server.of(name).with(new Server.Skill(1, paceAt, Set.of(onlyAt)));
  }

  private static double load(Model model) {
    return Loads.of(model).byPool().values().iterator().next();
  }

  /// Two stations of one team, each with its own stream of work of one hour.
  private static Model team(double perHour, Server... servers) {
    Pool team = new Pool("team", List.of(servers));
    return Model.of(
        List.of(
            Source.of("to a", "a", Arrivals.poissonPerHour(perHour)),
            Source.of("to b", "b", Arrivals.poissonPerHour(perHour))),
        List.of(Station.of("a", team, Models.hours(1)), Station.of("b", team, Models.hours(1))),
        List.of());
  }

  @Test
  void thePaceAtTheStationCounts() {
    Pool quick = new Pool("desk", List.of(skilled("quick", Map.of("desk", 2.0))));
    Model model =
        Model.line(Arrivals.poissonPerHour(1.5), Station.of("desk", quick, Models.hours(1)));
    assertThat(load(model)).isCloseTo(0.75, within(1e-12));
    assertThat(model.requireStable()).isSameAs(model);
  }

  @Test
  void otherWorkIsDoneAtItsOwnPace() {
    Server slow =
        Server.of("slow")
            .with(new Server.Skill(0.5, Map.of(), Set.of()))
            .with(new Server.OtherWork.AfterEachItem(Models.hours(1)));
    Station desk = Station.of("desk", new Pool("desk", List.of(slow)), Models.hours(1));
    assertThat(load(Model.line(Arrivals.poissonPerHour(0.3), desk))).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void serversThatDifferByOneFactorAddUp() {
    Pool two =
        new Pool(
            "desk",
            List.of(
                Server.of("usual"),
                Server.of("twice").with(new Server.Skill(2, Map.of(), Set.of()))));
    Station desk = Station.of("desk", two, Models.hours(1));
    assertThat(load(Model.line(Arrivals.poissonPerHour(2.7), desk))).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void specialistsAreRefusedOnProofOnly() {
    Server a = skilled("a", Map.of(), "a");
    Server b = skilled("b", Map.of(), "b");
    assertThat(load(team(0.9, a, b))).isCloseTo(0.9, within(1e-12));
    Server quickA = skilled("a", Map.of("a", 2.0));
    Server quickB = skilled("b", Map.of("b", 2.0));
    assertThat(load(team(1.8, quickA, quickB))).isCloseTo(0.9, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> team(2.1, quickA, quickB).requireStable())
        .withMessageContaining("1.05");
  }

  @Test
  void aWhatIfThatNamesNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Models.j5().with(Pool.of("S9", 3)))
        .withMessage("no pool 'S9': there are S1, S2, S3, S4, S5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Models.j5().with(Source.of("out there", "S1", Arrivals.poissonPerHour(1))))
        .withMessage("no source 'out there': there are in");
  }

  @Test
  void otherWorkIsDrawnByTheNameOfTheServer() {
    Server.OtherWork other = new Server.OtherWork.WhenIdle(Sampler.exponentialHours(2));
    Station review =
        Station.of(
            "review",
            Pool.of("reviewers", 2, Server.of("any").with(other)),
            Sampler.exponentialHours(1));
    Source source = Source.of("in", "review", Arrivals.poissonPerHour(0.5));
    Model now = Model.of(List.of(source), List.of(review), List.of());
    Model then =
        Model.of(
            List.of(source), List.of(Station.of("unused", 3, Models.hours(1)), review), List.of());
    assertThat(Timetable.of(then)).isEqualTo(Timetable.of(now));
  }

  @Test
  void longerAndShorterTimesAreNotRounded() {
    Sampler third = Sampler.hours(new Constant(1e6)).times(1e-7 / 3);
    assertThat(third.meanMillis()).isCloseTo(120_000, within(1e-6));
    Sampler uneven = new Sampler(new Constant(1e6), Duration.ofNanos(1_500_000));
    assertThat(uneven.meanMillis()).isCloseTo(1.5e6, within(1e-6));
    assertThat(uneven.drawMillis(new CounterRandom(1))).isEqualTo(uneven.meanMillis());
  }
}
