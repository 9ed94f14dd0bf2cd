package dev.weir.store;

import dev.weir.event.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Writes files while the analysis goes on: one thread, one connection, one thing after another.
public final class Keeper implements AutoCloseable {
  private final Engine engine;
  private final ExecutorService thread;
  private final List<Future<?>> begun = new ArrayList<>();

  /// @param engine whose tables are kept; its thread goes on using it
  public Keeper(Engine engine) {
    this.engine = engine.duplicate();
    this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("keeper").factory());
  }

  /// Begins a piece of work.
  public void begin(Consumer<Engine> work) {
    begun.add(thread.submit(() -> work.accept(engine)));
  }

  /// Waits for everything begun so far.
  ///
  /// @throws RuntimeException what the first failing piece of work threw
  public void settle() {
    try {
      for (Future<?> work : begun) {
        work.get();
      }
      begun.clear();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("keeping failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Writing was interrupted.", "Run it again.", e);
    }
  }

  /// Waits for everything begun, and stops.
  @Override
  public void close() {
    try {
      settle();
    } finally {
      thread.shutdown();
      engine.close();
    }
  }
}
