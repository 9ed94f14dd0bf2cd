package dev.weir.flow.activities;

import dev.weir.metric.Definition;
import dev.weir.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// The clock that stands still at night: the hours of the week in which events happen at all, as
/// found in the log, or those that the user says. It goes by the local time of a zone, so an hour
/// that clocks leave out is no hour, and one they go through twice is two. SQL:
/// `working_hours.sql`.
///
/// @param quarters the quarters of an hour of a week in which work is done
/// @param time what was said: the zone, the holidays, perhaps the hours
record WorkingClock(BitSet quarters, WorkingTime time) {
  private static final Definition DEFINITION = Definition.of(WorkingClock.class, "working_hours");
  private static final int A_DAY = 24;

  /// An hour of the week counts from a fifth of an even share.
  private static final int SHARE = 7 * A_DAY * 5;

  private static final double NEVER = 1e15;

  WorkingClock {
    quarters = (BitSet) quarters.clone();
  }

  /// Finds the working hours, unless they are said, and makes the macro `working_hours_between(a,
  /// b)`, hours from `a` to `b` on that clock. A log without any event gets a clock that never
  /// stops.
  static WorkingClock make(Engine engine, WorkingTime time) {
    WorkingClock clock = of(engine, time);
    clock.define(engine);
    return clock;
  }

  /// The same without the macro.
  static WorkingClock of(Engine engine, WorkingTime time) {
    return new WorkingClock(time.quarters().orElseGet(() -> found(engine, time.zone())), time);
  }

  /// On each day of the week, from the first to the last hour that holds enough events: most pauses
  /// leave no trace.
  private static BitSet found(Engine engine, ZoneId zone) {
    long[] counts = new long[7 * A_DAY];
    long[] all = {0};
    engine.rows(
        DEFINITION.sql(),
        row -> {
          LocalDateTime at = LocalDateTime.ofInstant(row.instant("quarter_at"), zone);
          int hour = (at.getDayOfWeek().getValue() - 1) * A_DAY + at.getHour();
          counts[hour] += row.count("n_events");
          return all[0] += row.count("n_events");
        });
    BitSet quarters = new BitSet(WorkingTime.A_WEEK);
    for (int day = 0; day < 7; day++) {
      int first = -1;
      int last = -1;
      for (int hour = day * A_DAY; hour < (day + 1) * A_DAY; hour++) {
        if (counts[hour] > 0 && counts[hour] * SHARE >= all[0]) {
          first = first < 0 ? hour : first;
          last = hour;
        }
      }
      if (first >= 0) {
        quarters.set(first * 4, (last + 1) * 4);
      }
    }
    if (quarters.isEmpty()) {
      quarters.set(0, WorkingTime.A_WEEK);
    }
    return quarters;
  }

  /// A span of time in which the clock follows one rule.
  ///
  /// @param from hours since the Monday before 1970, UTC
  /// @param stop the clock stands from then on; [#NEVER] on a working day
  /// @param shift hours that local time is ahead of UTC
  /// @param less what the plain count of weeks is ahead by
  private record Span(double from, double stop, double shift, double less) {}

  private void define(Engine engine) {
    List<Span> spans = spans(engine);
    double[] before = new double[WorkingTime.A_WEEK];
    for (int quarter = 1; quarter < before.length; quarter++) {
      before[quarter] = before[quarter - 1] + (quarters.get(quarter - 1) ? 0.25 : 0);
    }
    List<String> sums = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    for (int quarter = 0; quarter < before.length; quarter++) {
      sums.add(Double.toString(before[quarter]));
      flags.add(quarters.get(quarter) ? "0.25" : "0.0");
    }
    // Hours since the Monday before 1 January 1970, a Thursday: whole weeks, the quarters of this
    // one before the present, and the part of the present quarter.
    engine.run("create or replace macro hours_since_monday(t) as epoch_us(t) / 3600000000.0 + 72");
    engine.run(
        """
        create or replace macro hours_of_weeks(h) as
            floor(h / 168) * %s
            + (%s)[cast(floor(h * 4) - 672 * floor(h / 168) as integer) + 1]
            + (h * 4 - floor(h * 4)) * (%s)[cast(floor(h * 4) - 672 * floor(h / 168) as integer) + 1]
        """
            .formatted(hoursAWeek(), sums, flags));
    engine.run("create or replace macro working_span(h) as " + tree(spans, 0, spans.size()));
    engine.run(
        spans.size() == 1
            ? "create or replace macro working_hours_at(h) as hours_of_weeks(h + %s)"
                .formatted(spans.getFirst().shift)
            : """
            create or replace macro working_hours_at(h) as
                hours_of_weeks(least(h, (%s)[working_span(h)]) + (%s)[working_span(h)])
                - (%s)[working_span(h)]
            """
                .formatted(
                    spans.stream().map(Span::stop).toList(),
                    spans.stream().map(Span::shift).toList(),
                    spans.stream().map(Span::less).toList()));
    engine.run(
        "create or replace macro working_hours_between(a, b) as"
            + " working_hours_at(hours_since_monday(b)) - working_hours_at(hours_since_monday(a))");
  }

  /// Which span a moment lies in, from 1, by halves.
  private static String tree(List<Span> spans, int begin, int end) {
    if (end - begin == 1) {
      return Integer.toString(begin + 1);
    }
    int middle = (begin + end) / 2;
    return "case when h < %s then %s else %s end"
        .formatted(spans.get(middle).from, tree(spans, begin, middle), tree(spans, middle, end));
  }

  /// From before the first event until a while after the last: between changes of the zone's offset
  /// and the ends of holidays.
  private List<Span> spans(Engine engine) {
    List<Span> spans = new ArrayList<>();
    engine.rows(
        "select min(least(occurred_at, started_at)) as first_at, max(occurred_at) as last_at"
            + " from step having count(*) > 0",
        row -> {
          Instant first = row.instant("first_at").minus(Duration.ofDays(1));
          Instant last = row.instant("last_at").plus(Duration.ofDays(3_660));
          TreeSet<Instant> changes = new TreeSet<>();
          changes.add(first);
          ZoneOffsetTransition next = time.zone().getRules().nextTransition(first);
          while (next != null && next.getInstant().isBefore(last)) {
            changes.add(next.getInstant());
            next = time.zone().getRules().nextTransition(next.getInstant());
          }
          for (LocalDate holiday : time.holidays()) {
            Instant begins = holiday.atStartOfDay(time.zone()).toInstant();
            if (begins.isAfter(first) && begins.isBefore(last)) {
              changes.add(begins);
              changes.add(holiday.plusDays(1).atStartOfDay(time.zone()).toInstant());
            }
          }
          changes.forEach(change -> spans.add(span(spans, change)));
          return spans.size();
        });
    if (spans.isEmpty()) {
      spans.add(span(spans, Instant.EPOCH));
    }
    return spans;
  }

  /// The span that begins then: the clock shows what it showed at the end of the one before.
  private Span span(List<Span> earlier, Instant begins) {
    double from = hours(begins);
    LocalDateTime local = LocalDateTime.ofInstant(begins, time.zone());
    double shift = hours(local.toInstant(ZoneOffset.UTC)) - from;
    double stop = time.holidays().contains(local.toLocalDate()) ? from : NEVER;
    double less =
        earlier.isEmpty()
            ? 0
            : ofWeeks(from + shift)
                - (ofWeeks(Math.min(from, earlier.getLast().stop) + earlier.getLast().shift)
                    - earlier.getLast().less);
    return new Span(from, stop, shift, less);
  }

  private static double hours(Instant at) {
    return at.getEpochSecond() / 3_600.0 + 72;
  }

  /// What the macro `hours_of_weeks` counts.
  private double ofWeeks(double hours) {
    double weeks = Math.floor(hours / 168);
    double inside = (hours - weeks * 168) * 4;
    int quarter = (int) Math.floor(inside);
    return weeks * hoursAWeek()
        + quarters.get(0, quarter).cardinality() / 4.0
        + (quarters.get(quarter) ? (inside - quarter) / 4 : 0);
  }

  private double hoursAWeek() {
    return quarters.cardinality() / 4.0;
  }

  /// The share of the week in which work is done; 0 to 1.
  double ratio() {
    return quarters.cardinality() / (double) WorkingTime.A_WEEK;
  }

  /// "Mon–Fri 08:00–18:00, Europe/Paris, found in the log".
  String words() {
    String zone = time.zone() instanceof ZoneOffset offset ? utc(offset) : time.zone().getId();
    int free = time.holidays().size();
    return "%s%s, %s, %s"
        .formatted(
            ratio() == 1 ? "day and night" : WorkingTime.words(quarters),
            free == 0 ? "" : " but on " + free + (free == 1 ? " holiday" : " holidays"),
            zone,
            time.quarters().isPresent() ? "as weir.yaml says" : "found in the log");
  }

  private static String utc(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
  }
}
