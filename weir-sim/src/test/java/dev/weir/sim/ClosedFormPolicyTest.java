package dev.weir.sim;

import static dev.weir.sim.ClosedForms.assertMean;
import static dev.weir.sim.ClosedForms.assertMeans;
import static dev.weir.sim.ClosedForms.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sim.theory.ManyServers;
import dev.weir.sim.theory.SingleServer;
import dev.weir.sim.theory.Variability;
import dev.weir.stats.Exponential;
import dev.weir.stats.LogNormal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Closed forms of what an organisation adds to a queue: other work, interruptions, trains, rework.
class ClosedFormPolicyTest {
  @Test
  void otherWorkWhenIdleAddsItsResidualLife() {
    Server.OtherWork other = new Server.OtherWork.WhenIdle(Sampler.exponentialHours(2));
    Pool pool = Pool.of("desk", 1, Server.of("any").with(other));
    assertMean(
        Model.line(
            Arrivals.poissonPerHour(0.5), Station.of("desk", pool, Sampler.exponentialHours(1))),
        plan(400, 2_000),
        SingleServer.withVacations(0.5, 1, 1, 2, 1).waitTime(),
        ClosedForms::wait);
  }

  @Test
  void interruptionsStretchServiceAndItsVariability() {
    Work.Interruptions stops = new Work.Interruptions(0.5, Sampler.exponentialHours(0.4));
    Station desk = Station.of("desk", 1, Sampler.constantHours(1));
    double service = Variability.interrupted(1, 0.5, 0.4);
    double scv = Variability.interruptedScv(1, 0, 0.5, 0.4, 1);
    assertMeans(
        Model.line(Arrivals.poissonPerHour(0.6), desk.with(desk.work().withInterruptions(stops))),
        plan(400, 2_000),
        Map.of(
            SingleServer.mg1(0.6, service, scv).waitTime(),
            ClosedForms::wait,
            0.6 * service,
            replication -> replication.pool("desk").busyRatio()));
  }

  @Test
  void trainsMakeItemsWaitHalfAnInterval() {
    Station train = Station.of("train", 50, Models.hours(0.001));
    Model model =
        Model.line(
            Arrivals.poissonPerHour(0.3),
            train.with(Entry.FREE.withGate(Gate.ByTimetable.every(Duration.ofHours(24)))));
    assertMean(model, plan(24, 24 * 100), 12.001, ClosedForms::lead);
  }

  @Test
  void batchesBySizeWaitForTheirLast() {
    Station batch = Station.of("batch", 50, Models.hours(0.001));
    Model model =
        Model.line(Arrivals.poissonPerHour(1), batch.with(Entry.FREE.withGate(new Gate.BySize(6))));
    assertMean(model, plan(100, 1_000), 2.501, ClosedForms::lead);
  }

  @Test
  void reworkFillsTheServer() {
    Station desk = Station.of("desk", 1, Sampler.exponentialHours(1));
    Model model =
        Model.line(Arrivals.poissonPerHour(0.5), desk)
            .withRoutes(
                List.of(
                    Route.of(
                        "desk", new Route.Branch("desk", 0.2), new Route.Branch(Route.OUT, 0.8))));
    double load = 0.5 * Variability.visits(0.2);
    assertMeans(
        model,
        plan(400, 1_500),
        Map.of(
            load,
            replication -> replication.pool("desk").busyRatio(),
            load / (1 - load),
            replication -> replication.flow().meanPresent()));
  }

  /// Slices of a tenth, then to the back of the queue, until the work is done: ten slices in the
  /// mean add up to exponential work, and the mean stay is that of processor sharing.
  @Test
  void takingTurnsInSmallSlicesTakesAsLongAsSharing() {
    Station desk = Station.of("desk", 1, Sampler.exponentialHours(0.02));
    Model model =
        Model.line(Arrivals.poissonPerHour(3), desk)
            .withRoutes(
                List.of(
                    Route.of(
                        "desk", new Route.Branch("desk", 0.9), new Route.Branch(Route.OUT, 0.1))));
    assertMean(
        model,
        plan(20, 100),
        SingleServer.processorSharing(3, 1 / 5.0).stayTime(),
        ClosedForms::lead);
  }

  @Test
  void approximationsAreNearButNotExact() {
    Station desk = Station.of("desk", 1, Sampler.hours(LogNormal.ofMean(0.85, 1)));
    Model model = Model.line(new Arrivals.Renewal(Sampler.hours(LogNormal.ofMean(1, 1))), desk);
    double kingman = ManyServers.kingman(1, 0.85, 1, 1).waitTime();
    Plan plan = Plan.steady(Duration.ofHours(2_000), Duration.ofHours(20_000), 40, 5);
    double simulated = Simulator.run(model, plan).measured().waitHours("desk").mean();
    assertThat(simulated).isBetween(0.85 * kingman, 0.99 * kingman);
  }

  @Test
  void batchMeansCoverAsReplicationsDo() {
    int misses = 0;
    Model model = Models.single(0.5, 1, Sampler.hours(new Exponential(1)));
    for (int seed = 1; seed <= ClosedForms.SETS; seed++) {
      Plan plan = Plan.batchMeans(Duration.ofHours(300), Duration.ofHours(20_000), 20, seed);
      Outcome.Measured measured = Simulator.run(model, plan).measured();
      misses += measured.estimate(ClosedForms::lead, 0.99).contains(2) ? 0 : 1;
    }
    assertThat(misses).isLessThanOrEqualTo(ClosedForms.MISSES);
  }
}
