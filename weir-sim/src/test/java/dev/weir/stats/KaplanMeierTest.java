package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  /// Seven items: finished at 1, 3, 3, 6; still open at 2, 3, 8.
  private static final double[] AGES = {3, 1, 2, 3, 8, 6, 3};

  private static final boolean[] DONE = {true, true, false, false, false, true, true};

  @Test
  void handComputedCurveIsMet() {
    KaplanMeier curve = KaplanMeier.of(AGES, DONE);
    assertThat(curve.n()).isEqualTo(7);
    assertThat(curve.nFinished()).isEqualTo(4);
    assertThat(curve.ages()).containsExactly(1, 3, 6);
    double afterOne = 6.0 / 7;
    double afterThree = afterOne * 3 / 5;
    double afterSix = afterThree / 2;
    assertThat(curve.survival())
        .containsExactly(new double[] {afterOne, afterThree, afterSix}, within(1e-15));
    assertThat(curve.survivalAt(0.5)).isEqualTo(1);
    assertThat(curve.survivalAt(3)).isCloseTo(afterThree, within(1e-15));
    assertThat(curve.survivalAt(99)).isCloseTo(afterSix, within(1e-15));
    assertThat(curve.restrictedMean(5))
        .hasValueCloseTo(1 + 2 * afterOne + 2 * afterThree, within(1e-14));
    double greenwood = 1.0 / (7 * 6) + 2.0 / (5 * 3);
    assertThat(curve.standardErrorAt(4))
        .isCloseTo(afterThree * Math.sqrt(greenwood), within(1e-15));
  }

  @Test
  void quantilesThatAreNotReachedAreEmpty() {
    KaplanMeier curve = KaplanMeier.of(AGES, DONE);
    assertThat(curve.quantile(0.1)).hasValue(1);
    assertThat(curve.quantile(0.5)).hasValue(6);
    assertThat(curve.quantile(0.7)).hasValue(6);
    assertThat(curve.quantile(0.75)).isEmpty();
    assertThat(curve.restrictedMean(8)).isPresent();
    assertThat(curve.restrictedMean(8.1)).isEmpty();
  }

  @Test
  void openWorkAloneGivesNoQuantile() {
    KaplanMeier curve = KaplanMeier.of(new double[] {4, 9}, new boolean[2]);
    assertThat(curve.quantile(0.01)).isEqualTo(OptionalDouble.empty());
    assertThat(curve.survivalAt(5)).isEqualTo(1);
    assertThat(curve.restrictedMean(9)).hasValue(9);
  }

  @Test
  void withoutOpenWorkTheCurveIsTheEmpiricalOne() {
    double[] ages = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
    boolean[] done = new boolean[10];
    Arrays.fill(done, true);
    KaplanMeier curve = KaplanMeier.of(ages, done);
    for (int k = 1; k <= 10; k++) {
      assertThat(curve.quantile(k / 10.0)).hasValue(10.0 * k);
    }
    assertThat(curve.restrictedMean(1e9)).hasValueCloseTo(55.0, within(1e-12));
    assertThat(curve.survivalAt(100)).isZero();
  }

  @Test
  void weightedQuantilesAreThoseOfTheRepeatedSample() {
    double[] wanted = {0.1, 0.5, 0.5, 0.85, 1};
    double[] found = new double[wanted.length];
    for (long seed = 0; seed < 300; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "weights");
      int n = 1 + random.nextInt(30);
      double[] ages = new double[n];
      boolean[] done = new boolean[n];
      int[] weights = new int[n];
      Arrays.setAll(ages, i -> random.nextInt(12));
      Arrays.setAll(weights, i -> random.nextInt(4));
      for (int i = 0; i < n; i++) {
        done[i] = random.nextInt(3) > 0;
      }
      new CensoredSample(ages, done).quantiles(weights, wanted, found);
      if (Arrays.stream(weights).sum() == 0) {
        assertThat(found).containsOnly(Double.NaN);
        continue;
      }
      KaplanMeier repeated = repeated(ages, done, weights);
      for (int i = 0; i < wanted.length; i++) {
        assertThat(found[i])
            .as("seed %d, p %s", seed, wanted[i])
            .isEqualTo(repeated.quantile(wanted[i]).orElse(CensoredSample.NOT_REACHED));
      }
    }
  }

  @Test
  void survivalIsWhatProducedTheData() {
    int misses = 0;
    for (long seed = 0; seed < 400; seed++) {
      RandomGenerator random = RandomStreams.of(seed, "censored");
      double[] ages = new double[200];
      boolean[] done = new boolean[200];
      for (int i = 0; i < ages.length; i++) {
        double life = -Math.log(1 - random.nextDouble());
        double watched = 2 * random.nextDouble();
        ages[i] = Math.min(life, watched);
        done[i] = life <= watched;
      }
      KaplanMeier curve = KaplanMeier.of(ages, done);
      double error = Math.abs(curve.survivalAt(0.7) - Math.exp(-0.7));
      misses += error > Normal.quantile(0.995) * curve.standardErrorAt(0.7) ? 1 : 0;
    }
    assertThat(misses).as("of 400 intervals of 99 %").isBetween(0, 11);
  }

  @Test
  void badObservationsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {1, -2}, new boolean[2]))
        .withMessage("duration 1 is -2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {Double.NaN}, new boolean[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[0], new boolean[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[2], new boolean[1]));
    KaplanMeier curve = KaplanMeier.of(AGES, DONE);
    assertThatIllegalArgumentException().isThrownBy(() -> curve.quantile(0));
    assertThatIllegalArgumentException().isThrownBy(() -> curve.restrictedMean(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> curve.survivalAt(Double.NaN));
  }

  private static KaplanMeier repeated(double[] ages, boolean[] done, int[] weights) {
    int total = Arrays.stream(weights).sum();
    double[] repeatedAges = new double[total];
    boolean[] repeatedDone = new boolean[total];
    int next = 0;
    for (int i = 0; i < ages.length; i++) {
      Arrays.fill(repeatedAges, next, next + weights[i], ages[i]);
      Arrays.fill(repeatedDone, next, next + weights[i], done[i]);
      next += weights[i];
    }
    return KaplanMeier.of(repeatedAges, repeatedDone);
  }
}
