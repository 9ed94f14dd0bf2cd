package dev.weir.bench.sim;

import dev.weir.sim.Arrivals;
import dev.weir.sim.Model;
import dev.weir.sim.Route;
import dev.weir.sim.Sampler;
import dev.weir.sim.Source;
import dev.weir.sim.Station;
import java.util.List;

/// The open Jackson network J5: five stations of two servers, loads .8 .75 .7 .85 .9, one arrival
/// an hour, 20 % rework; 4.75 visits and 5.75 events an item, mean time in the network 26.217924
/// hours.
final class J5 {
  static final double[] SERVICE_HOURS = {1.28, 2, 2.8, 1.36, 1.8};
  static final double EVENTS_PER_ITEM = 5.75;

  private J5() {}

  static Model model() {
    Station[] stations = new Station[SERVICE_HOURS.length];
    for (int i = 0; i < stations.length; i++) {
      stations[i] = Station.of("S" + (i + 1), 2, Sampler.exponentialHours(SERVICE_HOURS[i]));
    }
    return Model.of(
        List.of(Source.of("in", "S1", Arrivals.poissonPerHour(1))),
        List.of(stations),
        List.of(
            Route.of("S1", new Route.Branch("S2", 0.6), new Route.Branch("S3", 0.4)),
            Route.to("S2", "S4"),
            Route.to("S3", "S4"),
            Route.of("S4", new Route.Branch("S5", 0.8), new Route.Branch("S1", 0.2))));
  }
}
