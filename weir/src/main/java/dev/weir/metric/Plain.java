package dev.weir.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people say them: two significant figures, a unit that fits, always there. The same on
/// every machine, whatever its locale. The only place that writes numbers.
public final class Plain {
  private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);

  private static final String OVER = "over ";

  /// Past this many of a unit, an end of an interval takes its own.
  private static final double MOST_UNITS = 99.5;

  private Plain() {}

  /// A length of time: `40 minutes`, `7.5 hours`, `3.2 days`, `8.6 weeks`, in its [TimeScale].
  ///
  /// @param hours finite; negative ones keep their sign
  public static String duration(double hours) {
    if (hours > 0 && hours < 1 / 60.0) {
      return "under 1 minute";
    }
    TimeScale scale = TimeScale.of(hours);
    String number = scale.number(hours);
    return number + " " + scale.word(number);
  }

  /// A range of time in the unit of the value it belongs to: `9–15 days`. Each end in a unit of its
  /// own where that unit would make one of them a fraction or a number of three figures: `1.2 hours
  /// to 7.1 weeks`.
  public static String durations(double lowHours, double highHours, double likeHours) {
    TimeScale scale = TimeScale.of(likeHours);
    if (fits(lowHours, scale) && fits(highHours, scale)) {
      String range = joined(scale.number(lowHours), scale.number(highHours));
      return range + " " + scale.word(range);
    }
    String low = duration(lowHours);
    String high = duration(highHours);
    return low.equals(high) ? high : low + " to " + high;
  }

  private static boolean fits(double hours, TimeScale scale) {
    double units = Math.abs(hours) / scale.hours();
    return units == 0 || (units >= 1 && (units < MOST_UNITS || scale == TimeScale.WEEKS));
  }

  /// A share as percent: `41 %`, `0.4 %`; what is not quite all stays so: `over 99 %`.
  ///
  /// @param ratio 0 to 1
  public static String share(double ratio) {
    return percent(ratio) + " %";
  }

  private static String percent(double ratio) {
    double percent = ratio * 100;
    return percent > 99 && percent < 100 ? OVER + "99" : figures(percent);
  }

  /// Two shares, written as each is written alone, so that a share never lies outside its interval.
  private static String shares(double low, double high) {
    String from = percent(low);
    String to = percent(high);
    return from.equals(to) || !(from + to).contains(OVER)
        ? joined(from, to) + " %"
        : from + " % to " + to + " %";
  }

  /// A whole number with thousands apart: `12,345`.
  public static String count(long count) {
    return grouped(BigDecimal.valueOf(count));
  }

  /// A number and its noun, plural when it is not one: `1 release`, `12 releases`.
  public static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /// A value with its unit.
  public static String value(double value, Unit unit) {
    return switch (unit) {
      case HOURS -> duration(value);
      case RATIO -> share(value);
      case COMMITS,
          RELEASES,
          FILES,
          LINES,
          PEOPLE,
          PAIRS,
          COMMITS_PER_RELEASE,
          RELEASES_PER_MONTH,
          COMMITS_PER_WEEK,
          ITEMS,
          ITEMS_PER_WEEK,
          HANDOFFS -> {
        String number = countLike(value);
        yield number + " " + unit.noun(number);
      }
    };
  }

  /// A reading's value and, where it has one, its interval: `3.2 days (2.1–4 days)`.
  public static String measured(Reading.Measured measured, Unit unit) {
    return value(measured.value(), unit)
        + measured
            .interval()
            .map(range -> " (" + interval(measured.value(), range, unit) + ")")
            .orElse("");
  }

  /// An interval in the unit of its value: `9–15 days`, `8–12 %`, `−3 to −1 days`, `at least 3
  /// weeks` when nothing bounds it above.
  ///
  /// @param value what it is the interval of
  public static String interval(double value, Reading.Interval interval, Unit unit) {
    if (interval.isOpen()) {
      return "at least " + value(interval.low(), unit);
    }
    return switch (unit) {
      case HOURS -> durations(interval.low(), interval.high(), value);
      case RATIO -> shares(interval.low(), interval.high());
      case COMMITS,
          RELEASES,
          FILES,
          LINES,
          PEOPLE,
          PAIRS,
          COMMITS_PER_RELEASE,
          RELEASES_PER_MONTH,
          COMMITS_PER_WEEK,
          ITEMS,
          ITEMS_PER_WEEK,
          HANDOFFS -> {
        String range = joined(countLike(interval.low()), countLike(interval.high()));
        yield range + " " + unit.noun(range);
      }
    };
  }

  /// Two ends: an en dash between them, or a word where a sign would make it hard to read.
  private static String joined(String low, String high) {
    return low.equals(high) ? high : low + (low.startsWith("−") ? " to " : "–") + high;
  }

  /// A difference: `2.1 days less`, `4 points more` of a hundred, `no difference`.
  public static String change(double difference, Unit unit) {
    double size = Math.abs(difference);
    String points = figures(size * 100);
    String shown =
        unit == Unit.RATIO
            ? points + (points.equals("1") ? " point" : " points")
            : value(size, unit);
    return size == 0 ? "no difference" : shown + (difference < 0 ? " less" : " more");
  }

  /// Two significant figures, thousands apart, no needless zeros: `0.41`, `12`, `2,900`.
  public static String figures(double value) {
    return value == 0 ? "0" : grouped(new BigDecimal(value).round(TWO_FIGURES));
  }

  /// A count that may be a quantile: whole from ten upwards, two figures below.
  private static String countLike(double value) {
    return Math.abs(value) < 10
        ? figures(value)
        : grouped(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
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
}
