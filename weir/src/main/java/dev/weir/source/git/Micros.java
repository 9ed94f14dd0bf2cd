package dev.weir.source.git;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as microseconds since 1970, UTC.
final class Micros {
  static final long DAY = 86_400_000_000L;

  private Micros() {}

  static long of(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
