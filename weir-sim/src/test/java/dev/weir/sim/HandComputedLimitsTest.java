package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.stats.Constant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// More small cases that can be followed with a pencil: limits, batches, gates, other work.
class HandComputedLimitsTest {
  private static final WorkType USUAL = new WorkType("usual", 1, false);

  private static Station desk(int servers, double hours) {
    return Station.of("desk", servers, Models.hours(hours));
  }

  private static Model sources(List<Station> stations, Source... sources) {
    return Model.of(List.of(sources), stations, List.of());
  }

  @Test
  void aMachineThatCannotPassItsWorkOnIsBlocked() {
    Station second = Station.of("second", 1, Models.hours(5)).with(Entry.FREE.withLimit(1));
    Model line = Model.line(Models.at(0, 0, 0), Station.of("first", 1, Models.hours(1)), second);
    assertThat(Timetable.of(line.with(Model.Blocking.HOLDS_SERVER)))
        .containsExactly(
            "0 first 0.0 0.0 0.0 1.0 1.0",
            "0 second 1.0 1.0 1.0 6.0 6.0",
            "1 first 0.0 0.0 1.0 2.0 6.0",
            "1 second 6.0 6.0 6.0 11.0 11.0",
            "2 first 0.0 0.0 6.0 7.0 11.0",
            "2 second 11.0 11.0 11.0 16.0 16.0");
  }

  @Test
  void onABoardTheItemIsBlockedAndThePersonIsNot() {
    Station second = Station.of("second", 1, Models.hours(5)).with(Entry.FREE.withLimit(1));
    Model line = Model.line(Models.at(0, 0, 0), Station.of("first", 1, Models.hours(1)), second);
    assertThat(Timetable.of(line))
        .contains("1 first 0.0 0.0 1.0 2.0 6.0", "2 first 0.0 0.0 2.0 3.0 11.0");
    Replication figures =
        Simulator.replicate(
                line.with(Model.Blocking.HOLDS_SERVER), Plan.until(Duration.ofHours(16), 1, 1), 0)
            .measured()
            .replications()
            .getFirst();
    assertThat(figures.pool("first").busyRatio()).isEqualTo(3 / 16.0);
    assertThat(figures.pool("first").blockedRatio()).isEqualTo(8 / 16.0);
  }

  @Test
  void aLimitOnTheWholeKeepsItemsOutside() {
    Model line =
        Model.line(
            Models.at(0, 0, 0),
            Station.of("first", 2, Models.hours(1)),
            Station.of("second", 1, Models.hours(2)));
    Visits visits =
        Simulator.visits(line.withWipLimit(2), Plan.until(Duration.ofHours(9), 1, 1), 0);
    assertThat(visits.items().entered()).containsExactly(0, 0, 3 * 3_600_000);
    assertThat(visits.items().left()).containsExactly(3 * 3_600_000, 5 * 3_600_000, 7 * 3_600_000);
  }

  @Test
  void expeditesPassTheLimit() {
    Model model =
        sources(
                List.of(desk(2, 4)),
                Source.of("usual", "desk", Models.at(0, 0), USUAL),
                Source.of("fire", "desk", Models.at(1), new WorkType("fire", 0, true)))
            .withWipLimit(1);
    assertThat(Timetable.of(model))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 4.0 4.0",
            "1 desk 5.0 5.0 5.0 9.0 9.0",
            "2 desk 1.0 1.0 1.0 5.0 5.0");
  }

  @Test
  void batchesAreServedTogetherAfterOneSetUp() {
    Work.Batch batch = new Work.Batch(2, 3, Models.hours(1), true);
    Station desk = desk(1, 2).with(Work.of(Models.hours(2)).withBatch(batch));
    assertThat(Timetable.of(Model.line(Models.at(0, 1, 2, 3, 4, 5), desk)))
        .containsExactly(
            "0 desk 0.0 0.0 1.0 6.0 6.0",
            "1 desk 1.0 1.0 1.0 6.0 6.0",
            "2 desk 2.0 2.0 6.0 13.0 13.0",
            "3 desk 3.0 3.0 6.0 13.0 13.0",
            "4 desk 4.0 4.0 6.0 13.0 13.0",
            "5 desk 5.0 5.0 - - -");
  }

  @Test
  void oneTimeForAWholeBatch() {
    Work.Batch batch = new Work.Batch(1, 9, Sampler.NONE, false);
    Station desk = desk(1, 2).with(Work.of(Models.hours(2)).withBatch(batch));
    assertThat(Timetable.of(Model.line(Models.at(0, 1, 1), desk)))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 2.0 2.0",
            "1 desk 1.0 1.0 2.0 4.0 4.0",
            "2 desk 1.0 1.0 2.0 4.0 4.0");
  }

  @Test
  void whoComesAtTheMomentOfDepartureIsOnTheTrain() {
    Gate train = new Gate.ByTimetable(Duration.ofHours(5), Duration.ofHours(10), Sampler.NONE);
    Station desk = desk(9, 1).with(Entry.FREE.withGate(train));
    assertThat(Timetable.of(Model.line(Models.at(0, 5, 6), desk)))
        .containsExactly(
            "0 desk 0.0 5.0 5.0 6.0 6.0",
            "1 desk 5.0 5.0 5.0 6.0 6.0",
            "2 desk 6.0 15.0 15.0 16.0 16.0");
  }

  @Test
  void aGateBySizeWaitsForItsLast() {
    Station desk = desk(9, 1).with(Entry.FREE.withGate(new Gate.BySize(2)));
    assertThat(Timetable.of(Model.line(Models.at(0, 4, 5), desk)))
        .containsExactly(
            "0 desk 0.0 4.0 4.0 5.0 5.0", "1 desk 4.0 4.0 4.0 5.0 5.0", "2 desk 5.0 - - - -");
  }

  @Test
  void delaysTakeNobodysTime() {
    Station desk = desk(1, 2).with(Entry.FREE.withDelay(Models.hours(3)));
    assertThat(Timetable.of(Model.line(Models.at(0, 1), desk)))
        .containsExactly("0 desk 0.0 3.0 3.0 5.0 5.0", "1 desk 1.0 4.0 5.0 7.0 7.0");
  }

  @Test
  void historyDecidesAndTheSecondTimeIsQuicker() {
    Station desk = desk(1, 4).with(Work.of(Models.hours(4)).withAgainFactor(0.25));
    List<Route> routes =
        List.of(
            new Route("desk", Route.When.visit(3), List.of(new Route.Branch(Route.OUT, 1))),
            Route.to("desk", "desk"));
    assertThat(Timetable.of(Model.line(Models.at(0), desk).withRoutes(routes)))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 4.0 4.0",
            "0 desk 4.0 4.0 4.0 5.0 5.0",
            "0 desk 5.0 5.0 5.0 6.0 6.0");
  }

  @Test
  void otherWorkAfterEachItemKeepsTheNextWaiting() {
    Server.OtherWork other = new Server.OtherWork.AfterEachItem(Models.hours(3));
    Pool pool = Pool.of("desk", 1, Server.of("any").with(other));
    assertThat(
            Timetable.of(Model.line(Models.at(0, 0, 9), Station.of("desk", pool, Models.hours(1)))))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 1.0 1.0",
            "1 desk 0.0 0.0 4.0 5.0 5.0",
            "2 desk 9.0 9.0 9.0 10.0 10.0");
  }

  @Test
  void newPeopleAreSlowAndSlowTheOthers() {
    Server.RampUp ramp = new Server.RampUp(Duration.ofHours(10), Duration.ofHours(100), 0.5, 0.2);
    Pool team = Pool.of("team", 1).plus(Server.of("new").with(ramp));
    assertThat(
            Timetable.of(
                Model.line(
                    Models.at(0, 0, 60, 60, 200, 200), Station.of("desk", team, Models.hours(8)))))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 8.0 8.0",
            "1 desk 0.0 0.0 8.0 16.0 16.0",
            "2 desk 60.0 60.0 60.0 70.0 70.0",
            "3 desk 60.0 60.0 60.0 "
                + (60 + Math.round(8 / 0.75 * 3.6e6) / 3.6e6)
                + " "
                + (60 + Math.round(8 / 0.75 * 3.6e6) / 3.6e6),
            "4 desk 200.0 200.0 200.0 208.0 208.0",
            "5 desk 200.0 200.0 200.0 208.0 208.0");
  }

  @Test
  void burstsComeTogether() {
    Arrivals bursts = new Arrivals.Bursts(Models.at(1, 5), new Constant(2));
    assertThat(Timetable.of(Model.line(bursts, desk(1, 1))))
        .containsExactly(
            "0 desk 1.0 1.0 1.0 2.0 2.0",
            "1 desk 1.0 1.0 2.0 3.0 3.0",
            "2 desk 5.0 5.0 5.0 6.0 6.0",
            "3 desk 5.0 5.0 6.0 7.0 7.0");
  }

  @Test
  void stationsThatWaitForEachOtherAreNamed() {
    Entry one = Entry.FREE.withLimit(1);
    Station first = Station.of("first", 1, Models.hours(1)).with(one);
    Station second = Station.of("second", 1, Models.hours(2)).with(one);
    List<Route> back =
        List.of(
            Route.to("first", "second"),
            new Route("second", Route.When.visit(2), List.of(new Route.Branch(Route.OUT, 1))),
            Route.to("second", "first"));
    Model model = Model.line(Models.at(0, 0), first, second).withRoutes(back);
    Outcome outcome = Simulator.run(model, Plan.until(Duration.ofHours(50), 1, 1));
    assertThat(outcome)
        .isEqualTo(new Outcome.Deadlocked(List.of("first", "second"), 0, Duration.ofHours(3)));
  }
}
