package dev.weir.source.log;

import dev.weir.store.Columns;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Reads ISO 8601 (`2010-12-30T14:32:00.000+01:00`, with a space for the T, without seconds,
/// without a time) and numbers since 1970 into microseconds since 1970, UTC.
///
/// The way most logs write it is read letter by letter, without an object for each; whatever else
/// ISO 8601 allows takes the JDK's own way (https://www.w3.org/TR/xmlschema-2/#dateTime). A time
/// without an offset is in the log's zone. In the hour a clock goes through twice it is taken for
/// the first; in the one it leaves out, as if the clock had not been changed; both are counted.
final class LogInstant {
  private static final long SECOND = 1_000_000L;
  private static final long QUARTER = 900 * SECOND;
  private static final int LONGEST = 64;

  private final ZoneId zone;
  private final boolean isUtc;
  private final byte[] scratch = new byte[LONGEST];
  private long quarter = Long.MIN_VALUE;
  private long quarterOffset;
  private boolean quarterIsUnsure;
  private long unsure;
  private final OwnZone own = new OwnZone();
  private long lastMonth;
  private int lastDay;
  private long lastMidnight = Columns.NONE;

  /// @param zone of instants written without an offset
  LogInstant(ZoneId zone) {
    this.zone = zone;
    this.isUtc = zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC");
  }

  /// How many lay in an hour that is there twice, or not at all.
  long unsure() {
    return unsure;
  }

  /// The zone the times themselves tell; empty when none of them says its offset.
  Optional<ZoneId> ownZone() {
    return own.zone();
  }

  /// @return [Columns#NONE] when it is no instant
  long micros(String text) {
    if (text.length() > LONGEST) {
      return Columns.NONE;
    }
    for (int i = 0; i < text.length(); i++) {
      scratch[i] = (byte) Math.min(text.charAt(i), 127);
    }
    return micros(scratch, 0, text.length());
  }

  /// The same of a text in a buffer, from the one place until the other.
  long micros(byte[] text, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && text[from] == ' ') {
      from++;
    }
    while (to > from && text[to - 1] == ' ') {
      to--;
    }
    if (to - from < 9 || to - from > LONGEST) {
      return Columns.NONE;
    }
    if (text[from + 4] != '-') {
      return epoch(text, from, to);
    }
    long quick = quick(text, from, to);
    return quick == Columns.NONE ? careful(text, from, to) : quick;
  }

  private long quick(byte[] text, int from, int to) {
    long local = midnight(text, from, to);
    if (local == Columns.NONE) {
      return Columns.NONE;
    }
    int at = from + 10;
    if (at == to) {
      return inZone(local);
    }
    if (to - at < 6 || (text[at] != 'T' && text[at] != ' ') || text[at + 3] != ':') {
      return Columns.NONE;
    }
    int hour = number(text, at + 1, 2);
    int minute = number(text, at + 4, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return Columns.NONE;
    }
    local += (hour * 3_600L + minute * 60L) * SECOND;
    at += 6;
    if (to - at > 2 && text[at] == ':') {
      int second = number(text, at + 1, 2);
      if (second < 0 || second > 59) {
        return Columns.NONE;
      }
      local += second * SECOND;
      at += 3;
      if (at < to && (text[at] == '.' || text[at] == ',')) {
        long unit = SECOND / 10;
        for (at++; at < to && text[at] >= '0' && text[at] <= '9'; at++) {
          local += unit * (text[at] - '0');
          unit /= 10;
        }
      }
    }
    return offset(text, at, to, local);
  }

  /// The beginning of the day. Rows come nearly in order, so the last row's day is mostly the
  /// next's.
  private long midnight(byte[] text, int from, int to) {
    if (to - from < 10) {
      return Columns.NONE;
    }
    long yearAndMonth = Words.at(text, from);
    int day = text[from + 8] << Byte.SIZE | text[from + 9];
    if (yearAndMonth != lastMonth || day != lastDay) {
      lastMonth = yearAndMonth;
      lastDay = day;
      lastMidnight = day(text, from);
    }
    return lastMidnight;
  }

  private static long day(byte[] text, int from) {
    int year = number(text, from, 4);
    int month = number(text, from + 5, 2);
    int day = text[from + 7] == '-' ? number(text, from + 8, 2) : -1;
    return year < 1 || month < 1 || month > 12 || day < 1 || (day > 28 && !isDay(year, month, day))
        ? Columns.NONE
        : days(year, month, day) * 86_400L * SECOND;
  }

  /// What stands behind the time: nothing, `Z`, `UTC`, `+01`, `+0100` or `+01:00`.
  private long offset(byte[] text, int begin, int to, long local) {
    int at = begin;
    if (at == to) {
      return inZone(local);
    }
    if (text[at] == ' ') {
      at++;
    }
    int left = to - at;
    byte sign = text[at];
    if ((left == 1 && sign == 'Z')
        || (left == 3 && sign == 'U' && text[at + 1] == 'T' && text[at + 2] == 'C')) {
      own.note(local, 0);
      return local;
    }
    boolean hasColon = left == 6 && text[at + 3] == ':';
    if ((sign != '+' && sign != '-') || (left != 3 && left != 5 && !hasColon)) {
      return Columns.NONE;
    }
    int hours = number(text, at + 1, 2);
    int minutes = left == 3 ? 0 : number(text, at + (hasColon ? 4 : 3), 2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return Columns.NONE;
    }
    long offset = (hours * 60L + minutes) * 60 * SECOND;
    long ahead = sign == '+' ? offset : -offset;
    own.note(local, ahead);
    return local - ahead;
  }

  /// Rows come nearly in order, so the offset of the last quarter of an hour is mostly the next's.
  private long inZone(long local) {
    if (isUtc) {
      return local;
    }
    long at = Math.floorDiv(local, QUARTER);
    if (at != quarter) {
      LocalDateTime time =
          LocalDateTime.ofEpochSecond(Math.floorDiv(local, SECOND), 0, ZoneOffset.UTC);
      List<ZoneOffset> valid = zone.getRules().getValidOffsets(time);
      quarterIsUnsure = valid.size() != 1;
      quarterOffset = time.atZone(zone).getOffset().getTotalSeconds() * SECOND;
      if (valid.isEmpty()) {
        // as if the clock had not been changed: by the offset before the change
        quarterOffset =
            zone.getRules().getTransition(time).getOffsetBefore().getTotalSeconds() * SECOND;
      }
      quarter = at;
    }
    unsure += quarterIsUnsure ? 1 : 0;
    return local - quarterOffset;
  }

  private long careful(byte[] text, int from, int to) {
    String written = new String(text, from, to - from, java.nio.charset.StandardCharsets.US_ASCII);
    try {
      return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
          written, OffsetDateTime::from, LocalDateTime::from)) {
        case OffsetDateTime known -> micros(known.toInstant());
        case LocalDateTime local -> inZone(micros(local.toInstant(ZoneOffset.UTC)));
        default -> Columns.NONE;
      };
    } catch (DateTimeException e) {
      return Columns.NONE;
    }
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * SECOND + at.getNano() / 1_000;
  }

  /// Seconds (with or without a fraction), milliseconds or microseconds since 1970, told apart by
  /// how many digits they have.
  private static long epoch(byte[] text, int from, int to) {
    int at = from;
    long value = 0;
    while (at < to && text[at] >= '0' && text[at] <= '9' && at - from < 17) {
      value = value * 10 + text[at++] - '0';
    }
    int digits = at - from;
    if (at < to && text[at] == '.' && (digits == 9 || digits == 10)) {
      long unit = SECOND / 10;
      long micros = value * SECOND;
      for (at++; at < to && text[at] >= '0' && text[at] <= '9'; at++) {
        micros += unit * (text[at] - '0');
        unit /= 10;
      }
      return at == to ? micros : Columns.NONE;
    }
    if (at < to) {
      return Columns.NONE;
    }
    return switch (digits) {
      case 9, 10 -> value * SECOND;
      case 12, 13 -> value * 1_000;
      case 15, 16 -> value;
      default -> Columns.NONE;
    };
  }

  private static int number(byte[] text, int from, int length) {
    int value = 0;
    for (int i = from; i < from + length; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean isDay(int year, int month, int day) {
    return day <= YearMonth.of(year, month).lengthOfMonth();
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
