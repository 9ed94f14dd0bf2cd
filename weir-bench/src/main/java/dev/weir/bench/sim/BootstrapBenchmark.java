package dev.weir.bench.sim;

import dev.weir.stats.CensoredSample;
import dev.weir.stats.ClusterBootstrap;
import dev.weir.stats.Distribution;
import dev.weir.stats.Interval;
import dev.weir.stats.LogNormal;
import dev.weir.stats.RandomStreams;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 1,000 resamples by cluster of three Kaplan–Meier quantiles on 20,000 observations.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class BootstrapBenchmark {
  private static final int N = 20_000;
  private static final double[] WANTED = {0.5, 0.85, 0.95};

  private final double[] durations = new double[N];
  private final boolean[] finished = new boolean[N];
  private final int[] weeks = new int[N];

  /// Fifty weeks; every tenth item is still open.
  @Setup
  public void fill() {
    RandomGenerator random = RandomStreams.of(1, "benchmark");
    Distribution hours = LogNormal.ofMean(40, 1.5);
    for (int i = 0; i < N; i++) {
      durations[i] = hours.draw(random);
      finished[i] = random.nextInt(10) > 0;
      weeks[i] = i / 400;
    }
  }

  /// Sorting included.
  @Benchmark
  public List<Optional<Interval>> threeQuantiles() {
    CensoredSample sample = new CensoredSample(durations, finished);
    return new ClusterBootstrap(1_000, 0.95, 1)
        .intervals(weeks, 3, (weights, into) -> sample.quantiles(weights, WANTED, into));
  }
}
