package dev.weir.advisor;

import dev.weir.story.Words;
import java.util.Locale;

/// Lengths of time as they are said of days remembered: a day is a day, not 24 hours.
final class Spoken {
  private static final double DAY = 24;
  private static final int DAYS = 13;

  private Spoken() {}

  /// A length of time: "the same day", "1 day", "12 days", "about 7 weeks".
  static String duration(double hours) {
    if (hours == 0) {
      return "the same day";
    }
    double days = hours / DAY;
    if (days == Math.rint(days) && days <= DAYS) {
      return Words.plural(Math.round(days), "day", "days");
    }
    if (days > DAYS) {
      long weeks = Math.round(days / 7);
      return (days == weeks * 7 ? "" : "about ") + Words.plural(weeks, "week", "weeks");
    }
    return Words.duration(hours);
  }

  /// Words of a person to stand inside a sentence.
  static String within(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
