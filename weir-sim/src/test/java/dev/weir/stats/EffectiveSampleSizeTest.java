package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EffectiveSampleSizeTest {
  @Test
  void anAutoregressionCountsByItsKnownShare() {
    for (double phi : new double[] {0, 0.5, 0.9}) {
      RandomGenerator random = RandomStreams.of(3, "ar");
      double[] series = new double[50_000];
      for (int i = 1; i < series.length; i++) {
        series[i] = phi * series[i - 1] + random.nextGaussian();
      }
      double expected = series.length * (1 - phi) / (1 + phi);
      assertThat(EffectiveSampleSize.ofSeries(series))
          .as("phi " + phi)
          .isCloseTo(expected, within(0.12 * expected));
      assertThat(Autocorrelation.of(series, 3)[2]).isCloseTo(phi * phi, within(0.03));
    }
  }

  @Test
  void constantSeriesAndAlternatingSeriesKeepTheirSize() {
    assertThat(EffectiveSampleSize.ofSeries(new double[] {2, 2, 2, 2, 2})).isEqualTo(5);
    assertThat(EffectiveSampleSize.ofSeries(new double[] {1, 2, 1, 2, 1, 2})).isEqualTo(6);
  }

  @Test
  void clustersOfCopiesCountOnceEach() {
    double[] values = {1, 1, 1, 5, 5, 5, 9, 9, 9};
    int[] clusters = {1, 1, 1, 2, 2, 2, 3, 3, 3};
    assertThat(EffectiveSampleSize.ofClusters(values, clusters)).isCloseTo(3, within(1e-12));
    assertThat(EffectiveSampleSize.ofClusters(new double[] {1, 2, 3}, new int[] {7, 8, 9}))
        .isEqualTo(3);
    assertThat(EffectiveSampleSize.ofClusters(new double[] {1, 2, 1, 2}, new int[] {1, 1, 2, 2}))
        .isEqualTo(4);
  }

  @Test
  void designEffectIsTheKnownOne() {
    RandomGenerator random = RandomStreams.of(5, "design");
    double[] values = new double[2_000 * 10];
    int[] clusters = new int[values.length];
    for (int cluster = 0; cluster < 2_000; cluster++) {
      double shared = random.nextGaussian();
      for (int k = 0; k < 10; k++) {
        clusters[cluster * 10 + k] = cluster;
        values[cluster * 10 + k] = shared + random.nextGaussian();
      }
    }
    double expected = values.length / (1 + 9 * 0.5);
    assertThat(EffectiveSampleSize.ofClusters(values, clusters))
        .isCloseTo(expected, within(0.03 * expected));
  }

  @Test
  void tooLittleDataIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectiveSampleSize.ofSeries(new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectiveSampleSize.ofSeries(new double[] {1, Double.NaN, 3, 4}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectiveSampleSize.ofClusters(new double[2], new int[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            EffectiveSampleSize.ofClusters(new double[] {1, Double.NaN, 2}, new int[] {1, 1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autocorrelation.of(new double[] {1, 1}, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autocorrelation.of(new double[] {1, 2}, 2));
  }
}
