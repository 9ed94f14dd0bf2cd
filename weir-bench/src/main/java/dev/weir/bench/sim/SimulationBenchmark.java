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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Events per second on {@link J5}, our engine beside SSJ. An operation is one event: 5.75 an item.
///
/// `bin/bench SimulationBenchmark -prof gc`; `gc.alloc.rate.norm` is bytes per event.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class SimulationBenchmark {
  private static final int ITEMS = 100_000;
  private static final int EVENTS = 575_000;

  private final Model model = J5.model();
  private long seed;

  /// One replication of 100,000 items with all figures, on one thread.
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Outcome weir() {
    return Simulator.run(model, Plan.items(ITEMS, 1, seed++), 1, done -> {});
  }

  /// Two replications of 100,000 items on two threads.
  @Benchmark
  @OperationsPerInvocation(2 * EVENTS)
  public Outcome weirTwoThreads() {
    return Simulator.run(model, Plan.items(ITEMS, 2, seed++), 2, done -> {});
  }

  /// The same network in SSJ's event view with one tally.
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public double ssj() {
    return new SsjJ5(ITEMS).run();
  }
}
