package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

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
  void whoIsAtOtherWorkLooksInWhenAPieceOfItIsDone() {
    Server.OtherWork other = new Server.OtherWork.WhenIdle(Models.hours(4));
    Pool pool = Pool.of("desk", 1, Server.of("any").with(other));
    assertThat(
            Timetable.of(
                Model.line(Models.at(1, 4.5, 11), Station.of("desk", pool, Models.hours(1)))))
        .containsExactly(
            "0 desk 1.0 1.0 4.0 5.0 5.0",
            "1 desk 4.5 4.5 5.0 6.0 6.0",
            "2 desk 11.0 11.0 14.0 15.0 15.0");
  }

  @Test
  void whereAnItemComesFromDecidesWhereItGoes() {
    List<Route> routes =
        List.of(
            Route.to("fix", "check"),
            new Route(
                "check",
                new Route.When(Set.of(), Set.of("fix"), 1),
                List.of(new Route.Branch(Route.OUT, 1))),
            Route.to("check", "fix"));
    Model model =
        Model.of(
            List.of(Source.of("in", "check", Models.at(0))),
            List.of(Station.of("check", 1, Models.hours(1)), Station.of("fix", 1, Models.hours(2))),
            routes);
    assertThat(Timetable.of(model))
        .containsExactly(
            "0 check 0.0 0.0 0.0 1.0 1.0",
            "0 check 3.0 3.0 3.0 4.0 4.0",
            "0 fix 1.0 1.0 1.0 3.0 3.0");
  }

  /// The arrival at hour 2 was on its way before the first service began, so it comes first and
  /// finds no room: what happens at one moment happens in the order in which it was set going.
  @Test
  void anArrivalAndADepartureOfOneMomentGoInTheOrderInWhichTheyWereSet() {
    Station desk = desk(1, 2).with(Entry.FREE.withLimit(1));
    Model model = sources(List.of(desk), Source.of("in", "desk", Models.at(0, 2, 3)));
    Model losing = model.with(model.sources().getFirst().with(Source.WhenFull.LEAVE));
    assertThat(Timetable.of(losing))
        .containsExactly("0 desk 0.0 0.0 0.0 2.0 2.0", "2 desk 3.0 3.0 3.0 5.0 5.0");
  }
}
