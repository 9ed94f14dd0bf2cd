package dev.weir.sim;

import static dev.weir.sim.ClosedForms.SHORT;
import static dev.weir.sim.ClosedForms.assertMean;
import static dev.weir.sim.ClosedForms.assertMeans;
import static dev.weir.sim.ClosedForms.plan;

import dev.weir.sim.theory.ManyServers;
import dev.weir.sim.theory.SingleServer;
import dev.weir.stats.Constant;
import dev.weir.stats.Gamma;
import dev.weir.stats.LogNormal;
import dev.weir.stats.Mixture;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Each closed form against 100 sets of replications: of the 99 % intervals, one in a hundred may
/// miss. Six or more misses in a hundred happen by chance once in two thousand times.
class ClosedFormTest {
  @Test
  void oneServerExponential() {
    assertMeans(
        Models.single(0.5, 1, Sampler.exponentialHours(1)),
        SHORT,
        Map.of(2.0, ClosedForms::lead, 0.5, replication -> replication.pool("desk").busyRatio()));
    assertMean(
        Models.single(0.9, 1, Sampler.exponentialHours(1)),
        plan(2_000, 3_000),
        10,
        ClosedForms::lead);
  }

  @Test
  void quantilesOfOneServer() {
    assertMean(
        Models.single(0.5, 1, Sampler.exponentialHours(1)),
        plan(300, 4_000),
        SingleServer.mm1Quantile(0.5, 1, 0.5),
        replication -> replication.flow().leadTime().p50Hours());
  }

  @Test
  void threeServersAndTen() {
    assertMeans(
        Model.line(
            Arrivals.poissonPerHour(8), Station.of("desk", 3, Sampler.exponentialHours(1 / 3.0))),
        plan(100, 400),
        Map.of(
            1.1308411,
            ClosedForms::lead,
            9.0467290,
            replication -> replication.flow().meanPresent()));
    assertMean(
        Model.line(Arrivals.poissonPerHour(8), Station.of("desk", 10, Sampler.exponentialHours(1))),
        plan(50, 200),
        0.2045901,
        ClosedForms::wait);
  }

  @Test
  void anyServiceTime() {
    Map<Sampler, Double> waits =
        Map.of(
            Sampler.hours(new Constant(1)), 2.0,
            Sampler.hours(Mixture.hyperexponential(1, 2)), 10.0,
            Sampler.hours(new Gamma(2, 0.5)), 3.0);
    waits.forEach((service, wait) ->
        assertMean(Models.single(0.8, 1, service), plan(800, 3_000), wait, ClosedForms::wait));
  }

  @Test
  void aRoomOfThreeLosesTheRest() {
    Station desk = Station.of("desk", 1, Sampler.exponentialHours(1));
    Model model = Model.line(Arrivals.poissonPerHour(0.9), desk.with(Entry.FREE.withLimit(3)));
    Model losing = model.with(model.sources().getFirst().with(Source.WhenFull.LEAVE));
    assertMeans(
        losing,
        SHORT,
        Map.of(
            1.9298893, ClosedForms::lead,
            1.3687118, replication -> replication.flow().meanPresent(),
            0.2119802, r -> (double) r.counts().lost() / r.counts().arrived()));
  }

  @Test
  void erlangsLossForAnyService() {
    Station desk = Station.of("desk", 3, Sampler.hours(LogNormal.ofMean(1, 1.5)));
    Model model = Model.line(Arrivals.poissonPerHour(2), desk.with(Entry.FREE.withLimit(3)));
    assertMean(
        model.with(model.sources().getFirst().with(Source.WhenFull.LEAVE)),
        SHORT,
        ManyServers.erlangB(2, 3),
        r -> (double) r.counts().lost() / r.counts().arrived());
  }
}
