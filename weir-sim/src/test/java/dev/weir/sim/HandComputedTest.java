package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.stats.Constant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Small cases that can be followed with a pencil. Times in hours; see {@link Timetable}.
class HandComputedTest {
  private static final WorkType URGENT = new WorkType("urgent", 0, false);
  private static final WorkType USUAL = new WorkType("usual", 1, false);

  private static Station desk(int servers, double hours) {
    return Station.of("desk", servers, Models.hours(hours));
  }

  private static Model sources(List<Station> stations, Source... sources) {
    return Model.of(List.of(sources), stations, List.of());
  }

  @Test
  void firstComeFirstServedByTwo() {
    assertThat(Timetable.of(Model.line(Models.at(0, 1, 2, 3), desk(2, 4))))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 4.0 4.0",
            "1 desk 1.0 1.0 1.0 5.0 5.0",
            "2 desk 2.0 2.0 4.0 8.0 8.0",
            "3 desk 3.0 3.0 5.0 9.0 9.0");
  }

  @Test
  void tiesGoInTheOrderOfComing() {
    assertThat(
            Timetable.of(
                sources(
                    List.of(desk(1, 1)),
                    Source.of("a", "desk", Models.at(2, 2)),
                    Source.of("b", "desk", Models.at(2)))))
        .containsExactly(
            "0 desk 2.0 2.0 2.0 3.0 3.0",
            "1 desk 2.0 2.0 3.0 4.0 4.0",
            "2 desk 2.0 2.0 4.0 5.0 5.0");
  }

  @Test
  void lastComeFirstServed() {
    Station desk = desk(1, 2);
    Station lifo = desk.with(Entry.FREE.withDiscipline(Entry.Discipline.LIFO));
    assertThat(Timetable.of(Model.line(Models.at(0, 0.5, 1), lifo)))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 2.0 2.0",
            "1 desk 0.5 0.5 4.0 6.0 6.0",
            "2 desk 1.0 1.0 2.0 4.0 4.0");
  }

  @Test
  void urgentItemsOvertakeInTheQueueButInterruptNobody() {
    assertThat(
            Timetable.of(
                sources(
                    List.of(desk(1, 3)),
                    Source.of("usual", "desk", Models.at(0, 1), USUAL),
                    Source.of("urgent", "desk", Models.at(2), URGENT))))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 3.0 3.0",
            "1 desk 1.0 1.0 6.0 9.0 9.0",
            "2 desk 2.0 2.0 3.0 6.0 6.0");
  }

  @Test
  void typesAndServersHaveTheirOwnTimes() {
    Work work = Work.of(Models.hours(2)).withByType(Map.of("urgent", Models.hours(1)));
    Server slow = Server.of("slow").with(new Server.Skill(0.5, Map.of(), Set.of()));
    Station desk = desk(1, 2).with(work).with(new Pool("desk", List.of(Server.of("quick"), slow)));
    assertThat(
            Timetable.of(
                sources(
                    List.of(desk),
                    Source.of("usual", "desk", Models.at(0, 0), USUAL),
                    Source.of("urgent", "desk", Models.at(2), URGENT))))
        .containsExactly(
            "0 desk 0.0 0.0 0.0 2.0 2.0",
            "1 desk 0.0 0.0 0.0 4.0 4.0",
            "2 desk 2.0 2.0 2.0 3.0 3.0");
  }

  @Test
  void aSharedExpertServesWhoWaitedLongest() {
    Pool expert = Pool.of("expert", 1);
    assertThat(
            Timetable.of(
                sources(
                    List.of(
                        Station.of("build", expert, Models.hours(2)),
                        Station.of("review", expert, Models.hours(1))),
                    Source.of("a", "build", Models.at(0, 1.5)),
                    Source.of("b", "review", Models.at(1)))))
        .containsExactly(
            "0 build 0.0 0.0 0.0 2.0 2.0",
            "1 review 1.0 1.0 2.0 3.0 3.0",
            "2 build 1.5 1.5 3.0 5.0 5.0");
  }

  @Test
  void onlyThoseWhoCanServeDo() {
    Server any = Server.of("any");
    Server tester = any.with(new Server.Skill(1, Map.of(), Set.of("test")));
    Pool team =
        new Pool(
            "team",
            List.of(
                new Server(
                    "tester",
                    tester.calendar(),
                    tester.skill(),
                    tester.rampUp(),
                    tester.otherWork()),
                any));
    assertThat(
            Timetable.of(
                sources(
                    List.of(
                        Station.of("code", team, Models.hours(3)),
                        Station.of("test", team, Models.hours(1))),
                    Source.of("a", "code", Models.at(0, 0)),
                    Source.of("b", "test", Models.at(1)))))
        .containsExactly(
            "0 code 0.0 0.0 0.0 3.0 3.0",
            "1 code 0.0 0.0 3.0 6.0 6.0",
            "2 test 1.0 1.0 1.0 2.0 2.0");
  }

  @Test
  void workRestsOverNightAndWeekend() {
    Pool office = Pool.of("office", 1, Server.of("any").with(Calendar.weekdays(9, 17)));
    // Thursday 15:00 is hour 87; ten hours of work end on Monday at 9:00, hour 177
    Model model = Model.line(Models.at(87, 90), Station.of("desk", office, Models.hours(10)));
    assertThat(Timetable.of(model))
        .containsExactly("0 desk 87.0 87.0 87.0 113.0 113.0", "1 desk 90.0 90.0 177.0 203.0 203.0");
  }

  @Test
  void absencesStopTheClockToo() {
    Calendar away =
        Calendar.weekdays(9, 17)
            .without(List.of(new Calendar.Absence(Duration.ofHours(24), Duration.ofHours(48))));
    Pool office = Pool.of("office", 1, Server.of("any").with(away));
    assertThat(
            Timetable.of(
                Model.line(Models.at(16, 30), Station.of("desk", office, Models.hours(2)))))
        .containsExactly("0 desk 16.0 16.0 16.0 58.0 58.0", "1 desk 30.0 30.0 58.0 60.0 60.0");
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
