package dev.weir.sim;

import static dev.weir.sim.ClosedForms.SHORT;
import static dev.weir.sim.ClosedForms.assertMean;
import static dev.weir.sim.ClosedForms.assertMeans;
import static dev.weir.sim.ClosedForms.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.sim.theory.ClosedNetwork;
import dev.weir.sim.theory.LimitedLine;
import dev.weir.sim.theory.ManyServers;
import dev.weir.sim.theory.SingleServer;
import dev.weir.stats.Constant;
import dev.weir.stats.Gamma;
import dev.weir.stats.LogNormal;
import dev.weir.stats.Mixture;
import java.util.List;
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

  @Test
  void prioritiesOfTypesAfterCobham() {
    WorkType urgent = new WorkType("urgent", 0, false);
    WorkType usual = new WorkType("usual", 1, false);
    List<Source.Share> mix =
        List.of(new Source.Share(urgent, 0.375), new Source.Share(usual, 0.625));
    Source source =
        new Source("in", "desk", Arrivals.poissonPerHour(0.8), mix, Source.WhenFull.WAIT);
    Station desk = Station.of("desk", 1, Sampler.exponentialHours(1));
    Station done = Station.of("urgent done", 50, Models.hours(0.001));
    Route.When isUrgent = Route.When.type("urgent");
    Model model =
        Model.of(
            List.of(source),
            List.of(desk, done),
            List.of(
                new Route("desk", isUrgent, List.of(new Route.Branch("urgent done", 1))),
                Route.to("desk", Route.OUT)));
    double mean = (3 * 1.142857 + 5 * 5.714286) / 8;
    assertMean(model, plan(800, 3_000), mean, ClosedForms::wait);
  }

  @Test
  void priorityOfOneStationOverAnotherAfterCobham() {
    Pool one = Pool.of("one", 1);
    Station usual = Station.of("usual", one, Sampler.exponentialHours(1));
    Model model =
        Model.of(
            List.of(
                Source.of("a", "urgent", Arrivals.poissonPerHour(0.3)),
                Source.of("b", "usual", Arrivals.poissonPerHour(0.5))),
            List.of(
                Station.of("urgent", one, Sampler.exponentialHours(1)),
                usual.with(Entry.FREE.withPrecedence(1))),
            List.of());
    assertMeans(
        model,
        plan(800, 3_000),
        Map.of(
            1.142857, r -> r.station("urgent").waitHours(),
            5.714286, r -> r.station("usual").waitHours()));
  }

  @Test
  void aNetworkAfterJackson() {
    assertMeans(
        Models.j5(),
        plan(1_000, 1_000),
        Map.of(
            26.217924, ClosedForms::lead,
            4.444444, r -> r.station("S1").occupancy().meanPresent(),
            2.571429, r -> r.station("S2").waitHours(),
            2.690196, r -> r.station("S3").waitHours(),
            3.540901, r -> r.station("S4").waitHours(),
            7.673684, r -> r.station("S5").waitHours()));
  }

  private static Model round(int items, double think, double... demands) {
    Station[] stations = new Station[demands.length + (think > 0 ? 1 : 0)];
    for (int i = 0; i < demands.length; i++) {
      stations[i] = Station.of("S" + i, 1, Sampler.exponentialHours(demands[i]));
    }
    if (think > 0) {
      stations[demands.length] = Station.of("think", items, Sampler.exponentialHours(think));
    }
    return Model.closed(items, stations);
  }

  @Test
  void closedNetworksAfterMeanValueAnalysis() {
    double[] demands = {0.1, 0.2, 0.15};
    assertMean(round(5, 1, demands), plan(20, 150), 2.936368, Replication::throughputPerHour);
    assertMean(round(10, 0, demands), plan(20, 150), 4.888603, Replication::throughputPerHour);
    assertThat(ClosedNetwork.of(demands, 1, 5).throughput()).isCloseTo(2.936368, within(1e-6));
  }

  @Test
  void aBalancedLineIsThePracticalWorstCase() {
    assertMean(
        round(5, 0, 1, 1, 1, 1, 1),
        plan(100, 800),
        new LimitedLine(1, 5).practicalWorstThroughput(5),
        Replication::throughputPerHour);
  }
}
