package dev.weir.event;

import java.util.Locale;

/// How a number came to be known.
public enum Provenance {
  /// Read from traces the work left.
  MEASURED,
  /// Computed from traces by a stated rule that can err.
  INFERRED,
  /// Told by people.
  REPORTED,
  /// Taken as given, by us or by the user.
  ASSUMED;

  /// The word used in every output: `measured`, `inferred`, `reported` or `assumed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
