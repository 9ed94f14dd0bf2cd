package dev.weir.stats;

import java.util.random.RandomGenerator;

/// Standard exponential and normal draws by the ziggurat method: 256 layers of equal area, so that
/// all but about one draw in a hundred is one table look-up and one comparison.
///
/// Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables", Journal of
/// Statistical Software 5(8), 2000; the 53 bits of a draw are not those of its layer, as in
/// Doornik, "An Improved Ziggurat Method to Generate Normal Random Samples", 2005. The JDK has such
/// a method too, but does not promise equal values from one release to the next; equal seeds must.
final class Ziggurat {
  private static final int LAYERS = 256;
  private static final double UNIT = 0x1.0p-53;
  private static final double EXPONENTIAL_EDGE = 7.69711747013105;
  private static final double NORMAL_EDGE = 3.654152885361009;

  /// Right ends of the layers, from the widest (with the tail's area) to 0; and their heights.
  private static final double[] EXPONENTIAL_X = new double[LAYERS + 1];

  private static final double[] EXPONENTIAL_Y = new double[LAYERS + 1];
  private static final double[] NORMAL_X = new double[LAYERS + 1];
  private static final double[] NORMAL_Y = new double[LAYERS + 1];

  static {
    double edge = EXPONENTIAL_EDGE;
    double area = (edge + 1) * StrictMath.exp(-edge);
    EXPONENTIAL_X[0] = area / StrictMath.exp(-edge);
    EXPONENTIAL_X[1] = edge;
    for (int i = 1; i < LAYERS; i++) {
      EXPONENTIAL_Y[i] = StrictMath.exp(-EXPONENTIAL_X[i]);
      EXPONENTIAL_X[i + 1] =
          -StrictMath.log(Math.min(1, EXPONENTIAL_Y[i] + area / EXPONENTIAL_X[i]));
    }
    close(EXPONENTIAL_X, EXPONENTIAL_Y);
    edge = NORMAL_EDGE;
    double tail = Math.sqrt(2 * Math.PI) * Normal.below(-edge);
    area = edge * StrictMath.exp(-edge * edge / 2) + tail;
    NORMAL_X[0] = area / StrictMath.exp(-edge * edge / 2);
    NORMAL_X[1] = edge;
    for (int i = 1; i < LAYERS; i++) {
      NORMAL_Y[i] = StrictMath.exp(-NORMAL_X[i] * NORMAL_X[i] / 2);
      double y = Math.min(1, NORMAL_Y[i] + area / NORMAL_X[i]);
      NORMAL_X[i + 1] = Math.sqrt(-2 * StrictMath.log(y));
    }
    close(NORMAL_X, NORMAL_Y);
  }

  private Ziggurat() {}

  private static void close(double[] x, double[] y) {
    x[LAYERS] = 0;
    y[LAYERS] = 1;
  }

  /// A draw of mean 1 from `P(X > x) = exp(-x)`.
  static double exponential(RandomGenerator random) {
    long bits = random.nextLong();
    int layer = (int) bits & (LAYERS - 1);
    double x = (bits >>> 11) * UNIT * EXPONENTIAL_X[layer];
    return x < EXPONENTIAL_X[layer + 1] ? x : exponentialAtTheEdge(layer, x, random);
  }

  private static double exponentialAtTheEdge(int layer, double x, RandomGenerator random) {
    double beyond = 0;
    int at = layer;
    double candidate = x;
    while (candidate >= EXPONENTIAL_X[at + 1]) {
      if (at == 0) {
        beyond += EXPONENTIAL_EDGE;
      } else {
        double low = EXPONENTIAL_Y[at];
        double y = low + random.nextDouble() * (EXPONENTIAL_Y[at + 1] - low);
        if (y < StrictMath.exp(-candidate)) {
          break;
        }
      }
      long bits = random.nextLong();
      at = (int) bits & (LAYERS - 1);
      candidate = (bits >>> 11) * UNIT * EXPONENTIAL_X[at];
    }
    return beyond + candidate;
  }

  /// A draw of mean 0 and variance 1 from the normal distribution.
  static double normal(RandomGenerator random) {
    while (true) {
      long bits = random.nextLong();
      int layer = (int) bits & (LAYERS - 1);
      double x = (bits >>> 11) * UNIT * NORMAL_X[layer];
      double sign = (bits & LAYERS) == 0 ? 1 : -1;
      if (x < NORMAL_X[layer + 1]) {
        return sign * x;
      }
      if (layer == 0) {
        return sign * normalTail(random);
      }
      double low = NORMAL_Y[layer];
      double y = low + random.nextDouble() * (NORMAL_Y[layer + 1] - low);
      if (y < StrictMath.exp(-x * x / 2)) {
        return sign * x;
      }
    }
  }

  /// Marsaglia's tail method: the part beyond the edge.
  private static double normalTail(RandomGenerator random) {
    while (true) {
      double x = exponential(random) / NORMAL_EDGE;
      double y = exponential(random);
      if (2 * y > x * x) {
        return NORMAL_EDGE + x;
      }
    }
  }
}
