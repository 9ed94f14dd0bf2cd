package dev.weir.source;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What a source needs of the world.
///
/// @param environment tokens and addresses are taken from here and from nowhere else
/// @param clock what time it is, for waiting and for when something arrived
/// @param sleeper waits
/// @param since nothing that last changed earlier is asked for; empty: as said last time, at first
///   everything
/// @param keepsPeople whether names of accounts may be kept at all
public record Outside(
    Map<String, String> environment,
    InstantSource clock,
    Sleeper sleeper,
    Optional<Instant> since,
    boolean keepsPeople) {
  public Outside {
    environment = Map.copyOf(environment);
  }

  /// The environment may hold secrets, so none of it is told.
  @Override
  public String toString() {
    return "Outside[since=" + since + ", keepsPeople=" + keepsPeople + "]";
  }
}
