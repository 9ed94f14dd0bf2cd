package dev.weir.bench.sim;

import dev.weir.sim.Model;
import dev.weir.sim.Outcome;
import dev.weir.sim.Plan;
import dev.weir.sim.Simulator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 1,000 replications of 10,000 items of {@link J5}: ten million items, 57.5 million events, in a
/// heap of 64 MB.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@State(Scope.Benchmark)
public class ThousandReplicationsBenchmark {
  @Param({"1", "2"})
  private int threads;

  private final Model model = J5.model();

  /// All figures of all replications are kept.
  @Benchmark
  public Outcome replications() {
    return Simulator.run(model, Plan.items(10_000, 1_000, 1), threads, done -> {});
  }
}
