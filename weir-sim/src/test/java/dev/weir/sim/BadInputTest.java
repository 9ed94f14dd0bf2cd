package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchIllegalArgumentException;

import dev.weir.sim.theory.ClosedNetwork;
import dev.weir.sim.theory.Jackson;
import dev.weir.sim.theory.SingleServer;
import dev.weir.stats.Constant;
import dev.weir.stats.Exponential;
import dev.weir.stats.Uniform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BadInputTest {
  private static final Arrivals SOME = Arrivals.poissonPerHour(0.5);
  private static final Station DESK = Station.of("desk", 1, Models.hours(1));

  private static void assertRefused(ThrowingCallable call, String... words) {
    IllegalArgumentException refused = catchIllegalArgumentException(call);
    assertThat(refused).isNotNull();
    for (String word : words) {
      assertThat(refused).hasMessageContaining(word);
    }
  }

  @Test
  void stationsWithoutServersOrTimeAreRefused() {
    assertRefused(() -> Station.of("review", 0, Models.hours(1)), "review", "no servers");
    assertRefused(
        () -> Model.line(SOME, Station.of("review", 1, Sampler.NONE)), "review", "no time");
    assertRefused(() -> Models.hours(-1), "-1");
    assertRefused(() -> Models.hours(Double.NaN), "NaN");
    assertRefused(() -> new Arrivals.Renewal(Sampler.NONE), "gap");
    assertRefused(() -> Arrivals.poissonPerHour(0), "0.0");
    assertRefused(() -> new Server.OtherWork.WhenIdle(Sampler.NONE), "takes time");
    assertRefused(() -> Station.of("out", 1, Models.hours(1)), "out");
  }

  @Test
  void routesThatDoNotAddUpOrNeverEndAreRefused() {
    assertRefused(() -> Route.of("desk", new Route.Branch("desk", 0.5)), "desk", "0.5");
    assertRefused(
        () -> Model.line(SOME, DESK).withRoutes(List.of(Route.to("desk", "desk"))),
        "desk",
        "never leaves");
    assertRefused(
        () -> Model.line(SOME, DESK).withRoutes(List.of(Route.to("desk", "dsek"))), "dsek");
    Route onlyAgain =
        new Route("desk", Route.When.visit(2), List.of(new Route.Branch(Route.OUT, 1)));
    assertRefused(() -> Model.line(SOME, DESK).withRoutes(List.of(onlyAgain)), "desk", "visit 1");
  }

  @Test
  void calendarsWithoutAWorkingHourAreRefused() {
    assertRefused(() -> new Calendar(List.of(), List.of()), "working hour");
    assertRefused(() -> new Calendar.Shift(Duration.ofHours(9), Duration.ofHours(9)));
    assertRefused(() ->
        new Calendar(
            List.of(new Calendar.Shift(Duration.ofHours(9), Duration.ofDays(8))), List.of()));
  }

  @Test
  void namesThatMeanNothingOrTwoThingsAreRefused() {
    assertRefused(() -> Model.line(SOME, DESK, DESK), "desk");
    assertRefused(
        () ->
            Model.line(
                SOME,
                Station.of("a", Pool.of("team", 1), Models.hours(1)),
                Station.of("b", Pool.of("team", 2), Models.hours(1))),
        "team");
    assertRefused(
        () -> Model.line(SOME, DESK.with(DESK.work().withByType(Map.of("fier", Models.hours(1))))),
        "fier");
    Server tester = Server.of("tester").with(new Server.Skill(1, Map.of(), Set.of("test")));
    Station test = Station.of("test", new Pool("team", List.of(tester)), Models.hours(1));
    assertRefused(() -> Model.line(SOME, DESK.with(test.pool()), test), "nobody", "desk");
    assertRefused(() -> Models.j5().station("S9"), "S9");
  }

  @Test
  void limitsThatCanNeverBeMetAreRefused() {
    Entry gate = Entry.FREE.withGate(new Gate.BySize(5)).withLimit(4);
    assertRefused(() -> Model.line(SOME, DESK.with(gate)), "desk", "5", "4");
    assertRefused(() -> Model.line(new Arrivals.Saturated(), DESK), "needs a limit");
    assertRefused(() -> Entry.FREE.withLimit(0), "0");
    assertRefused(() -> new Work.Batch(3, 2, Sampler.NONE, true), "3", "2");
  }

  @Test
  void aLoadOfOneOrMoreIsRefusedWhenASteadyStateIsAskedFor() {
    Plan steady = Plan.steady(Duration.ofHours(1), Duration.ofHours(100), 2, 1);
    Model full = Models.single(1, 1, Sampler.exponentialHours(1));
    assertRefused(() -> Simulator.run(full, steady), "desk", "1.0", "exceeds capacity");
    Model office =
        Model.line(
            Arrivals.poissonPerHour(0.3),
            DESK.with(Pool.of("team", 1, Server.of("any").with(Calendar.weekdays(9, 17)))));
    assertRefused(() -> Simulator.run(office, steady), "team", "station 'desk'", "1.26");
    assertRefused(() -> Simulator.replicate(office, steady, 0), "team", "1.26");
    assertRefused(() -> office.withWipLimit(5).requireStable(), "team", "1.26");
    assertThat(full.with(Pool.of("desk", 2)).requireStable().station("desk").name())
        .isEqualTo("desk");
    assertThat(Simulator.run(full, Plan.until(Duration.ofHours(100), 2, 1)))
        .isInstanceOf(Outcome.Measured.class);
  }

  @Test
  void anAlternativeWithoutALongRunIsNamedBeforeAnythingRuns() {
    Plan steady = Plan.steady(Duration.ofHours(1), Duration.ofHours(100), 1, 1);
    Selection selection = new Selection(0.95, 1, 10, 100);
    Model half = Models.single(0.5, 1, Sampler.exponentialHours(1));
    Model full = Models.single(1, 1, Sampler.exponentialHours(1));
    assertRefused(
        () -> selection.choose(List.of(half, full), steady, Replication::throughputPerHour),
        "alternative 1 is unstable",
        "station 'desk'");
    Plan batches = Plan.batchMeans(Duration.ofHours(1), Duration.ofHours(100), 10, 1);
    assertRefused(
        () -> selection.choose(List.of(half, half), batches, Replication::throughputPerHour), "10");
  }

  @Test
  void anUnstableModelSaysSoInsteadOfANumber() {
    // half-filled batches and blocking cost capacity that no formula knew of
    Station slow = Station.of("slow", 1, Models.hours(1)).with(Entry.FREE.withLimit(1));
    Station first =
        Station.of("first", 1, Sampler.exponentialHours(1)).with(Entry.FREE.withLimit(1));
    Model model =
        Model.line(Arrivals.poissonPerHour(0.95), first, slow).with(Model.Blocking.HOLDS_SERVER);
    Plan steady = Plan.steady(Duration.ofHours(1_000), Duration.ofHours(5_000), 10, 1);
    Outcome outcome = Simulator.run(model, steady);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unstable.class, unstable -> assertThat(unstable.where()).isEqualTo("outside"));
    assertThatIllegalStateException()
        .isThrownBy(outcome::measured)
        .withMessageContaining("piles up");
  }

  @Test
  void stableModelsAreNotCalledUnstable() {
    for (int seed = 0; seed < 100; seed++) {
      Plan steady = Plan.steady(Duration.ofHours(500), Duration.ofHours(500), 5, seed);
      assertThat(Simulator.run(Models.single(0.9, 1, Sampler.exponentialHours(1)), steady))
          .as("seed " + seed)
          .isInstanceOf(Outcome.Measured.class);
    }
  }

  @Test
  void runsThatRunAwayAreGivenUp() {
    Model flood = Models.single(3, 1, Sampler.exponentialHours(1));
    Plan bounded =
        new Plan(
            Duration.ZERO,
            new Plan.Extent.Until(Duration.ofHours(10_000)),
            2,
            1,
            new Plan.Bounds(1_000, 1_000_000));
    assertThat(Simulator.run(flood, bounded))
        .isInstanceOfSatisfying(
            Outcome.Unstable.class, unstable -> assertThat(unstable.where()).isEqualTo("desk"));
  }

  @Test
  void nonsenseInPlansAndPartsIsRefused() {
    assertRefused(() -> Model.line(SOME), "at least one station");
    assertRefused(() -> Model.line(SOME, DESK, DESK), "two stations are called 'desk'");
    assertRefused(() -> Pool.of(" ", 1), "needs a name");
    assertRefused(() -> Server.of(""), "needs a name");
    assertRefused(() -> Source.of("", "desk", SOME), "needs a name");
    assertRefused(() -> SingleServer.mm1(1, 0), "services");
    assertRefused(() -> SingleServer.mm1Quantile(-1, 2, 0.5), "arrivals");
    assertRefused(
        () -> Jackson.of(new double[1], new double[0][], new double[1], new int[1]), "0 routes");
    assertRefused(() -> ClosedNetwork.of(new double[2], 0, 3), "must take time");
    assertRefused(() -> Plan.until(Duration.ZERO, 1, 1));
    assertRefused(() -> Plan.items(0, 1, 1));
    assertRefused(() -> Plan.items(1, 0, 1));
    assertRefused(() -> new Plan.Bounds(0, 1));
    assertRefused(() -> new WorkType("", 1, false));
    assertRefused(() -> new WorkType("a", -1, false));
    assertRefused(() -> new Gate.BySize(0));
    assertRefused(() -> new Gate.ByTimetable(Duration.ZERO, Duration.ofHours(1), Models.hours(2)));
    assertRefused(() -> new Server.Skill(0, Map.of(), Set.of()));
    assertRefused(() -> new Server.RampUp(Duration.ZERO, Duration.ZERO, 0, 0));
    assertRefused(() -> new Work.Interruptions(Double.NaN, Sampler.NONE));
    assertRefused(() -> Arrivals.Replayed.of(3, 2));
    assertRefused(() -> new Arrivals.HourOfWeek(List.of(1.0)));
    assertRefused(() -> new Arrivals.Bursts(new Arrivals.Saturated(), new Constant(1)));
    assertRefused(() -> new Source("s", "desk", SOME, List.of(), Source.WhenFull.WAIT), "0.0");
    assertRefused(() -> Sampler.hours(new Exponential(1)).times(0));
    assertRefused(() -> new Sampler(new Uniform(0, 1), Duration.ZERO));
    assertRefused(
        () -> new Model(List.of(), List.of(DESK), List.of(), 1, Model.Blocking.HOLDS_ITEM));
    assertRefused(() -> Models.j5().withWipLimit(0));
    assertRefused(() -> Simulator.run(Models.j5(), Plan.items(1, 1, 1), 0, done -> {}));
  }

  @Test
  void progressCountsReplications() {
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Simulator.run(Models.j5(), Plan.items(10, 7, 1), 2, seen::add);
    assertThat(seen).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
  }
}
