package dev.weir.story;

import dev.weir.event.Range;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Numbers, times and counts as a reader says them: British English, two significant figures, the
/// unit always there. The same on every machine, whatever its locale and time zone.
public final class Words {
  private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);
  private static final long MONTHS_ONLY_FROM_DAYS = 60;
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Words() {}

  /// The unit a length of time is told in: minutes under an hour, hours under two days, days under
  /// six weeks, then weeks.
  enum Scale {
    MINUTES(1 / 60.0, "minute"),
    HOURS(1, "hour"),
    DAYS(24, "day"),
    WEEKS(168, "week");

    private final double hours;
    private final String one;

    Scale(double hours, String one) {
      this.hours = hours;
      this.one = one;
    }

    /// The scale for a length of time.
    static Scale of(double signedHours) {
      double hours = Math.abs(signedHours);
      if (hours < 59.5 / 60) {
        return MINUTES;
      }
      return hours < 47.5 ? HOURS : hours < 41.5 * 24 ? DAYS : WEEKS;
    }

    /// How many hours one of it has.
    double hours() {
      return hours;
    }

    /// The number alone.
    String number(double ofHours) {
      return figures(ofHours / hours);
    }

    /// The word that goes with a number already written.
    String word(String number) {
      return "1".equals(number) ? one : one + "s";
    }
  }

  /// A length of time: "3.2 hours", "12 days", "17 weeks".
  public static String duration(double hours) {
    if (hours > 0 && hours < 1 / 60.0) {
      return "under 1 minute";
    }
    Scale scale = Scale.of(hours);
    String number = scale.number(hours);
    return number + " " + scale.word(number);
  }

  /// A range of time in the unit of the value it belongs to: "9–15 days"; each end in its own unit
  /// when the lower one would be a fraction: "8.1 hours – 12 days".
  public static String durations(double lowHours, double highHours, double likeHours) {
    Scale scale = Scale.of(likeHours);
    if (lowHours > 0 && lowHours < scale.hours() && scale != Scale.MINUTES) {
      return duration(lowHours) + " – " + duration(highHours);
    }
    String low = scale.number(lowHours);
    String high = scale.number(highHours);
    return low.equals(high)
        ? high + " " + scale.word(high)
        : low + "–" + high + " " + scale.word("2");
  }

  /// A share as percent: "41 %".
  public static String percent(double ratio) {
    return share(ratio) + " %";
  }

  private static String share(double ratio) {
    double percent = ratio * 100;
    return percent > 99 && percent < 100 ? "over 99" : figures(percent);
  }

  /// Two significant figures, thousands apart, no needless zeros: "0.41", "12", "2,900".
  static String figures(double value) {
    if (value == 0) {
      return "0";
    }
    return grouped(new BigDecimal(value).round(TWO_FIGURES));
  }

  /// A whole number with thousands apart: "12,345".
  public static String count(long count) {
    return grouped(BigDecimal.valueOf(count));
  }

  /// A count that may be a quantile: whole from ten upwards, one decimal below.
  private static String countLike(double value) {
    return grouped(
        BigDecimal.valueOf(value).setScale(Math.abs(value) >= 10 ? 0 : 1, RoundingMode.HALF_UP));
  }

  private static String grouped(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    String plain = bare.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder out = new StringBuilder(bare.signum() < 0 ? "−" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(whole.charAt(i));
    }
    return out.append(point < 0 ? "" : plain.substring(point)).toString();
  }

  /// "1 release", "26 releases".
  public static String plural(long n, String one, String many) {
    return count(n) + " " + (n == 1 ? one : many);
  }

  /// A value with its unit.
  public static String value(Unit unit, double value) {
    return switch (unit) {
      case HOURS -> duration(value);
      case RATIO -> percent(value);
      case COMMITS,
          RELEASES,
          FILES,
          LINES,
          PEOPLE,
          PAIRS,
          COMMITS_PER_RELEASE,
          RELEASES_PER_MONTH,
          COMMITS_PER_WEEK -> {
        String number = countLike(value);
        yield number + " " + noun(unit, "1".equals(number));
      }
    };
  }

  /// A value without its unit, for a sentence that says the unit itself.
  static String bare(Unit unit, double value) {
    String words = value(unit, value);
    return words.substring(0, words.indexOf(' '));
  }

  /// What is counted: "commits", "files"; for one of it, in the singular.
  static String noun(Unit unit, boolean one) {
    return switch (unit) {
      case HOURS -> one ? "hour" : "hours";
      case RATIO -> "%";
      case COMMITS -> one ? "commit" : "commits";
      case RELEASES -> one ? "release" : "releases";
      case FILES -> one ? "file" : "files";
      case LINES -> one ? "line" : "lines";
      case PEOPLE -> one ? "person" : "people";
      case PAIRS -> one ? "pair" : "pairs";
      case COMMITS_PER_RELEASE -> one ? "commit a release" : "commits a release";
      case RELEASES_PER_MONTH -> one ? "release a month" : "releases a month";
      case COMMITS_PER_WEEK -> one ? "commit a week" : "commits a week";
    };
  }

  /// An interval in the unit of its value: "9–15 days", "8–12 %", "at least 9 days".
  public static String interval(Unit unit, double value, Reading.Interval interval) {
    if (interval.isOpen()) {
      return "at least " + value(unit, interval.low());
    }
    return switch (unit) {
      case HOURS -> durations(interval.low(), interval.high(), value);
      case RATIO -> joined(figures(interval.low() * 100), figures(interval.high() * 100)) + " %";
      case COMMITS,
          RELEASES,
          FILES,
          LINES,
          PEOPLE,
          PAIRS,
          COMMITS_PER_RELEASE,
          RELEASES_PER_MONTH,
          COMMITS_PER_WEEK ->
          joined(countLike(interval.low()), countLike(interval.high())) + " " + noun(unit, false);
    };
  }

  private static String joined(String low, String high) {
    return low.equals(high) ? high : low + "–" + high;
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
