package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.stats.RandomStreams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Laws that hold for every model, on random ones. The seed of a failing model is in the message.
class LawTest {
  private static final int MODELS = 200;
  private static final long HORIZON = 400;
  private static final Plan PLAN = Plan.until(Duration.ofHours(HORIZON), 1, 11);
  private static final long END = HORIZON * 3_600_000;

  @Test
  void whatComesInIsInsideOutsideLostOrOutAndLittleHoldsExactly() {
    int measured = 0;
    for (long seed = 0; seed < MODELS; seed++) {
      Model model = RandomModels.model(seed);
      Outcome outcome = Simulator.replicate(model, PLAN, 0);
      if (outcome instanceof Outcome.Deadlocked) {
        continue;
      }
      measured++;
      Replication figures = outcome.measured().replications().getFirst();
      Visits visits = Simulator.visits(model, PLAN, 0);
      assertThat(figures.counts().growth())
          .as("seed " + seed)
          .isEqualTo(
              figures.counts().arrived() - figures.counts().finished() - figures.counts().lost());
      long inside = 0;
      long outside = 0;
      for (int item = 0; item < visits.items().size(); item++) {
        long left = Math.min(END, visits.items().left()[item]);
        long entered = Math.min(left, visits.items().entered()[item]);
        inside += left - entered;
        outside += entered - visits.items().arrived()[item];
      }
      assertThat(figures.flow().meanPresent()).as("seed " + seed).isEqualTo((double) inside / END);
      assertThat(figures.flow().meanOutside()).as("seed " + seed).isEqualTo((double) outside / END);
      assertStations(visits, figures, seed);
    }
    assertThat(measured).as("models that did not lock up").isGreaterThan(MODELS / 2);
  }

  private static void assertStations(Visits visits, Replication figures, long seed) {
    int n = visits.names().stations().size();
    long[] present = new long[n];
    long[] waiting = new long[n];
    for (int row = 0; row < visits.visit().size(); row++) {
      int s = visits.visit().station()[row];
      long enabled = visits.at().enabled()[row];
      long queued = visits.at().queued()[row];
      long started = visits.at().started()[row];
      long finished = visits.at().finished()[row];
      long left = visits.at().left()[row];
      assertThat(enabled <= queued && queued <= started && started <= finished && finished <= left)
          .as("seed %d, row %d in order", seed, row)
          .isTrue();
      present[s] += Math.min(END, left) - enabled;
      waiting[s] += Math.min(END, started) - Math.min(END, queued);
    }
    for (int s = 0; s < n; s++) {
      Replication.AtStation station = figures.places().stations().get(s);
      assertThat(station.occupancy().meanPresent())
          .as("seed %d, station %d", seed, s)
          .isEqualTo((double) present[s] / END);
      assertThat(station.occupancy().meanWaiting()).isEqualTo((double) waiting[s] / END);
    }
  }

  /// Every working hour of a pool's calendars is spent: busy is what the visits say, to the
  /// millisecond, and what is neither busy nor blocked nor away is idle.
  @Test
  void busyBlockedAwayAndIdleAreAllTheWorkingTime() {
    int busyPools = 0;
    for (long seed = 0; seed < MODELS; seed++) {
      Model model = RandomModels.model(seed);
      if (!(Simulator.replicate(model, PLAN, 0) instanceof Outcome.Measured measured)) {
        continue;
      }
      Visits visits = Simulator.visits(model, PLAN, 0);
      int first = 0;
      for (Pool pool : model.pools()) {
        Replication.InPool shown = measured.replications().getFirst().pool(pool.name());
        long working = 0;
        long busy = 0;
        for (Server server : pool.servers()) {
          WorkClock clock = new WorkClock(server.calendar());
          working += clock.worked(0, END);
          for (long[] span : spans(visits, first++)) {
            busy += clock.worked(span[0], Math.min(END, span[1]));
          }
        }
        String where = "seed %d, pool %s".formatted(seed, pool.name());
        assertThat(shown.workingHours()).as(where).isEqualTo(working / 3.6e6);
        assertThat(shown.busyRatio()).as(where).isEqualTo((double) busy / working);
        assertThat(shown.busyRatio() + shown.blockedRatio() + shown.awayRatio())
            .as(where)
            .isBetween(0.0, 1 + 1e-12);
        busyPools += busy > 0 ? 1 : 0;
      }
    }
    assertThat(busyPools).isGreaterThan(MODELS);
  }

  /// When a server began and ended each of its batches.
  private static Collection<long[]> spans(Visits visits, int server) {
    Map<Long, long[]> spans = new HashMap<>();
    for (int row = 0; row < visits.visit().size(); row++) {
      if (visits.visit().server()[row] == server) {
        long[] span = {visits.at().started()[row], visits.at().finished()[row]};
        spans.merge(span[0], span, (a, b) -> a[1] > b[1] ? a : b);
      }
    }
    return spans.values();
  }

  @Test
  void nobodyServesTwoBatchesAtOnce() {
    for (long seed = 0; seed < MODELS; seed++) {
      Model model = RandomModels.model(seed);
      Visits visits = Simulator.visits(model, PLAN, 0);
      int servers = visits.names().servers().size();
      List<List<long[]>> spans = new ArrayList<>();
      for (int server = 0; server < servers; server++) {
        spans.add(new ArrayList<>());
      }
      for (int row = 0; row < visits.visit().size(); row++) {
        if (visits.visit().server()[row] >= 0) {
          spans
              .get(visits.visit().server()[row])
              .add(new long[] {visits.at().started()[row], visits.at().finished()[row]});
        }
      }
      for (List<long[]> ofServer : spans) {
        ofServer.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        for (int i = 1; i < ofServer.size(); i++) {
          long[] before = ofServer.get(i - 1);
          long[] here = ofServer.get(i);
          boolean isSameBatch = before[0] == here[0] && before[1] == here[1];
          assertThat(isSameBatch || here[0] >= before[1]).as("seed " + seed).isTrue();
        }
      }
    }
  }

  @Test
  void equalSeedsGiveEqualOutcomesWithAnyNumberOfThreads() {
    for (long seed = 0; seed < 30; seed++) {
      Model model = RandomModels.model(seed);
      Plan plan = Plan.until(Duration.ofHours(100), 6, seed);
      Outcome one = Simulator.run(model, plan, 1, done -> {});
      assertThat(Simulator.run(model, plan, 3, done -> {})).as("seed " + seed).isEqualTo(one);
      assertThat(
              Simulator.run(
                  model, new Plan(plan.warmUp(), plan.extent(), 6, seed + 1, plan.bounds())))
          .as("seed " + seed)
          .isNotEqualTo(one);
    }
  }

  /// Exact for the last station of a line (Kiefer and Wolfowitz's workloads are monotone). Further
  /// up, items may overtake each other differently, and a single later item can lose.
  @Test
  void anotherServerAtTheEndOfALineMakesNoItemLater() {
    for (long seed = 0; seed < MODELS; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "line");
      int n = 1 + random.nextInt(4);
      Station[] stations = new Station[n];
      for (int s = 0; s < n; s++) {
        stations[s] =
            Station.of(
                "S" + s, 1 + random.nextInt(3), Sampler.hours(RandomModels.distribution(random)));
      }
      Model line = Model.line(Arrivals.poissonPerHour(0.8), stations);
      Station last = stations[n - 1];
      Model more = line.with(last.with(Pool.of(last.name(), last.pool().servers().size() + 1)));
      long[] before = departures(line);
      long[] after = departures(more);
      for (int item = 0; item < before.length; item++) {
        assertThat(after[item])
            .as("seed %d, item %d", seed, item)
            .isLessThanOrEqualTo(before[item]);
      }
    }
  }

  private static long[] departures(Model line) {
    return Simulator.visits(line, Plan.items(100, 1, 3), 0).items().left();
  }

  @Test
  void limitsHoldAtEveryMoment() {
    for (long seed = 0; seed < MODELS; seed++) {
      Model model = RandomModels.model(seed);
      if (model.types().stream().anyMatch(WorkType::isExpedite)) {
        continue;
      }
      Visits visits = Simulator.visits(model, PLAN, 0);
      for (int s = 0; s < model.stations().size(); s++) {
        List<long[]> changes = new ArrayList<>();
        for (int row = 0; row < visits.visit().size(); row++) {
          if (visits.visit().station()[row] == s) {
            changes.add(new long[] {visits.at().enabled()[row], 1});
            changes.add(new long[] {visits.at().left()[row], -1});
          }
        }
        changes.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        int present = 0;
        for (long[] change : changes) {
          present += (int) change[1];
          assertThat(present)
              .as("seed %d, station %d", seed, s)
              .isLessThanOrEqualTo(model.stations().get(s).entry().limit());
        }
      }
    }
  }

  @Test
  void aWhatIfDrawsTheSameItemsAndTheSameWork() {
    Model model = Models.j5();
    Model changed = model.with(model.station("S5").with(Pool.of("S5", 3)));
    Visits now = Simulator.visits(model, Plan.items(500, 1, 3), 0);
    Visits then = Simulator.visits(changed, Plan.items(500, 1, 3), 0);
    assertThat(then.items().arrived()).isEqualTo(now.items().arrived());
    assertThat(services(then)).isEqualTo(services(now));
  }

  private static List<String> services(Visits visits) {
    List<String> services = new ArrayList<>();
    for (int row = 0; row < visits.visit().size(); row++) {
      services.add(
          "%d.%d at %d: %d"
              .formatted(
                  visits.visit().item()[row],
                  visits.visit().ordinal()[row],
                  visits.visit().station()[row],
                  visits.at().finished()[row] - visits.at().started()[row]));
    }
    services.sort(null);
    return services;
  }

  @Test
  void batchesOfALongRunAreItsParts() {
    Model model = Models.j5();
    Plan whole = Plan.steady(Duration.ofHours(50), Duration.ofHours(1000), 1, 3);
    Plan parts = Plan.batchMeans(Duration.ofHours(50), Duration.ofHours(1000), 10, 3);
    Replication one = Simulator.run(model, whole).measured().replications().getFirst();
    List<Replication> ten = Simulator.run(model, parts).measured().replications();
    assertThat(ten).hasSize(10);
    assertThat(ten.stream().mapToLong(part -> part.counts().finished()).sum())
        .isEqualTo(one.counts().finished());
    assertThat(ten.stream().mapToDouble(part -> part.flow().meanPresent()).sum() / 10)
        .isCloseTo(one.flow().meanPresent(), within(1e-9));
  }
}
