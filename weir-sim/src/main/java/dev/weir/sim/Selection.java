package dev.weir.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Finds the alternative with the largest mean, spending replications only on those still in doubt.
///
/// The fully sequential procedure KN of Kim and Nelson ("A Fully Sequential Procedure for
/// Indifference-Zone Selection in Simulation", ACM TOMACS 11(3), 2001, p. 251–273), which allows
/// common random numbers: after `n₀` replications of all, one more of each survivor at a time;
/// alternative `i` goes when another is ahead by more than `max(0, δ/2r (h² S²_il/δ² - r))` after
/// `r` replications, with `S²_il` the variance of their difference in the first stage, `h² = 2η (n₀
/// - 1)` and `η = ((2α/(k-1))^(-2/(n₀-1)) - 1) / 2`. If one alternative is better than all others
///   by `δ` or more, it is chosen with probability `1 - α` at least, for normal figures.
///
/// @param confidence `1 - α`, in `(1/k, 1)`
/// @param indifference `δ`, the smallest difference worth knowing, above 0
/// @param first `n₀`, replications of every alternative, at least 10
/// @param most give up after so many replications of an alternative
public record Selection(double confidence, double indifference, int first, int most) {
  public Selection {
    if (!(confidence > 0 && confidence < 1) || !(indifference > 0)) {
      throw new IllegalArgumentException(
          "confidence in (0, 1), indifference above 0: %s, %s".formatted(confidence, indifference));
    }
    if (first < 10 || most < first) {
      throw new IllegalArgumentException("10 <= first <= most: %d, %d".formatted(first, most));
    }
  }

  /// The figure of one alternative in one replication; equal numbers share random numbers.
  @FunctionalInterface
  public interface Trial {
    /// @param alternative from 0
    /// @param replication from 0
    double figure(int alternative, int replication);
  }

  /// What is left.
  ///
  /// @param best the survivors, best first; one when the question was settled
  /// @param replications how many each alternative took
  public record Choice(List<Integer> best, List<Integer> replications) {
    public Choice {
      best = List.copyOf(best);
      replications = List.copyOf(replications);
    }

    /// Whether one alternative was chosen within the limit.
    public boolean isSettled() {
      return best.size() == 1;
    }
  }

  /// Chooses among models, on common random numbers: replication `r` of each is the one that {@link
  /// Simulator#run} would measure.
  ///
  /// @param alternatives at least 2
  /// @param plan of one replication, without batches; how many it asks for does not matter
  /// @param figure of which more is better
  /// @throws IllegalArgumentException naming the alternative and the pool whose load is 1 or more,
  ///   before anything is simulated, when the plan looks for a steady state
  /// @throws IllegalStateException naming the alternative when its first-stage replications, judged
  ///   together, have no figures, or a later one has none
  public Choice choose(List<Model> alternatives, Plan plan, ToDoubleFunction<Replication> figure) {
    List<Runner> runners = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Model model = alternatives.get(i);
      runners.add(new Runner(i, model, plan, engine(model, plan, i), new ArrayList<>()));
    }
    return choose(
        runners.size(),
        (i, replication) -> figure.applyAsDouble(runners.get(i).replicate(replication, first)));
  }

  /// One alternative and what it has done so far.
  private record Runner(int alternative, Model model, Plan plan, Engine engine, List<Run> runs) {
    /// One more replication; those of the first stage are judged together as soon as they are done.
    Replication replicate(int replication, int first) {
      Run run = engine.replicate(replication);
      runs.add(run);
      boolean isJudged = runs.size() == first;
      if (run instanceof Run.Done done && !isJudged) {
        return done.windows().getFirst();
      }
      try {
        List<Run> judged = isJudged ? runs : List.of(run);
        return Verdict.of(judged, plan, model).measured().replications().getLast();
      } catch (IllegalStateException e) {
        throw new IllegalStateException(
            "alternative %d: %s".formatted(alternative, e.getMessage()), e);
      }
    }
  }

  private static Engine engine(Model model, Plan plan, int alternative) {
    if (plan.extent() instanceof Plan.Extent.Steady steady) {
      if (steady.batches() > 1) {
        throw new IllegalArgumentException("a plan without batches, has " + steady.batches());
      }
      try {
        model.requireStable();
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "alternative %d is %s".formatted(alternative, e.getMessage()), e);
      }
    }
    return new Engine(new Network(model), plan);
  }

  /// Chooses among alternatives.
  ///
  /// @param alternatives at least 2
  /// @throws IllegalStateException naming the alternative and the replication without a figure
  public Choice choose(int alternatives, Trial trial) {
    if (alternatives < 2) {
      throw new IllegalArgumentException("at least 2 alternatives, were " + alternatives);
    }
    if (!(confidence > 1.0 / alternatives)) {
      throw new IllegalArgumentException(
          "confidence of %s among %d alternatives is no better than a guess; it must lie in (%s, 1)"
              .formatted(confidence, alternatives, 1.0 / alternatives));
    }
    double alpha = 1 - confidence;
    double eta = (Math.pow(2 * alpha / (alternatives - 1), -2.0 / (first - 1)) - 1) / 2;
    double[][] start = new double[alternatives][first];
    double[] sums = new double[alternatives];
    int[] used = new int[alternatives];
    for (int i = 0; i < alternatives; i++) {
      for (int r = 0; r < first; r++) {
        start[i][r] = figure(trial, i, r);
        sums[i] += start[i][r];
      }
      used[i] = first;
    }
    double[][] spread = variances(start);
    List<Integer> left = new ArrayList<>(IntStream.range(0, alternatives).boxed().toList());
    int r = first;
    screen(left, sums, spread, 2 * eta * (first - 1), r);
    while (left.size() > 1 && r < most) {
      for (int i : left) {
        sums[i] += figure(trial, i, r);
        used[i]++;
      }
      r++;
      screen(left, sums, spread, 2 * eta * (first - 1), r);
    }
    left.sort((a, b) -> Double.compare(sums[b], sums[a]));
    return new Choice(left, IntStream.of(used).boxed().toList());
  }

  private void screen(List<Integer> left, double[] sums, double[][] spread, double h2, int r) {
    List<Integer> before = List.copyOf(left);
    left.removeIf(i ->
        before.stream()
            .anyMatch(l ->
                !l.equals(i) && isBehind(sums[i], sums[l], l < i, slack(h2 * spread[i][l], r), r)));
  }

  /// Whether one alternative goes because of another; of two that tie when no doubt is left, which
  /// are then within the indifference of each other, the later goes.
  private static boolean isBehind(double own, double other, boolean isLater, double slack, int r) {
    double ahead = (own - other) / r;
    return ahead < -slack || (slack == 0 && ahead == 0 && isLater);
  }

  private static double figure(Trial trial, int alternative, int replication) {
    double figure = trial.figure(alternative, replication);
    if (!Double.isFinite(figure)) {
      throw new IllegalStateException(
          "alternative %d has no figure in replication %d: %s"
              .formatted(alternative, replication, figure));
    }
    return figure;
  }

  private double slack(double scaledVariance, int r) {
    double square = indifference * indifference;
    return Math.max(0, indifference / (2 * r) * (scaledVariance / square - r));
  }

  private static double[][] variances(double[][] start) {
    int k = start.length;
    int n = start[0].length;
    double[][] variances = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int l = 0; l < k; l++) {
        double mean = 0;
        for (int r = 0; r < n; r++) {
          mean += (start[i][r] - start[l][r]) / n;
        }
        for (int r = 0; r < n; r++) {
          double gap = start[i][r] - start[l][r] - mean;
          variances[i][l] += gap * gap / (n - 1);
        }
      }
    }
    return variances;
  }
}
