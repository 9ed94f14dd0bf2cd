package dev.weir.sim;

import dev.weir.stats.Constant;
import dev.weir.stats.Distribution;
import dev.weir.stats.Exponential;
import dev.weir.stats.LogNormal;
import dev.weir.stats.RandomStreams;
import dev.weir.stats.Uniform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Random models for laws that hold for every model.
final class RandomModels {
  private static final List<Entry.Discipline> DISCIPLINES =
      List.of(Entry.Discipline.FIFO, Entry.Discipline.LIFO, Entry.Discipline.RANDOM);

  private RandomModels() {}

  /// A model with a bit of everything.
  static Model model(long seed) {
    RandomGenerator random = RandomStreams.of(seed, "model");
    int n = 1 + random.nextInt(4);
    Pool shared = pool("shared", random);
    Station[] stations = new Station[n];
    for (int s = 0; s < n; s++) {
      Pool pool = random.nextInt(3) == 0 ? shared : pool("pool " + s, random);
      stations[s] = new Station("S" + s, pool, work(random), entry(random));
    }
    Model line = Model.line(arrivals(random), stations);
    List<Route> routes = new ArrayList<>(line.routes());
    routes.removeIf(route -> route.from().equals("S" + (n - 1)));
    routes.add(
        new Route("S" + (n - 1), Route.When.visit(3), List.of(new Route.Branch(Route.OUT, 1))));
    routes.add(
        Route.of("S" + (n - 1), new Route.Branch("S0", 0.25), new Route.Branch(Route.OUT, 0.75)));
    WorkType fire = new WorkType("fire", 0, random.nextBoolean());
    Source fires = Source.of("fires", "S0", Arrivals.poissonPerHour(0.05), fire);
    return new Model(
        List.of(
            line.sources().getFirst(),
            random.nextBoolean() ? fires : fires.with(Source.WhenFull.LEAVE)),
        List.of(stations),
        routes,
        random.nextInt(3) == 0 ? 8 + random.nextInt(10) : Entry.NO_LIMIT,
        random.nextInt(4) == 0 ? Model.Blocking.HOLDS_SERVER : Model.Blocking.HOLDS_ITEM);
  }

  private static Pool pool(String name, RandomGenerator random) {
    Server server = Server.of("any");
    server = random.nextInt(3) == 0 ? server.with(Calendar.weekdays(9, 17)) : server;
    server =
        switch (random.nextInt(4)) {
          case 0 -> server.with(new Server.OtherWork.WhenIdle(Sampler.exponentialHours(1)));
          case 1 -> server.with(new Server.OtherWork.AfterEachItem(Sampler.exponentialHours(0.3)));
          default -> server;
        };
    return Pool.of(name, 1 + random.nextInt(3), server);
  }

  private static Work work(RandomGenerator random) {
    Work work = Work.of(Sampler.hours(distribution(random))).withAgainFactor(0.5);
    work =
        random.nextInt(3) == 0
            ? work.withBatch(new Work.Batch(1, 3, Models.hours(0.2), random.nextBoolean()))
            : work;
    return random.nextInt(3) == 0
        ? work.withInterruptions(new Work.Interruptions(0.5, Sampler.exponentialHours(0.2)))
        : work;
  }

  static Distribution distribution(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Constant(1);
      case 1 -> new Uniform(0, 2);
      case 2 -> LogNormal.ofMean(1, 1.5);
      default -> new Exponential(1);
    };
  }

  private static Entry entry(RandomGenerator random) {
    Entry entry = Entry.FREE.withDiscipline(DISCIPLINES.get(random.nextInt(3)));
    entry = random.nextInt(4) == 0 ? entry.withDelay(Sampler.exponentialHours(2)) : entry;
    entry =
        switch (random.nextInt(5)) {
          case 0 -> entry.withGate(new Gate.BySize(2));
          case 1 ->
              entry.withGate(
                  new Gate.ByTimetable(
                      Duration.ofHours(3), Duration.ofHours(24), Sampler.hours(new Uniform(0, 9))));
          default -> entry;
        };
    return random.nextInt(3) == 0 ? entry.withLimit(4 + random.nextInt(4)) : entry;
  }

  private static Arrivals arrivals(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> Arrivals.poissonPerHour(0.3);
      case 1 -> new Arrivals.Bursts(Arrivals.poissonPerHour(0.1), new Uniform(1, 5));
      case 2 -> {
        Double[] perHour = new Double[168];
        Arrays.setAll(perHour, hour -> hour % 24 >= 9 && hour % 24 < 17 ? 1.0 : 0.0);
        yield new Arrivals.HourOfWeek(List.of(perHour));
      }
      default -> new Arrivals.Renewal(Sampler.hours(new Constant(3)));
    };
  }
}
