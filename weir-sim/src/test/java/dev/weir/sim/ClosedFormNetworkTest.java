package dev.weir.sim;

import static dev.weir.sim.ClosedForms.assertMean;
import static dev.weir.sim.ClosedForms.assertMeans;
import static dev.weir.sim.ClosedForms.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.sim.theory.ClosedNetwork;
import dev.weir.sim.theory.LimitedLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Closed forms of several classes and several stations, as in {@link ClosedFormTest}.
class ClosedFormNetworkTest {
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
    assertMean(model, plan(500, 1_500), mean, ClosedForms::wait);
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
        plan(500, 1_500),
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
