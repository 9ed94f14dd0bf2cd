package dev.weir.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people say them: two significant figures, a unit that fits, an en dash between ends.
/// The same in every locale.
public final class Plain {
  private static final double HOURS_PER_DAY = 24;
  private static final double HOURS_PER_WEEK = 7 * HOURS_PER_DAY;

  private Plain() {}

  /// A duration: `40 min`, `7.5 hours`, `3.2 days`, `8.6 weeks`. Hours up to two days, days up to
  /// four weeks, then weeks.
  ///
  /// @param hours finite; negative ones keep their sign
  public static String duration(double hours) {
    double length = Math.abs(hours);
    if (length < 1) {
      return rounded(hours * 60) + " min";
    }
    if (length < 2 * HOURS_PER_DAY) {
      return unit(hours, "hour");
    }
    return length < 4 * HOURS_PER_WEEK
        ? unit(hours / HOURS_PER_DAY, "day")
        : unit(hours / HOURS_PER_WEEK, "week");
  }

  /// A share: `12 %`, `0.4 %`; whole percents from ten on, two figures below.
  ///
  /// @param ratio 0 to 1
  public static String share(double ratio) {
    return rounded(ratio * 100) + " %";
  }

  /// A whole number with thousands set apart: `12,345`.
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A number and its noun, plural when it is not one: `1 release`, `12 releases`.
  public static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /// A value in its unit, in words.
  public static String value(double value, Unit unit) {
    return switch (unit) {
      case HOURS -> duration(value);
      case RATIO -> share(value);
      case COMMITS -> unit(value, "commit");
      case RELEASES -> unit(value, "release");
      case FILES -> unit(value, "file");
      case LINES -> unit(value, "line");
      case PAIRS -> unit(value, "pair");
      case PEOPLE -> value == 1 ? "1 person" : rounded(value) + " people";
      case COMMITS_PER_RELEASE -> unit(value, "commit") + " a release";
      case RELEASES_PER_MONTH -> unit(value, "release") + " a month";
      case COMMITS_PER_WEEK -> unit(value, "commit") + " a week";
    };
  }

  /// A reading's value and, where it has one, its interval: `3.2 days (2.1–4 days)`.
  public static String measured(Reading.Measured measured, Unit unit) {
    return value(measured.value(), unit)
        + measured.interval().map(range -> " (" + interval(range, unit) + ")").orElse("");
  }

  /// An interval: `2.1–4 days`, `40 min–2 days`, `at least 3 weeks` when nothing bounds it above.
  public static String interval(Reading.Interval interval, Unit unit) {
    String low = value(interval.low(), unit);
    if (interval.isOpen()) {
      return "at least " + low;
    }
    String high = value(interval.high(), unit);
    int end = low.indexOf(' ');
    String noun = low.substring(end);
    boolean isOneNoun = high.endsWith(noun) || high.endsWith(noun + "s");
    return low.equals(high) ? high : (isOneNoun ? low.substring(0, end) : low) + "–" + high;
  }

  /// A difference: `2.1 days less`, `4 points more` of a hundred, `no difference`.
  public static String change(double difference, Unit unit) {
    double size = Math.abs(difference);
    String shown =
        switch (unit) {
          case RATIO -> unit(size * 100, "point");
          case HOURS,
              COMMITS,
              RELEASES,
              FILES,
              LINES,
              PEOPLE,
              PAIRS,
              COMMITS_PER_RELEASE,
              RELEASES_PER_MONTH,
              COMMITS_PER_WEEK ->
              value(size, unit);
        };
    return size == 0 ? "no difference" : shown + (difference < 0 ? " less" : " more");
  }

  /// Two significant figures, whole above ten, without trailing zeros, thousands set apart.
  public static String rounded(double value) {
    BigDecimal two = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP));
    BigDecimal shown =
        Math.abs(value) >= 100 ? new BigDecimal(value).setScale(0, RoundingMode.HALF_UP) : two;
    return shown.signum() == 0
        ? "0"
        : String.format(Locale.ROOT, "%," + format(shown.stripTrailingZeros().scale()), shown);
  }

  private static String format(int scale) {
    return "." + Math.max(0, scale) + "f";
  }

  private static String unit(double value, String noun) {
    String shown = rounded(value);
    return shown + " " + noun + (shown.equals("1") || shown.equals("-1") ? "" : "s");
  }
}
