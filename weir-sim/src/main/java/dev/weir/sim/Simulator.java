package dev.weir.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;

/// Runs models.
public final class Simulator {
  private Simulator() {}

  /// Runs all replications on as many threads as the machine has.
  ///
  /// @throws IllegalArgumentException when the model's load is 1 or more under a plan that looks
  ///   for a steady state, naming the pool, its stations and its load
  public static Outcome run(Model model, Plan plan) {
    return run(model, plan, Runtime.getRuntime().availableProcessors(), done -> {});
  }

  /// Runs all replications. The outcome is the same for any number of threads.
  ///
  /// @param threads at least 1
  /// @param progress is told how many replications are done, from several threads
  /// @throws IllegalStateException when the calling thread is interrupted: nothing is kept
  public static Outcome run(Model model, Plan plan, int threads, IntConsumer progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least 1 thread, was " + threads);
    }
    requireStable(model, plan);
    Network network = new Network(model);
    AtomicReferenceArray<Run> runs = new AtomicReferenceArray<>(plan.replications());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Callable<Boolean> worker =
        () -> {
          Engine engine = new Engine(network, plan);
          for (int r = next.getAndIncrement();
              r < plan.replications() && !Thread.currentThread().isInterrupted();
              r = next.getAndIncrement()) {
            runs.set(r, engine.replicate(r));
            progress.accept(done.incrementAndGet());
          }
          return true;
        };
    share(worker, Math.min(threads, plan.replications()));
    List<Run> inOrder = new ArrayList<>();
    for (int r = 0; r < plan.replications(); r++) {
      inOrder.add(runs.get(r));
    }
    return Verdict.of(inOrder, plan, model);
  }

  /// What happened in one replication of a plan, visit by visit: the same replication that {@link
  /// #run} measures.
  ///
  /// @param replication from 0
  public static Visits visits(Model model, Plan plan, int replication) {
    return new Engine(new Network(model), plan).record(replication);
  }

  /// One replication by itself, for procedures that decide as they go.
  ///
  /// @param replication from 0
  /// @throws IllegalArgumentException as {@link #run}
  public static Outcome replicate(Model model, Plan plan, int replication) {
    requireStable(model, plan);
    return Verdict.of(
        List.of(new Engine(new Network(model), plan).replicate(replication)), plan, model);
  }

  private static void requireStable(Model model, Plan plan) {
    if (plan.extent() instanceof Plan.Extent.Steady) {
      model.requireStable();
    }
  }

  private static void share(Callable<Boolean> worker, int threads) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Boolean>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(pool.submit(worker));
      }
      try {
        for (Future<Boolean> future : futures) {
          future.get();
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the simulation was interrupted", e);
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw new IllegalStateException("a replication failed: " + e.getCause(), e.getCause());
      }
    }
  }
}
