package dev.weir.metric;

import java.util.Locale;

/// The unit of a finding's value. Ratios are 0 to 1; percent is a matter of words, not of data.
public enum Unit {
  HOURS,
  COMMITS,
  RELEASES,
  FILES,
  LINES,
  PEOPLE,
  PAIRS,
  RATIO,
  COMMITS_PER_RELEASE,
  RELEASES_PER_MONTH,
  COMMITS_PER_WEEK;

  /// The word used in JSON: `hours`, `commits_per_release` and so on.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
