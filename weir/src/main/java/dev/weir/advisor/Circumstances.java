package dev.weir.advisor;

import java.time.LocalDate;
import java.util.Optional;

/// What is given before anybody speaks.
///
/// @param on the day of the conversation
/// @param seen what a repository shows; empty without one
public record Circumstances(LocalDate on, Optional<Seen> seen) {
  /// A conversation without data.
  public static Circumstances on(LocalDate on) {
    return new Circumstances(on, Optional.empty());
  }
}
