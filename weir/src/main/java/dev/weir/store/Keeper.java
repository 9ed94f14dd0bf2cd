package dev.weir.store;

import dev.weir.event.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Writes files or tables while its owner goes on: one thread, one connection, one thing after
/// another.
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

  /// Waits for everything begun so far. A failure is told once: the next call is about what was
  /// begun after it.
  ///
  /// @throws RuntimeException what the first failing piece of work threw
  public void settle() {
    List<Future<?>> all = List.copyOf(begun);
    begun.clear();
    Optional<Throwable> failed = Optional.empty();
    try {
      for (Future<?> work : all) {
        try {
          work.get();
        } catch (ExecutionException e) {
          failed = failed.or(() -> Optional.ofNullable(e.getCause()));
        }
      }
      if (failed.isPresent()) {
        throw failed.get() instanceof RuntimeException known
            ? known
            : new IllegalStateException("keeping failed", failed.get());
      }
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
