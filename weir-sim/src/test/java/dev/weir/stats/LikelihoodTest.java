package dev.weir.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
  private static final Offset<Double> NEAR = within(0.05);

  private static void assertFit(
      Distribution truth,
      BiFunction<double[], boolean[], Likelihood.Fit> family,
      double openAfter,
      double first,
      double second) {
    RandomGenerator random = RandomStreams.of(5, "fit");
    double[] values = new double[20_000];
    boolean[] finished = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      double life = truth.draw(random);
      values[i] = Math.min(life, openAfter);
      finished[i] = life <= openAfter;
    }
    Likelihood.Fit fit = family.apply(values, finished);
    double[] found =
        switch (fit.distribution()) {
          case Exponential e -> new double[] {e.mean(), e.mean()};
          case LogNormal l -> new double[] {l.logMean(), l.logDeviation()};
          case Gamma g -> new double[] {g.shape(), g.scale()};
          case Weibull w -> new double[] {w.shape(), w.scale()};
          default -> throw new AssertionError(fit);
        };
    assertThat(found).containsExactly(new double[] {first, second}, NEAR);
    assertThat(fit.logLikelihood())
        .isGreaterThanOrEqualTo(Likelihood.sum(truth, values, finished) - 1e-6);
  }

  @Test
  void parametersAreFoundAgain() {
    double never = Double.MAX_VALUE;
    assertFit(new Exponential(1.5), Likelihood::exponential, never, 1.5, 1.5);
    assertFit(new LogNormal(0.3, 1.1), Likelihood::lognormal, never, 0.3, 1.1);
    assertFit(new Gamma(0.6, 2), Likelihood::gamma, never, 0.6, 2);
    assertFit(new Weibull(0.8, 1.2), Likelihood::weibull, never, 0.8, 1.2);
  }

  @Test
  void openItemsAreCountedForWhatTheyAre() {
    assertFit(new Exponential(1.5), Likelihood::exponential, 1, 1.5, 1.5);
    assertFit(new LogNormal(0.3, 1.1), Likelihood::lognormal, 2, 0.3, 1.1);
    assertFit(new Gamma(2, 0.5), Likelihood::gamma, 1, 2, 0.5);
    assertFit(new Weibull(0.8, 1.2), Likelihood::weibull, 1, 0.8, 1.2);
  }

  @Test
  void theRightFamilyWinsByAkaike() {
    for (Distribution truth : List.of(new LogNormal(0, 1), new Gamma(4, 1), new Weibull(0.5, 1))) {
      RandomGenerator random = RandomStreams.of(9, "family");
      double[] values = random.doubles(3_000).map(u -> truth.draw(random)).toArray();
      boolean[] finished = new boolean[values.length];
      Arrays.fill(finished, true);
      Likelihood.Fit best = Likelihood.ranked(values, finished).getFirst();
      assertThat(best.distribution()).hasSameClassAs(truth);
      assertThat(best.aic()).isEqualTo(4 - 2 * best.logLikelihood());
    }
  }

  @Test
  void handComputedLikelihood() {
    Likelihood.Fit fit =
        Likelihood.exponential(new double[] {1, 2, 3}, new boolean[] {true, true, false});
    assertThat(fit.distribution()).isEqualTo(new Exponential(3));
    assertThat(fit.logLikelihood()).isCloseTo(-2 - 2 * Math.log(3), within(1e-12));
  }

  @Test
  void mixturesAreTakenApart() {
    Mixture truth =
        new Mixture(
            List.of(
                new Mixture.Part(0.7, new LogNormal(0, 0.5)),
                new Mixture.Part(0.3, new LogNormal(3, 0.4))));
    RandomGenerator random = RandomStreams.of(4, "mixture");
    double[] values = random.doubles(5_000).map(u -> truth.draw(random)).toArray();
    Likelihood.Fit fit = MixtureFit.lognormals(values, 2);
    Mixture found = (Mixture) fit.distribution();
    assertThat(found.parts().getFirst().weight()).isCloseTo(0.7, within(0.03));
    assertThat(((LogNormal) found.parts().get(1).distribution()).logMean()).isCloseTo(3, NEAR);
    assertThat(fit.parameters()).isEqualTo(5);
    assertThat(fit.aic()).isLessThan(MixtureFit.lognormals(values, 1).aic());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureFit.lognormals(new double[] {1, 2}, 2));
  }

  @Test
  void dataThatDetermineNothingAreRefused() {
    boolean[] one = {true};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.exponential(new double[0], new boolean[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.exponential(new double[] {0}, one))
        .withMessageContaining("value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.gamma(new double[] {2, 2}, new boolean[] {true, true}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.weibull(new double[] {1, 2}, new boolean[] {true, false}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.lognormal(new double[] {Double.NaN}, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.lognormal(new double[] {1, 2}, one));
  }
}
