package dev.weir.source;

import java.time.Duration;

/// Waits. A test's does not.
@FunctionalInterface
public interface Sleeper {
  /// @throws InterruptedException when somebody wants the wait to end
  void sleep(Duration time) throws InterruptedException;
}
