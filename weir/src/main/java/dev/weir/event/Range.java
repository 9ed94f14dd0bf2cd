package dev.weir.event;

import java.time.Duration;
import java.time.Instant;

/// A half-open span of time, `[since, until)`: the first instant belongs to it, the last does not.
///
/// @param since inclusive, UTC
/// @param until exclusive, UTC; not before `since`
public record Range(Instant since, Instant until) {
  public Range {
    if (until.isBefore(since)) {
      throw new IllegalArgumentException(
          "a range ends before it begins: " + since + " to " + until);
    }
  }

  /// Whether the instant lies in the range.
  public boolean contains(Instant instant) {
    return !instant.isBefore(since) && instant.isBefore(until);
  }

  /// How long the range is.
  public Duration length() {
    return Duration.between(since, until);
  }
}
