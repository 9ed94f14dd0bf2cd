package dev.weir.demo;

import dev.weir.sim.Arrivals;
import dev.weir.sim.Calendar;
import dev.weir.sim.Entry;
import dev.weir.sim.Gate;
import dev.weir.sim.Model;
import dev.weir.sim.Pool;
import dev.weir.sim.Route;
import dev.weir.sim.Sampler;
import dev.weir.sim.Server;
import dev.weir.sim.Source;
import dev.weir.sim.Station;
import dev.weir.sim.Work;
import dev.weir.sim.WorkType;
import dev.weir.stats.LogNormal;
import dev.weir.stats.RandomStreams;
import dev.weir.stats.Uniform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The fictional place as a queueing network: what is planted in it, in numbers.
///
/// Three teams of five make things from Monday to Friday, nine to five. Nine items in ten need the
/// one expert all teams share. In the second half of the year a helper halves the time it takes to
/// make an item; more is begun, more comes back, and the expert's day stays as long as it was.
final class Company {
  /// Half a year, in weeks.
  static final int HALF = 26;

  /// The simulated year, in weeks.
  static final int YEAR = 2 * HALF;

  /// What the second half's types are called: the kind, with the helper.
  static final String HELPED = " with help";

  private static final int OPENS = 9;
  private static final int CLOSES = 17;
  private static final int WEEK_HOURS = 5 * (CLOSES - OPENS);
  private static final int TEAM = 5;
  private static final double BEFORE_A_WEEK = 16;
  private static final double AFTER_A_WEEK = 18;
  private static final double FAILURES_A_WEEK = 1.2;
  private static final double NEEDS_EXPERT = 0.9;
  private static final double MAKE_HOURS = 22;
  private static final double EXPERT_HOURS = 2.4;

  private final World world;
  private final long seed;
  private final Calendar week = Calendar.weekdays(OPENS, CLOSES);

  Company(World world, long seed) {
    this.world = world;
    this.seed = seed;
  }

  /// The network.
  Model model() {
    Pool expert =
        Pool.of(
            world.roles().expert(),
            1,
            Server.of("any")
                .with(
                    week.without(
                        List.of(
                            new Calendar.Absence(
                                Duration.ofDays(7 * 31), Duration.ofDays(7 * 33))))));
    Pool deciders = Pool.of(world.roles().deciders(), 2, Server.of("any").with(week));
    Pool machine = Pool.of(world.roles().machine(), 8);
    List<Station> stations = new ArrayList<>();
    stations.add(
        Station.of(Step.DECIDE.name(), deciders, hours(0.3, 0.5))
            .with(Entry.FREE.withGate(timetable(1, 10, 7))));
    for (String team : world.teams()) {
      team(team, expert, machine, stations);
    }
    stations.add(
        Station.of(Step.TRAIN.name(), machine, Sampler.NONE)
            .with(Work.of(hours(1.5, 0.3)))
            .with(Entry.FREE.withGate(timetable(2, 14, 7))));
    stations.add(delay(Step.USE, Sampler.days(LogNormal.ofMean(2.5, 0.7))));
    stations.add(delay(Step.NOTICE, hours(5, 1.5)));
    stations.add(delay(Step.RESTORE, Sampler.hours(new Uniform(0.5, 1.5))));
    return Model.of(sources(), stations, routes());
  }

  private void team(String team, Pool expert, Pool machine, List<Station> stations) {
    Pool people = Pool.of(team, TEAM, Server.of("any").with(week));
    Sampler make = hours(MAKE_HOURS, 0.7);
    Map<String, Sampler> byKind =
        Map.of(
            world.kinds().get(0),
            make.times(0.5),
            world.kinds().get(0) + HELPED,
            make.times(0.3),
            world.kinds().get(1) + HELPED,
            make.times(0.5),
            world.kinds().get(2) + HELPED,
            make.times(0.5));
    stations.add(
        Station.of(Step.MAKE.at(team), people, make)
            .with(Work.of(make).withByType(byKind).withAgainFactor(0.4))
            .with(later(2)));
    stations.add(Station.of(Step.LOOK.at(team), people, hours(1.5, 0.6)).with(later(1)));
    stations.add(Station.of(Step.EXPERT.at(team), expert, hours(EXPERT_HOURS, 0.6)).with(later(1)));
    stations.add(Station.of(Step.CHECK.at(team), machine, Sampler.hours(new Uniform(0.5, 1.5))));
    stations.add(Station.of(Step.REPAIR.at(team), people, hours(5, 0.8)));
    stations.add(Station.of(Step.DIAGNOSE.at(team), people, hours(3, 0.8)));
    stations.add(Station.of(byExpert(team), expert, hours(3, 0.8)));
  }

  /// What the expert finds out for a team, as a station of its own.
  static String byExpert(String team) {
    return Step.DIAGNOSE.at(team) + " by expert";
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    List<Route.Branch> toTeams = new ArrayList<>();
    List<Route.Branch> toCauses = new ArrayList<>();
    Set<String> helped =
        Set.of(
            world.kinds().get(0) + HELPED,
            world.kinds().get(1) + HELPED,
            world.kinds().get(2) + HELPED);
    for (String team : world.teams()) {
      String make = Step.MAKE.at(team);
      String look = Step.LOOK.at(team);
      String expert = Step.EXPERT.at(team);
      String check = Step.CHECK.at(team);
      toTeams.add(new Route.Branch(make, 1.0 / 3));
      toCauses.add(new Route.Branch(Step.DIAGNOSE.at(team), 1.0 / 6));
      toCauses.add(new Route.Branch(byExpert(team), 1.0 / 6));
      routes.add(Route.to(make, look));
      routes.add(new Route(look, new Route.When(helped, Set.of(), 1), afterLook(team, 1.0 / 5)));
      routes.add(new Route(look, Route.When.ALWAYS, afterLook(team, 1.0 / 8)));
      routes.add(Route.of(expert, new Route.Branch(make, 0.1), new Route.Branch(check, 0.9)));
      routes.add(
          Route.of(check, new Route.Branch(make, 0.06), new Route.Branch(Step.TRAIN.name(), 0.94)));
      routes.add(Route.to(Step.DIAGNOSE.at(team), Step.REPAIR.at(team)));
      routes.add(Route.to(byExpert(team), Step.REPAIR.at(team)));
      routes.add(Route.to(Step.REPAIR.at(team), Step.RESTORE.name()));
    }
    routes.add(new Route(Step.DECIDE.name(), Route.When.ALWAYS, toTeams));
    routes.add(new Route(Step.NOTICE.name(), Route.When.ALWAYS, toCauses));
    routes.add(Route.to(Step.TRAIN.name(), Step.USE.name()));
    return routes;
  }

  private static List<Route.Branch> afterLook(String team, double back) {
    double on = 1 - back;
    return List.of(
        new Route.Branch(Step.MAKE.at(team), back),
        new Route.Branch(Step.EXPERT.at(team), on * NEEDS_EXPERT),
        new Route.Branch(Step.CHECK.at(team), on * (1 - NEEDS_EXPERT)));
  }

  private List<Source> sources() {
    String decide = Step.DECIDE.name();
    return List.of(
        new Source(
            "before", decide, moments(BEFORE_A_WEEK, 0, HALF), mix(""), Source.WhenFull.WAIT),
        new Source(
            "after", decide, moments(AFTER_A_WEEK, HALF, YEAR), mix(HELPED), Source.WhenFull.WAIT),
        Source.of(
            "failures",
            Step.NOTICE.name(),
            Arrivals.poissonPerHour(FAILURES_A_WEEK / (7 * 24)),
            new WorkType(world.streams().failures(), 0, false)));
  }

  private List<Source.Share> mix(String suffix) {
    return List.of(
        new Source.Share(new WorkType(world.kinds().get(0) + suffix, 1, false), 0.2),
        new Source.Share(new WorkType(world.kinds().get(1) + suffix, 1, false), 0.65),
        new Source.Share(new WorkType(world.kinds().get(2) + suffix, 1, false), 0.15));
  }

  /// A Poisson stream on the working clock, between two weeks.
  private Arrivals moments(double perWeek, int fromWeek, int untilWeek) {
    RandomGenerator random = RandomStreams.of(seed, "demo", "asked", "week " + fromWeek);
    List<Long> at = new ArrayList<>();
    double hour = 0;
    double until = (double) (untilWeek - fromWeek) * WEEK_HOURS;
    while (true) {
      hour -= StrictMath.log1p(-random.nextDouble()) * WEEK_HOURS / perWeek;
      if (hour >= until) {
        return new Arrivals.Replayed(at);
      }
      long day = (long) (hour / (CLOSES - OPENS));
      double clock = OPENS + hour - day * (CLOSES - OPENS);
      long days = (fromWeek + day / 5) * 7 + day % 5;
      at.add(Math.round((days * 24 + clock) * 3_600_000));
    }
  }

  private static Entry later(int precedence) {
    return Entry.FREE.withPrecedence(precedence);
  }

  /// Nobody works on it; it only takes its time.
  private static Station delay(Step step, Sampler length) {
    return Station.of(step.name(), 1, Sampler.NONE).with(Entry.FREE.withDelay(length));
  }

  private static Gate timetable(int firstDay, int hour, int everyDays) {
    return new Gate.ByTimetable(
        Duration.ofDays(firstDay).plusHours(hour), Duration.ofDays(everyDays), Sampler.NONE);
  }

  private static Sampler hours(double mean, double cv) {
    return Sampler.hours(LogNormal.ofMean(mean, cv));
  }
}
