package dev.weir.sim;

import java.util.Arrays;
import java.util.List;

/// Models that several tests use.
final class Models {
  private Models() {}

  /// J5: five stations of two servers, loads .8 .75 .7 .85 .9, with rework from S4 to S1.
  static Model j5() {
    double[] service = {1.28, 2, 2.8, 1.36, 1.8};
    Station[] stations = new Station[5];
    for (int i = 0; i < 5; i++) {
      stations[i] = Station.of("S" + (i + 1), 2, Sampler.exponentialHours(service[i]));
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

  /// One station, Poisson arrivals of one an hour times `load`, mean service one hour a server.
  static Model single(double load, int servers, Sampler service) {
    return Model.line(
        Arrivals.poissonPerHour(load * servers), Station.of("desk", servers, service));
  }

  static Sampler hours(double hours) {
    return Sampler.constantHours(hours);
  }

  /// Moments in hours.
  static Arrivals at(double... hours) {
    long[] millis = new long[hours.length];
    Arrays.setAll(millis, i -> Math.round(hours[i] * 3.6e6));
    return Arrivals.Replayed.of(millis);
  }
}
