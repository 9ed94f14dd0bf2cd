package dev.weir.advisor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times of day in what a person says: "at half past eight", "at 17:30", "by noon".
final class Clock {
  private static final double HALF_A_DAY = 12;
  private static final List<String> HOURS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final Pattern DIGITS =
      Pattern.compile(
          "\\b([01]?\\d|2[0-3]):([0-5]\\d)\\s*(am|pm|a\\.m\\.|p\\.m\\.)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:(?:at|by|until|till|around|about|after|before|towards)\\s+|(?=half past |quarter past |quarter to ))(half past |quarter past |a quarter past |quarter to |a quarter to )?(\\d{1,2}|"
              + String.join("|", HOURS)
              + ")\\b(?!\\s*(?:%|[a-z]*\\s*(?:minute|hour|day|week|month|quarter|year)))(?:\\s+o'clock)?(?:\\s+(?:in the |at )?(morning|afternoon|evening|night|am|pm))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HALF =
      Pattern.compile("\\bat half past\\s*$|\\bhalf past\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile("\\b(noon|midday|lunchtime|lunch|midnight)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOTTED =
      Pattern.compile(
          "\\b((?:at|by|until|till|around|about|after|before|towards|from|to)\\s+)([01]?\\d|2[0-3])\\.([0-5]\\d)(?!\\d|\\.\\d|\\s*(?:%|minute|hour|day|week|month|quarter|year))",
          Pattern.CASE_INSENSITIVE);

  private Clock() {}

  /// The text with "at 2.15" written "at 2:15", so that no full stop is taken for the end of a
  /// sentence nor a time for a day.
  static String plain(String text) {
    return DOTTED.matcher(text).replaceAll("$1$2:$3");
  }

  /// The first time of day in a text, in hours after midnight.
  ///
  /// @param before the time said before it, in hours after midnight: one said without morning or
  ///   evening is the next such time, and "half past" alone is half an hour past it
  static Optional<Double> hour(String text, Optional<Double> before) {
    Matcher digits = DIGITS.matcher(text);
    if (digits.find()) {
      double hour = Integer.parseInt(digits.group(1)) + Integer.parseInt(digits.group(2)) / 60.0;
      return Optional.of(placed(hour, digits.group(3), before));
    }
    Matcher words = WORDS.matcher(text);
    if (words.find()) {
      double hour = number(words.group(2));
      if (hour > HALF_A_DAY * 2) {
        return Optional.empty();
      }
      return Optional.of(placed(hour + shift(words.group(1)), words.group(3), before));
    }
    Matcher named = NAMED.matcher(text);
    if (named.find()) {
      boolean night = named.group(1).equalsIgnoreCase("midnight");
      return Optional.of(night ? 2 * HALF_A_DAY : HALF_A_DAY);
    }
    return HALF.matcher(text.strip()).find()
        ? before.map(hour -> Math.floor(hour) + 0.5)
        : Optional.empty();
  }

  private static double number(String word) {
    int at = HOURS.indexOf(word.toLowerCase(Locale.ROOT));
    return at >= 0 ? at + 1 : Integer.parseInt(word);
  }

  private static double shift(@Nullable String part) {
    String said = part == null ? "" : part.toLowerCase(Locale.ROOT);
    return said.contains("half") ? 0.5 : said.contains("past") ? 0.25 : said.isEmpty() ? 0 : -0.25;
  }

  /// The hour in the half of the day that was said, or the next such hour after the one before.
  private static double placed(double hour, @Nullable String half, Optional<Double> before) {
    String said = half == null ? "" : half.toLowerCase(Locale.ROOT);
    if (said.startsWith("p") || said.equals("afternoon") || said.equals("evening")) {
      return hour < HALF_A_DAY ? hour + HALF_A_DAY : hour;
    }
    if (said.equals("night") && hour > 5 && hour < HALF_A_DAY) {
      return hour + HALF_A_DAY;
    }
    boolean later = said.isEmpty() && before.isPresent() && hour < before.get();
    return later && hour < HALF_A_DAY ? hour + HALF_A_DAY : hour;
  }
}
