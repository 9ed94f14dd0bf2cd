package dev.weir.advisor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and lengths of time in what a person says, roughly as they meant them.
final class Times {
  private static final double DAY = 24;
  private static final List<String> NUMBERS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final String NUMBER =
      "(?:\\d+(?:\\.\\d+)?|half an?|an?|a couple of|a few|several|"
          + String.join("|", NUMBERS.reversed())
          + "|thirty|forty|fifty|sixty|ninety)";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\b("
              + NUMBER
              + ")(?:\\s*(?:-|–|to|or)\\s*("
              + NUMBER
              + "))?(?:\\s+and\\s+a\\s+half)?"
              + "[\\s-]+(?:long |full |good |whole |working |calendar |more |further )?"
              + "(minute|hour|day|week|fortnight|month|quarter|year)s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?" + MONTH + "\\b\\.?(?:\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "\\b" + MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_ONLY =
      Pattern.compile(
          "\\b(?:in|since|until|till|by|of|around|about|early|mid|mid-|late|last|end of|beginning of|start of|from)[\\s-]+(?:in\\s+|the\\s+)?"
              + MONTH
              + "\\b(?:\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?");
  private static final Pattern LAST_DAY =
      Pattern.compile(
          "\\b(?:last|on|this)\\s+(" + String.join("|", WEEKDAYS) + ")\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD_DAY =
      Pattern.compile(
          "\\b(today|yesterday|this morning|last week|last month|last year)\\b",
          Pattern.CASE_INSENSITIVE);

  private Times() {}

  /// A length of time as it was said.
  ///
  /// @param hours on the calendar; the middle of a range
  record Length(String words, double hours, int from, int until) {}

  /// Every length of time in a text.
  static List<Length> lengths(String text) {
    List<Length> found = new ArrayList<>();
    Matcher matcher = LENGTH.matcher(Ears.plain(text));
    while (matcher.find()) {
      double low = number(matcher.group(1));
      double high = matcher.group(2) == null ? low : number(matcher.group(2));
      double each = (low + high) / 2 + (matcher.group().contains("and a half") ? 0.5 : 0);
      found.add(
          new Length(
              matcher.group().strip(),
              each * unit(matcher.group(3)),
              matcher.start(),
              matcher.end()));
    }
    return found;
  }

  /// The first day in a text.
  ///
  /// @param on the day of the conversation: a day without a year is the last one before it
  static Optional<LocalDate> day(String text, LocalDate on) {
    String plain = Ears.plain(text);
    Matcher iso = ISO.matcher(plain);
    if (iso.find()) {
      return date(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher ago =
        Pattern.compile("(" + LENGTH.pattern() + ")\\s+ago", Pattern.CASE_INSENSITIVE)
            .matcher(plain);
    if (ago.find()) {
      return lengths(ago.group()).stream()
          .findFirst()
          .map(length -> on.minusDays(Math.round(length.hours() / DAY)));
    }
    Matcher dayMonth = DAY_MONTH.matcher(plain);
    if (dayMonth.find()) {
      return named(dayMonth.group(2), number(dayMonth, 1), dayMonth.group(3), on);
    }
    Matcher monthDay = MONTH_DAY.matcher(plain);
    if (monthDay.find()) {
      return named(monthDay.group(1), number(monthDay, 2), monthDay.group(3), on);
    }
    Matcher numeric = NUMERIC.matcher(plain);
    if (numeric.find() && number(numeric, 2) >= 1 && number(numeric, 2) <= 12) {
      return named(MONTHS.get(number(numeric, 2) - 1), number(numeric, 1), numeric.group(3), on);
    }
    Matcher month = MONTH_ONLY.matcher(plain);
    if (month.find()) {
      String said = month.group().toLowerCase(Locale.ROOT);
      boolean early =
          said.startsWith("early") || said.startsWith("beginning") || said.startsWith("start");
      boolean late = said.startsWith("late") || said.startsWith("end");
      return named(month.group(1), early ? 4 : late ? 26 : 15, month.group(2), on);
    }
    return spoken(plain, on);
  }

  private static Optional<LocalDate> spoken(String plain, LocalDate on) {
    Matcher last = LAST_DAY.matcher(plain);
    if (last.find()) {
      int wanted = WEEKDAYS.indexOf(last.group(1).toLowerCase(Locale.ROOT)) + 1;
      int back = Math.floorMod(on.getDayOfWeek().getValue() - wanted - 1, 7) + 1;
      return Optional.of(on.minusDays(back));
    }
    Matcher word = WORD_DAY.matcher(plain);
    if (!word.find()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (word.group().toLowerCase(Locale.ROOT)) {
          case "yesterday" -> on.minusDays(1);
          case "last week" -> on.minusWeeks(1);
          case "last month" -> on.minusMonths(1);
          case "last year" -> on.minusYears(1);
          default -> on;
        });
  }

  private static Optional<LocalDate> named(
      String month, int day, @org.jspecify.annotations.Nullable String year, LocalDate on) {
    int index = 0;
    String low = month.toLowerCase(Locale.ROOT);
    while (!MONTHS.get(index).startsWith(low.substring(0, 3))) {
      index++;
    }
    if (year != null) {
      return date(Integer.parseInt(year), index + 1, day);
    }
    Optional<LocalDate> sameYear = date(on.getYear(), index + 1, day);
    return sameYear.map(date ->
        date.isAfter(on) && ChronoUnit.DAYS.between(on, date) > 20 ? date.minusYears(1) : date);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // "the 31st of June" is a slip of the tongue, not a day
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static double number(String word) {
    String low = word.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    int index = NUMBERS.indexOf(low);
    if (index >= 0) {
      return index;
    }
    return switch (low) {
      case "a", "an" -> 1;
      case "half a", "half an" -> 0.5;
      case "a couple of" -> 2;
      case "a few", "several" -> 3;
      case "thirty" -> 30;
      case "forty" -> 40;
      case "fifty" -> 50;
      case "sixty" -> 60;
      case "ninety" -> 90;
      default -> Double.parseDouble(low);
    };
  }

  private static double unit(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "minute" -> 1 / 60.0;
      case "hour" -> 1;
      case "day" -> DAY;
      case "week" -> 7 * DAY;
      case "fortnight" -> 14 * DAY;
      case "month" -> 30 * DAY;
      case "quarter" -> 91 * DAY;
      default -> 365 * DAY;
    };
  }
}
