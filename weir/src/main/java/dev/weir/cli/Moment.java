package dev.weir.cli;

import dev.weir.event.UserException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A moment as an option gives it.
final class Moment {
  private Moment() {}

  /// The same of an option that may be left out.
  static Optional<Instant> optional(String option, @Nullable String text) {
    return Optional.ofNullable(text).map(given -> of(option, given));
  }

  /// A moment: a day is its midnight, UTC.
  ///
  /// @throws UserException when it is none
  static Instant of(String option, String text) {
    try {
      return text.length() <= 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new UserException(
          option + ": '" + text + "' is not a date.",
          "Write it like 2026-03-01, or 2026-03-01T09:30:00Z.");
    }
  }
}
