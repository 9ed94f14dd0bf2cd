package dev.weir.metric;

import java.util.Locale;

/// The unit of a finding's value. Ratios are 0 to 1; percent is a matter of words, not of data.
public enum Unit {
  HOURS("hour", "hours"),
  COMMITS("commit", "commits"),
  RELEASES("release", "releases"),
  FILES("file", "files"),
  LINES("line", "lines"),
  PEOPLE("person", "people"),
  PAIRS("pair", "pairs"),
  RATIO("%", "%"),
  COMMITS_PER_RELEASE("commit a release", "commits a release"),
  RELEASES_PER_MONTH("release a month", "releases a month"),
  COMMITS_PER_WEEK("commit a week", "commits a week"),
  ITEMS("item", "items"),
  ITEMS_PER_WEEK("item a week", "items a week"),
  HANDOFFS("handoff", "handoffs");

  private final String one;
  private final String many;

  Unit(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /// The word used in JSON: `hours`, `commits_per_release` and so on.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What is counted, to follow a number as it is written: "1 commit", "2.5 commits".
  String noun(String number) {
    return number.equals("1") || number.equals("−1") ? one : many;
  }
}
