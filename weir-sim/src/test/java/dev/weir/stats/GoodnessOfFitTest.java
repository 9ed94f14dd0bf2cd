package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GoodnessOfFitTest {
  private static Distribution exponential(double[] values) {
    boolean[] finished = new boolean[values.length];
    Arrays.fill(finished, true);
    return Likelihood.exponential(values, finished).distribution();
  }

  @Test
  void handComputedDistances() {
    double[] values = {0.2, 0.4, 0.9};
    assertThat(GoodnessOfFit.kolmogorov(values, new Uniform(0, 1)))
        .isCloseTo(2 / 3.0 - 0.4, within(1e-12));
    double expected =
        -3
            - (Math.log(0.2)
                    + Math.log(0.1)
                    + 3 * (Math.log(0.4) + Math.log(0.6))
                    + 5 * (Math.log(0.9) + Math.log(0.8)))
                / 3;
    assertThat(GoodnessOfFit.andersonDarling(values, new Uniform(0, 1)))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void wassersteinIsTheShiftOfAShiftedSample() {
    assertThat(GoodnessOfFit.wasserstein(new double[] {1, 5, 2}, new double[] {4, 3, 7}))
        .isCloseTo(2, within(1e-12));
    assertThat(GoodnessOfFit.wasserstein(new double[] {0, 2}, new double[] {1})).isEqualTo(1);
    assertThat(GoodnessOfFit.wasserstein(new double[] {3, 1}, new double[] {1, 3, 1, 3})).isZero();
  }

  @Test
  void pValuesAreUniformForTheTrueFamilyAndSmallForAnother() {
    int small = 0;
    int rejected = 0;
    for (long seed = 0; seed < 200; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "p");
      double[] right = random.doubles(40).map(u -> new Exponential(3).draw(random)).toArray();
      double[] wrong = random.doubles(40).map(u -> new Gamma(4, 1).draw(random)).toArray();
      small +=
          GoodnessOfFit.pValue(right, GoodnessOfFitTest::exponential, 99, random) <= 0.1 ? 1 : 0;
      rejected +=
          GoodnessOfFit.pValue(wrong, GoodnessOfFitTest::exponential, 99, random) <= 0.1 ? 1 : 0;
    }
    assertThat(small).as("of 200, 20 expected").isBetween(8, 34);
    assertThat(rejected).as("of 200").isGreaterThan(180);
  }

  @Test
  void emptyDataAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoodnessOfFit.kolmogorov(new double[0], new Uniform(0, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoodnessOfFit.wasserstein(new double[] {Double.NaN}, new double[1]));
  }
}
