package dev.weir.advisor;

import java.time.LocalDate;
import java.util.Optional;

/// What is given before anybody speaks.
///
/// @param on the day the conversation began
/// @param today the day it goes on, the same or a later one
/// @param seen what data shows; empty without any
public record Circumstances(LocalDate on, LocalDate today, Optional<Seen> seen) {
  /// A conversation on one day.
  public Circumstances(LocalDate on, Optional<Seen> seen) {
    this(on, on, seen);
  }

  /// A conversation without data.
  public static Circumstances on(LocalDate on) {
    return new Circumstances(on, Optional.empty());
  }

  /// Today, when it is not the day the conversation began.
  Optional<LocalDate> later() {
    return Optional.of(today).filter(day -> !day.equals(on));
  }
}
