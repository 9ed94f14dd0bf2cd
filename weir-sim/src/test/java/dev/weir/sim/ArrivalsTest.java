package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.stats.Estimate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static final int WEEKS = 400;

  @Test
  void ratesByTheHourOfTheWeekAreMet() {
    Double[] perHour = new Double[168];
    Arrays.setAll(perHour, hour -> hour % 24 >= 9 && hour % 24 < 17 && hour < 120 ? 2.0 : 0.25);
    perHour[3] = 0.0;
    Model model =
        Model.line(
            new Arrivals.HourOfWeek(List.of(perHour)), Station.of("desk", 50, Models.hours(0.001)));
    Visits visits = Simulator.visits(model, Plan.until(Duration.ofDays(7 * WEEKS), 1, 1), 0);
    double[][] counts = new double[168][WEEKS];
    for (long at : visits.items().arrived()) {
      counts[(int) (at / 3_600_000 % 168)][(int) (at / WorkClock.WEEK)]++;
    }
    int misses = 0;
    for (int hour = 0; hour < 168; hour++) {
      if (perHour[hour] == 0) {
        assertThat(counts[hour]).containsOnly(0);
      } else {
        misses += Estimate.of(counts[hour], 0.99).contains(perHour[hour]) ? 0 : 1;
      }
    }
    assertThat(misses).as("hours of 168 outside their 99 % interval").isLessThanOrEqualTo(7);
  }

  @Test
  void aNewSourceMovesNoArrivalOfAnother() {
    Source first = Source.of("first", "desk", Arrivals.poissonPerHour(1));
    Source second = Source.of("second", "desk", Arrivals.poissonPerHour(2));
    Station desk = Station.of("desk", 9, Models.hours(1));
    Plan plan = Plan.until(Duration.ofHours(200), 1, 4);
    Model one = Model.of(List.of(first), List.of(desk), List.of());
    Model both = Model.of(List.of(second, first), List.of(desk), List.of());
    assertThat(arrivals(Simulator.visits(both, plan, 0), 1))
        .isEqualTo(arrivals(Simulator.visits(one, plan, 0), 0));
  }

  private static long[] arrivals(Visits visits, int source) {
    long[] all = new long[visits.items().size()];
    int n = 0;
    for (int item = 0; item < all.length; item++) {
      if (visits.items().source()[item] == source) {
        all[n++] = visits.items().arrived()[item];
      }
    }
    return Arrays.copyOf(all, n);
  }
}
