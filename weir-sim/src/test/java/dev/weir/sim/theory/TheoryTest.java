package dev.weir.sim.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TheoryTest {
  private static final Offset<Double> DIGITS = within(5e-7);

  @Test
  void oneServerWithExponentialService() {
    SteadyState busy = SingleServer.mm1(0.9, 1);
    assertThat(busy.meanPresent()).isCloseTo(9, DIGITS);
    assertThat(busy.meanWaiting()).isCloseTo(8.1, DIGITS);
    assertThat(busy.stayTime()).isCloseTo(10, DIGITS);
    assertThat(busy.waitTime()).isCloseTo(9, DIGITS);
    assertThat(SingleServer.mm1Quantile(0.9, 1, 0.95)).isCloseTo(29.9573227, DIGITS);
    assertThat(SingleServer.mm1Quantile(0.5, 1, 0.95)).isCloseTo(5.9914645, DIGITS);
    assertThat(SingleServer.mm1(0.5, 1).stayTime()).isCloseTo(2, DIGITS);
  }

  @Test
  void oneServerWithARoomOfK() {
    assertThat(SingleServer.mm1kShares(9, 10, 11)[11]).isCloseTo(0.0437324, DIGITS);
    SteadyState eleven = SingleServer.mm1k(9, 10, 11);
    assertThat(eleven.meanPresent()).isCloseTo(4.2769036, DIGITS);
    assertThat(eleven.stayTime()).isCloseTo(0.4969441, DIGITS);
    SteadyState three = SingleServer.mm1k(0.9, 1, 3);
    assertThat(SingleServer.mm1kShares(0.9, 1, 3)[3]).isCloseTo(0.2119802, DIGITS);
    assertThat(three.meanPresent()).isCloseTo(1.3687118, DIGITS);
    assertThat(three.stayTime()).isCloseTo(1.9298893, DIGITS);
    assertThat(SingleServer.mm1kShares(1e6, 1, 500)[500]).isCloseTo(1, within(1e-5));
  }

  @Test
  void manyServers() {
    assertThat(ManyServers.erlangB(2, 3)).isCloseTo(0.2105263, DIGITS);
    assertThat(ManyServers.erlangC(2, 3)).isCloseTo(0.4444444, DIGITS);
    assertThat(ManyServers.erlangC(8, 10)).isCloseTo(0.4091802, DIGITS);
    SteadyState ten = ManyServers.mmc(8, 1, 10);
    assertThat(ten.waitTime()).isCloseTo(0.2045901, DIGITS);
    assertThat(ten.meanPresent()).isCloseTo(9.6367206, DIGITS);
    SteadyState three = ManyServers.mmc(8, 3, 3);
    assertThat(ManyServers.erlangC(8.0 / 3, 3)).isCloseTo(0.7975078, DIGITS);
    assertThat(three.waitTime()).isCloseTo(0.7975078, DIGITS);
    assertThat(three.stayTime()).isCloseTo(1.1308411, DIGITS);
    assertThat(three.meanPresent()).isCloseTo(9.0467290, DIGITS);
    assertThat(ManyServers.mmc(1.6, 1, 2).meanPresent()).isCloseTo(4.4444444, DIGITS);
  }

  @Test
  void anyServiceAndAnyArrivals() {
    assertThat(SingleServer.mg1(0.8, 1, 0).waitTime()).isCloseTo(2, DIGITS);
    assertThat(SingleServer.mg1(0.8, 1, 1).waitTime()).isCloseTo(4, DIGITS);
    assertThat(SingleServer.mg1(0.8, 1, 4).stayTime()).isCloseTo(11, DIGITS);
    assertThat(ManyServers.kingman(0.9, 1, 0.5, 0.25).waitTime()).isCloseTo(3.375, DIGITS);
    assertThat(ManyServers.allenCunneen(8, 1 / 3.0, 3, 1, 0.5).waitTime())
        .isCloseTo(0.5981309, DIGITS);
    assertThat(ManyServers.sakasegawa(8, 1 / 3.0, 3, 1, 0.5).waitTime())
        .isCloseTo(0.6046897, DIGITS);
    assertThat(ManyServers.sakasegawa(8, 1 / 3.0, 3, 1, 1).waitTime()).isCloseTo(0.8062530, DIGITS);
  }

  @Test
  void prioritiesWithoutPreemption() {
    double[] ones = {1, 1};
    assertThat(SingleServer.cobham(new double[] {0.3, 0.5}, ones, ones))
        .containsExactly(new double[] {1.142857, 5.714286}, DIGITS);
    assertThat(SingleServer.cobham(new double[] {0.2, 0.6}, ones, ones))
        .containsExactly(new double[] {1, 5}, DIGITS);
  }

  @Test
  void anOpenNetwork() {
    double[][] routes = new double[5][5];
    routes[0][1] = 0.6;
    routes[0][2] = 0.4;
    routes[1][3] = 1;
    routes[2][3] = 1;
    routes[3][4] = 0.8;
    routes[3][0] = 0.2;
    double[] services = {1.25 / 1.6, 0.5, 0.5 / 1.4, 1.25 / 1.7, 1 / 1.8};
    Jackson net =
        Jackson.of(new double[] {1, 0, 0, 0, 0}, routes, services, new int[] {2, 2, 2, 2, 2});
    double[] present = {4.444444, 3.428571, 2.745098, 6.126126, 9.473684};
    double[] waits = {2.275556, 2.571429, 2.690196, 3.540901, 7.673684};
    for (int j = 0; j < 5; j++) {
      assertThat(net.stations().get(j).meanPresent()).isCloseTo(present[j], DIGITS);
      assertThat(net.stations().get(j).waitTime()).isCloseTo(waits[j], DIGITS);
    }
    assertThat(net.present()).isCloseTo(26.217924, DIGITS);
    assertThat(net.stay()).isCloseTo(26.217924, DIGITS);
  }

  @Test
  void aClosedNetwork() {
    double[] demands = {0.1, 0.2, 0.15};
    double[] expected = {0.689655, 1.333333, 1.925489, 0, 2.936368};
    for (int n : new int[] {1, 2, 3, 5}) {
      assertThat(ClosedNetwork.of(demands, 1, n).throughput()).isCloseTo(expected[n - 1], DIGITS);
    }
    ClosedNetwork ten = ClosedNetwork.of(demands, 1, 10);
    assertThat(ten.throughput()).isCloseTo(4.411472, DIGITS);
    assertThat(ten.stay()).isCloseTo(1.266817, DIGITS);
    ClosedNetwork full = ClosedNetwork.of(demands, 0, 10);
    assertThat(full.throughput()).isCloseTo(4.888603, DIGITS);
    assertThat(full.stay()).isCloseTo(2.045574, DIGITS);
    assertThat(full.present().get(1)).isCloseTo(6.674116, DIGITS);
  }

  @Test
  void theCriticalLimitDeliversHalfInThePracticalWorstCase() {
    LimitedLine five = new LimitedLine(1, 5);
    LimitedLine ten = new LimitedLine(1, 10);
    assertThat(five.criticalItems()).isEqualTo(5);
    assertThat(five.bestThroughput(5)).isEqualTo(1);
    assertThat(five.practicalWorstThroughput(5)).isCloseTo(0.56, within(0.005));
    assertThat(ten.practicalWorstThroughput(10)).isCloseTo(0.53, within(0.005));
    assertThat(five.practicalWorstThroughput(10)).isCloseTo(0.71, within(0.005));
    assertThat(ten.practicalWorstThroughput(20)).isCloseTo(0.69, within(0.005));
    assertThat(five.practicalWorstThroughput(25)).isCloseTo(0.86, within(0.005));
    assertThat(five.practicalWorstLeadTime(5) * five.practicalWorstThroughput(5)).isEqualTo(5);
    ClosedNetwork balanced = ClosedNetwork.of(new double[] {1, 1, 1, 1, 1}, 0, 7);
    assertThat(five.practicalWorstThroughput(7)).isCloseTo(balanced.throughput(), DIGITS);
  }

  @Test
  void workingAtEverythingAtOnceTakesAsLongInTheMeanAsExponentialQueueing() {
    assertThat(SingleServer.processorSharing(3, 1 / 5.0).stayTime()).isCloseTo(0.5, DIGITS);
    assertThat(SingleServer.processorSharing(0.9, 1).stayTime()).isCloseTo(10, DIGITS);
    assertThatIllegalArgumentException().isThrownBy(() -> SingleServer.processorSharing(5, 0.2));
  }

  @Test
  void reworkAndInterruptionsTakeCapacity() {
    assertThat(0.7 * Variability.visits(0.3)).isCloseTo(1, DIGITS);
    assertThat(Variability.interrupted(2, 0.1, 3)).isCloseTo(2.6, DIGITS);
    assertThat(Variability.interruptedScv(2, 1, 0, 3, 1)).isCloseTo(1, DIGITS);
    assertThat(Variability.departures(0.9, 3, 1, 1)).isEqualTo(1);
    assertThat(SingleServer.withVacations(0.5, 1, 1, 2, 1).waitTime()).isCloseTo(3, DIGITS);
  }

  @Test
  void aLoadOfOneOrMoreIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SingleServer.mm1(1, 1))
        .withMessageContaining("load is 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> ManyServers.mmc(9, 3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> ManyServers.sakasegawa(9, 1, 3, 1, 1));
    double[] ones = {1, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SingleServer.cobham(new double[] {0.3, 0.7}, ones, ones));
    double[][] noRoutes = new double[1][1];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jackson.of(new double[] {2}, noRoutes, new double[] {1}, new int[] {2}))
        .withMessageContaining("station 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Variability.visits(1));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SingleServer.mg1(-1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> SingleServer.mg1(0.5, 1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> ManyServers.erlangB(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> SingleServer.mm1k(1, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClosedNetwork.of(new double[] {-1}, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new LimitedLine(1, 0));
  }
}
