package dev.weir.source.http;

import dev.weir.source.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that stands still until somebody sleeps, and remembers how long they did.
public final class TestClock implements InstantSource, Sleeper {
  private final List<Duration> naps = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) {
    naps.add(time);
    now = now.plus(time);
  }

  public synchronized List<Duration> naps() {
    return List.copyOf(naps);
  }
}
