package dev.weir.metric;

import dev.weir.event.Provenance;
import dev.weir.event.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Compares a figure in two periods, and then asks the project's own past how much such a
/// difference means: the border is slid over earlier dates, at which nothing was compared on
/// purpose, and the share of dates with a difference as large is the honest false-alarm rate. It
/// needs no theory and allows for seasons, holidays and drift (placebo dates; Abadie, Diamond and
/// Hainmueller, JASA 105, 2010, call the like "in-time placebos" [unverified]).
///
/// Quantiles are compared by their ratio, because a day more means less where a month is usual;
/// shares by their difference. The rate is `(k + 1) / (n + 1)`, never 0 (Phipson and Smyth, 2010
/// [unverified]).
public final class Compare {
  private static final int MAX_DATES = 40;
  private static final int MIN_DATES = 8;
  private static final int MAX_GAPS = 4;
  private static final Duration SHORTEST_STEP = Duration.ofDays(1);
  private static final double HARDLY_EVER = 0.05;
  private static final double SELDOM = 0.20;
  private static final double NOW_AND_THEN = 0.50;

  private Compare() {}

  /// Compares two periods.
  ///
  /// @param before the earlier period; it ends when or before the later one begins
  /// @throws IllegalArgumentException when they overlap
  public static Comparison of(Scope scope, Figure figure, Range before, Range after) {
    if (after.since().isBefore(before.until())) {
      throw new IllegalArgumentException("periods overlap: " + before + ", " + after);
    }
    Sample earlier = figure.sampled().sample(scope.over(before));
    Sample later = figure.sampled().sample(scope.over(after));
    Reading was = earlier.read(figure.statistic(), scope.seed());
    Reading is = later.read(figure.statistic(), scope.seed());
    Reading difference = difference(figure, earlier, later, was, is, scope.seed());
    Reading alarms =
        was instanceof Reading.Measured old && is instanceof Reading.Measured now
            ? falseAlarms(scope, figure, before, after, distance(figure, old.value(), now.value()))
            : difference;
    String claim = claim(figure, was, is, difference, alarms);
    return new Comparison(figure, before, after, was, is, difference, alarms, claim);
  }

  private static Reading difference(
      Figure figure, Sample earlier, Sample later, Reading was, Reading is, long seed) {
    if (!(was instanceof Reading.Measured old)) {
      return was;
    }
    if (!(is instanceof Reading.Measured now)) {
      return is;
    }
    Optional<Reading.Interval> interval =
        Sample.difference(earlier, later, figure.statistic(), seed);
    return new Reading.Measured(
        now.value() - old.value(), interval, old.n() + now.n(), now.provenance());
  }

  private static double distance(Figure figure, double was, double is) {
    return switch (figure.statistic()) {
      case Statistic.Quantile ignored -> was == is ? 0 : Math.abs(Math.log(is / was));
      case Statistic.Share ignored -> Math.abs(is - was);
    };
  }

  private static Reading falseAlarms(
      Scope scope, Figure figure, Range before, Range after, double observed) {
    int tried = 0;
    int asLarge = 0;
    int inVain = 0;
    for (Range[] pair : earlierPairs(before, after)) {
      Instant known = pair[1].until().plus(Duration.between(after.until(), scope.asOf()));
      Instant asOf = known.isAfter(pair[1].until()) ? known : pair[1].until();
      OptionalDouble was = estimate(scope, figure, pair[0], asOf);
      OptionalDouble is = estimate(scope, figure, pair[1], asOf);
      if (was.isPresent() && is.isPresent()) {
        tried++;
        asLarge += distance(figure, was.getAsDouble(), is.getAsDouble()) >= observed ? 1 : 0;
        inVain = 0;
      } else if (++inVain > MAX_GAPS) {
        break;
      }
    }
    return tried < MIN_DATES
        ? new Reading.TooFew(tried, MIN_DATES, "earlier dates to try it on")
        : Reading.Measured.exactly((asLarge + 1.0) / (tried + 1.0), tried, Provenance.MEASURED);
  }

  /// Pairs of periods as long and as far apart, newest first, none of which reaches into the later
  /// period; each a half period before the last.
  private static List<Range[]> earlierPairs(Range before, Range after) {
    Duration half = after.length().dividedBy(2);
    Duration step = half.compareTo(SHORTEST_STEP) < 0 ? SHORTEST_STEP : half;
    List<Range[]> pairs = new ArrayList<>();
    for (int i = 0; i < MAX_DATES; i++) {
      Duration back = after.length().plus(step.multipliedBy(i));
      pairs.add(new Range[] {moved(before, back), moved(after, back)});
    }
    return pairs;
  }

  private static Range moved(Range range, Duration back) {
    return new Range(range.since().minus(back), range.until().minus(back));
  }

  private static OptionalDouble estimate(Scope scope, Figure figure, Range period, Instant asOf) {
    Scope then = new Scope(scope.engine(), period, asOf, scope.seed());
    return figure.sampled().sample(then).estimate(figure.statistic());
  }

  private static String claim(
      Figure figure, Reading was, Reading is, Reading difference, Reading alarms) {
    return switch (difference) {
      case Reading.TooFew few ->
          "%s: the two periods cannot be compared: too few %s, %s of the %s it takes."
              .formatted(
                  title(figure), few.what(), Plain.count(few.n()), Plain.count(few.needed()));
      case Reading.Absent absent ->
          "%s: the two periods cannot be compared: %s.".formatted(title(figure), absent.missing());
      case Reading.Measured measured ->
          "%s: %s before, %s after: %s%s.%s"
              .formatted(
                  title(figure),
                  value(was, figure),
                  value(is, figure),
                  Plain.change(measured.value(), figure.unit()),
                  measured.interval().map(range -> between(range, figure)).orElse(""),
                  measured.value() == 0 ? "" : " " + verdict(alarms));
    };
  }

  private static String title(Figure figure) {
    return Character.toUpperCase(figure.name().charAt(0)) + figure.name().substring(1);
  }

  private static String value(Reading reading, Figure figure) {
    return reading instanceof Reading.Measured measured
        ? Plain.value(measured.value(), figure.unit())
        : "";
  }

  private static String between(Reading.Interval range, Figure figure) {
    if (Double.isInfinite(range.low()) || Double.isInfinite(range.high())) {
      return "";
    }
    return " (%s to %s)"
        .formatted(
            Plain.change(range.low(), figure.unit()), Plain.change(range.high(), figure.unit()));
  }

  /// What the earlier dates say, k of n, in words that a k of any size bears out.
  private static String verdict(Reading alarms) {
    if (!(alarms instanceof Reading.Measured measured)) {
      return "How often such a difference comes by itself is not known: the past is too short.";
    }
    long asLarge = Math.round(measured.value() * (measured.n() + 1)) - 1;
    String often =
        measured.value() <= HARDLY_EVER
            ? "it hardly ever comes by itself here"
            : measured.value() <= SELDOM
                ? "it seldom comes by itself here"
                : measured.value() <= NOW_AND_THEN
                    ? "it comes by itself now and then here"
                    : "it often comes by itself here";
    return "The same comparison at %s earlier dates gave a difference as large at %s: %s (false alarms: %s)."
        .formatted(
            Plain.count(measured.n()),
            asLarge == 0 ? "none" : Plain.count(asLarge),
            often,
            Plain.share(measured.value()));
  }
}
