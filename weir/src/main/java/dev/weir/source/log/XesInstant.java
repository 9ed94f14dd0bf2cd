package dev.weir.source.log;

import dev.weir.store.Columns;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Reads `xs:dateTime` (`2010-12-30T14:32:00.000+01:00`) into microseconds since 1970, UTC.
///
/// The way most logs write it is read letter by letter, without an object for each; whatever else
/// ISO 8601 allows takes the JDK's own way (https://www.w3.org/TR/xmlschema-2/#dateTime).
final class XesInstant {
  private static final long SECOND = 1_000_000L;

  private final ZoneId zone;
  private final boolean isUtc;

  /// @param zone of instants written without an offset
  XesInstant(ZoneId zone) {
    this.zone = zone;
    this.isUtc = zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC");
  }

  /// @return [Columns#NONE] when it is no instant
  long micros(String text) {
    long quick = quick(text);
    return quick == Columns.NONE ? careful(text.strip()) : quick;
  }

  private long quick(String text) {
    int length = text.length();
    if (length < 19 || text.charAt(4) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':') {
      return Columns.NONE;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    boolean valid =
        year > 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || isDay(year, month, day));
    if (!valid || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return Columns.NONE;
    }
    int at = 19;
    long fraction = 0;
    if (at < length && text.charAt(at) == '.') {
      long unit = SECOND / 10;
      for (at++; at < length && Character.digit(text.charAt(at), 10) >= 0; at++) {
        fraction += unit * Character.digit(text.charAt(at), 10);
        unit /= 10;
      }
    }
    long local =
        (days(year, month, day) * 86_400L + hour * 3_600L + minute * 60L + second) * SECOND
            + fraction;
    return offset(text, at, local);
  }

  private long offset(String text, int at, long local) {
    int left = text.length() - at;
    if (left == 0) {
      return isUtc ? local : Columns.NONE;
    }
    char sign = text.charAt(at);
    if (left == 1 && sign == 'Z') {
      return local;
    }
    if (left != 6 || (sign != '+' && sign != '-') || text.charAt(at + 3) != ':') {
      return Columns.NONE;
    }
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, at + 4, at + 6);
    if (hours < 0 || minutes < 0) {
      return Columns.NONE;
    }
    long offset = (hours * 60L + minutes) * 60 * SECOND;
    return sign == '+' ? local - offset : local + offset;
  }

  private long careful(String text) {
    try {
      return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  text, java.time.OffsetDateTime::from, LocalDateTime::from)
              instanceof java.time.OffsetDateTime known
          ? micros(known.toInstant())
          : micros(LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Columns.NONE;
    }
  }

  private static long micros(java.time.Instant at) {
    return at.getEpochSecond() * SECOND + at.getNano() / 1_000;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean isDay(int year, int month, int day) {
    return day <= java.time.YearMonth.of(year, month).lengthOfMonth();
  }

  /// Days since 1970 of the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms", `days_from_civil`).
  private static long days(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }
}
