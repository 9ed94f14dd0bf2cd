package dev.weir.source.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A remembered date: as exact as it was written, and no more.
///
/// @param from the earliest moment it may mean
/// @param until the first moment after it
record RoughDate(Instant from, Instant until) {
  private static final List<String> UNKNOWN =
      List.of(
          "",
          "-",
          "--",
          "–",
          "—",
          "?",
          "n/a",
          "na",
          "none",
          "unknown",
          "don't know",
          "not yet",
          "never",
          "no");
  private static final Pattern PART = Pattern.compile("^(early|mid|middle of|late|end of) +(.*)");
  private static final Pattern ABOUT =
      Pattern.compile("^(about|around|circa|ca\\.?|approx\\.?|~|≈) *");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[t ]+(\\d{1,2}):(\\d{2})(?::\\d{2}.*)?z?");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
  static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
  private static final Pattern WEEK =
      Pattern.compile("(?:(\\d{4})-?w(\\d{1,2})|week +(\\d{1,2}),?(?: +of)? +(\\d{4}))");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(\\d{1,2})(?:st|nd|rd|th)?\\.? +(?:of +)?)?([a-z]{3,9})\\.?(?: +(\\d{1,2})(?:st|nd|rd|th)?)?"
              + "(?:,? +(\\d{4}))?");

  /// How a card's dates are to be read.
  ///
  /// @param isDayFirst whether 3/4/2026 is in April
  /// @param now a date without a year is the last one before it
  record Manner(boolean isDayFirst, ZoneId zone, Instant now) {}

  /// Whether a cell says that nothing is known.
  static boolean isUnknown(String cell) {
    return UNKNOWN.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /// Its middle: what it counts as.
  Instant middle() {
    return from.plusMillis((until.toEpochMilli() - from.toEpochMilli()) / 2);
  }

  /// @return empty when it is no date
  static Optional<RoughDate> of(String cell, Manner manner) {
    String text =
        ABOUT
            .matcher(cell.strip().toLowerCase(Locale.ROOT))
            .replaceFirst("")
            .replaceAll("\\s+", " ");
    try {
      Matcher part = PART.matcher(text);
      return part.matches()
          ? named(part.group(2), manner).map(month -> month.third(part.group(1), manner.zone()))
          : whole(text, manner);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<RoughDate> whole(String text, Manner manner) {
    Matcher moment = MOMENT.matcher(text);
    if (moment.matches()) {
      Instant at =
          LocalDateTime.of(
                  number(moment, 1),
                  number(moment, 2),
                  number(moment, 3),
                  number(moment, 4),
                  number(moment, 5))
              .atZone(text.endsWith("z") ? java.time.ZoneOffset.UTC : manner.zone())
              .toInstant();
      return Optional.of(new RoughDate(at, at.plusSeconds(60)));
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return days(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)), 1, manner.zone());
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return days(
          LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1)), 1, manner.zone());
    }
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      int month = number(slashed, manner.isDayFirst() ? 2 : 1);
      int date = number(slashed, manner.isDayFirst() ? 1 : 2);
      return days(LocalDate.of(number(slashed, 3), month, date), 1, manner.zone());
    }
    Matcher week = WEEK.matcher(text);
    if (week.matches()) {
      boolean isIso = week.group(1) != null;
      LocalDate monday =
          LocalDate.of(number(week, isIso ? 1 : 4), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, isIso ? 2 : 3))
              .with(java.time.DayOfWeek.MONDAY);
      return days(monday, 7, manner.zone());
    }
    return named(text, manner);
  }

  private static Optional<RoughDate> named(String text, Manner manner) {
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return month(YearMonth.of(number(month, 1), number(month, 2)), manner.zone());
    }
    Matcher named = NAMED.matcher(text);
    Optional<Month> which = named.matches() ? monthCalled(named.group(2)) : Optional.empty();
    if (which.isEmpty() || (named.group(1) != null && named.group(3) != null)) {
      return Optional.empty();
    }
    String date = named.group(1) == null ? named.group(3) : named.group(1);
    LocalDate today = LocalDate.ofInstant(manner.now(), manner.zone());
    int thisYear =
        which.get().compareTo(today.getMonth()) > 0 ? today.getYear() - 1 : today.getYear();
    int year = named.group(4) == null ? thisYear : number(named, 4);
    return date == null
        ? month(YearMonth.of(year, which.get()), manner.zone())
        : days(LocalDate.of(year, which.get(), Integer.parseInt(date)), 1, manner.zone());
  }

  private static Optional<Month> monthCalled(String name) {
    for (Month month : Month.values()) {
      String whole = month.name().toLowerCase(Locale.ROOT);
      if (whole.startsWith(name) || (month == Month.SEPTEMBER && name.equals("sept"))) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  /// A third of it, as people speak of months.
  private RoughDate third(String which, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(from, zone);
    LocalDate after = LocalDate.ofInstant(until, zone);
    LocalDate ten = first.plusDays(10);
    LocalDate twenty = first.plusDays(20);
    return switch (which) {
      case "early" -> between(first, ten, zone);
      case "late", "end of" -> between(twenty, after, zone);
      default -> between(ten, twenty, zone);
    };
  }

  private static Optional<RoughDate> month(YearMonth month, ZoneId zone) {
    return Optional.of(between(month.atDay(1), month.plusMonths(1).atDay(1), zone));
  }

  private static Optional<RoughDate> days(LocalDate first, int days, ZoneId zone) {
    return Optional.of(between(first, first.plusDays(days), zone));
  }

  private static RoughDate between(LocalDate first, LocalDate after, ZoneId zone) {
    return new RoughDate(
        first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
