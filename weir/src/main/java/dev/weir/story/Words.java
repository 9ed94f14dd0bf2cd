package dev.weir.story;

import dev.weir.event.Range;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Days, moments and periods as a reader says them, in British English; numbers are those of
/// [Plain]. The same on every machine, whatever its locale and time zone.
public final class Words {
  private static final long MONTHS_ONLY_FROM_DAYS = 60;
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Words() {}

  /// A length of time, as [Plain#duration] says it.
  public static String duration(double hours) {
    return Plain.duration(hours);
  }

  /// A share as percent, as [Plain#share] says it.
  public static String percent(double ratio) {
    return Plain.share(ratio);
  }

  /// Two significant figures, as [Plain#figures] says them.
  static String figures(double value) {
    return Plain.figures(value);
  }

  /// A whole number, as [Plain#count] says it.
  public static String count(long count) {
    return Plain.count(count);
  }

  /// "1 release", "26 releases".
  public static String plural(long n, String one, String many) {
    return count(n) + " " + (n == 1 ? one : many);
  }

  /// A value with its unit, as [Plain#value] says it.
  public static String value(Unit unit, double value) {
    return Plain.value(value, unit);
  }

  /// A value without its unit, for a sentence that says the unit itself.
  static String bare(Unit unit, double value) {
    String words = value(unit, value);
    return words.substring(0, words.indexOf(' '));
  }

  /// An interval in the unit of its value, as [Plain#interval] says it.
  public static String interval(Unit unit, double value, Reading.Interval interval) {
    return Plain.interval(value, interval, unit);
  }

  /// A day: "4 Mar 2026".
  public static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  /// The UTC day of a moment: "4 Mar 2026".
  public static String date(Instant at) {
    return date(day(at));
  }

  /// A moment, UTC: "4 Mar 2026 09:05".
  public static String moment(Instant at) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    return date(at) + " " + twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute());
  }

  /// A period: "Jan–Jun 2026", "Nov 2025 – Oct 2026", "3–17 Mar 2026".
  public static String period(Range period) {
    LocalDate first = day(period.since());
    LocalDate last = period.length().isZero() ? first : day(period.until().minusNanos(1));
    boolean wholeMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    boolean months = wholeMonths || ChronoUnit.DAYS.between(first, last) > MONTHS_ONLY_FROM_DAYS;
    boolean sameYear = first.getYear() == last.getYear();
    boolean sameMonth = sameYear && first.getMonthValue() == last.getMonthValue();
    if (months) {
      return sameMonth
          ? month(last) + " " + last.getYear()
          : sameYear
              ? month(first) + "–" + month(last) + " " + last.getYear()
              : month(first) + " " + first.getYear() + " – " + month(last) + " " + last.getYear();
    }
    if (first.equals(last)) {
      return date(last);
    }
    return sameMonth
        ? first.getDayOfMonth() + "–" + date(last)
        : (sameYear ? first.getDayOfMonth() + " " + month(first) : date(first))
            + " – "
            + date(last);
  }

  /// The first letter large.
  static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
        .append(text, end, text.length())
        .toString();
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}
