package dev.weir.stats;

import java.util.List;
import java.util.random.RandomGenerator;

/// One of several distributions, chosen by chance: quick fixes and long projects in one queue.
///
/// @param parts at least one; the weights add up to 1
public record Mixture(List<Part> parts) implements Distribution {
  public Mixture {
    parts = List.copyOf(parts);
    double sum = parts.stream().mapToDouble(Part::weight).sum();
    if (!(Math.abs(sum - 1) < 1e-9)) {
      throw new IllegalArgumentException("the weights of a mixture add up to 1, not " + sum);
    }
  }

  /// One distribution of a mixture.
  ///
  /// @param weight in `(0, 1]`
  public record Part(double weight, Distribution distribution) {
    public Part {
      if (!(weight > 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight must lie in (0, 1], was " + weight);
      }
    }
  }

  /// Two exponentials with balanced means and the given coefficient of variation: with `p = (1 +
  /// √((c²-1)/(c²+1))) / 2`, parts of mean `m/2p` and `m/2(1-p)` (Whitt, "Approximating a Point
  /// Process by a Renewal Process", Operations Research 30(1), 1982 [unverified]).
  ///
  /// @param mean above 0
  /// @param cv above 1
  public static Mixture hyperexponential(double mean, double cv) {
    if (!(cv > 1)) {
      throw new IllegalArgumentException("a hyperexponential needs cv above 1, was " + cv);
    }
    double p = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
    return new Mixture(
        List.of(
            new Part(p, new Exponential(mean / (2 * p))),
            new Part(1 - p, new Exponential(mean / (2 * (1 - p))))));
  }

  @Override
  public double draw(RandomGenerator random) {
    double u = random.nextDouble();
    int last = parts.size() - 1;
    for (int i = 0; i < last; i++) {
      Part part = parts.get(i);
      if (u < part.weight()) {
        return part.distribution().draw(random);
      }
      u -= part.weight();
    }
    return parts.get(last).distribution().draw(random);
  }

  @Override
  public double mean() {
    return parts.stream().mapToDouble(part -> part.weight() * part.distribution().mean()).sum();
  }

  @Override
  public double variance() {
    double second = 0;
    for (Part part : parts) {
      double mean = part.distribution().mean();
      second += part.weight() * (part.distribution().variance() + mean * mean);
    }
    return second - mean() * mean();
  }

  @Override
  public double below(double x) {
    return parts.stream().mapToDouble(part -> part.weight() * part.distribution().below(x)).sum();
  }

  @Override
  public double above(double x) {
    return parts.stream().mapToDouble(part -> part.weight() * part.distribution().above(x)).sum();
  }

  @Override
  public double logDensity(double x) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (Part part : parts) {
      greatest = Math.max(greatest, logShare(part, x));
    }
    if (greatest == Double.NEGATIVE_INFINITY) {
      return greatest;
    }
    double sum = 0;
    for (Part part : parts) {
      sum += StrictMath.exp(logShare(part, x) - greatest);
    }
    return greatest + StrictMath.log(sum);
  }

  private static double logShare(Part part, double x) {
    return StrictMath.log(part.weight()) + part.distribution().logDensity(x);
  }
}
