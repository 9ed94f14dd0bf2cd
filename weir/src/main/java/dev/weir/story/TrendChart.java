package dev.weir.story;

import dev.weir.event.Note;
import dev.weir.event.Range;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import dev.weir.stats.Quantiles;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One number over successive periods: a dot with its interval for each, the middle of them as a
/// line, what people noted drawn at its day. No limits are drawn: a few quarters of medians from a
/// queue do not give sound ones.
final class TrendChart {
  private static final double LEFT = 78;
  private static final double TOP = 44;
  private static final double PLOT = 150;
  private static final double HEIGHT = 250;

  private final Finding finding;
  private final Svg svg;
  private final Instant from;
  private final Instant until;
  private final double top;

  private TrendChart(Finding finding, Svg svg) {
    this.finding = finding;
    this.svg = svg;
    from = finding.trend().getFirst().period().since();
    until = finding.trend().getLast().period().until();
    top = highest(finding);
  }

  /// The figure, when at least two periods could be measured.
  static Optional<Figure> figure(Finding finding, List<Note> notes, String what) {
    List<Reading.Measured> measured =
        finding.trend().stream().map(Finding.Point::reading).flatMap(TrendChart::number).toList();
    if (measured.size() < 2) {
      return Optional.empty();
    }
    String id = "trend-" + finding.id().replace('.', '-');
    String title = title(finding.unit(), what, measured);
    long n = measured.stream().mapToLong(Reading.Measured::n).sum();
    String caption =
        "n = "
            + Words.count(n)
            + " in "
            + Words.plural(finding.trend().size(), "period", "periods")
            + ". Dot: the value; line through it: its interval; dashed: the middle of the dots."
            + (measured.size() < finding.trend().size() ? " Open circle: too few to say." : "");
    String subtitle = Words.capital(what) + ", period by period";
    return Optional.of(
        new Figure(
            id,
            title,
            subtitle,
            caption,
            draw(finding, notes, id + "-wide", 680, title),
            draw(finding, notes, id + "-narrow", 360, title),
            table(finding)));
  }

  /// Says that something changed only when the intervals of the first and the last period part.
  private static String title(Unit unit, String what, List<Reading.Measured> measured) {
    Reading.Measured first = measured.getFirst();
    Reading.Measured last = measured.getLast();
    boolean up = low(last) > high(first);
    boolean down = high(last) < low(first);
    if (!up && !down) {
      return "No clear change in "
          + what
          + " over "
          + Words.plural(measured.size(), "period", "periods");
    }
    return Words.capital(what)
        + (up ? " rose from " : " fell from ")
        + Words.value(unit, first.value())
        + " to "
        + Words.value(unit, last.value());
  }

  private static Svg draw(
      Finding finding, List<Note> notes, String id, double width, String title) {
    Svg svg = new Svg(id, width, HEIGHT, title, describe(finding));
    new TrendChart(finding, svg).draw(notes);
    return svg;
  }

  private static String describe(Finding finding) {
    List<String> points = new ArrayList<>();
    for (Finding.Point point : finding.trend()) {
      points.add(
          Words.period(point.period()) + ": " + Readings.value(finding.unit(), point.reading()));
    }
    return String.join("; ", points);
  }

  private void draw(List<Note> notes) {
    double right = svg.width() - 12;
    for (double tick : Ticks.upTo(finding.unit(), top)) {
      svg.line(LEFT, y(tick), right, y(tick), "hair");
      svg.text(LEFT - 8, y(tick) + 4, "t q end", Ticks.label(finding.unit(), tick, top));
    }
    drawNotes(notes);
    List<Finding.Point> points = finding.trend();
    double[] values =
        points.stream()
            .map(Finding.Point::reading)
            .flatMap(TrendChart::number)
            .mapToDouble(Reading.Measured::value)
            .sorted()
            .toArray();
    double middle = Quantiles.ofSorted(values, 0.5);
    svg.line(LEFT, y(middle), right, y(middle), "middle");
    int every = Math.ceilDiv(points.size() * 74, (int) (right - LEFT));
    for (int i = 0; i < points.size(); i++) {
      point(points, i);
      if ((points.size() - 1 - i) % Math.max(every, 1) == 0) {
        periodLabel(points.get(i).period());
      }
    }
    valueLabel(points);
  }

  private void point(List<Finding.Point> points, int index) {
    double x = x(points.get(index).period());
    if (!(points.get(index).reading() instanceof Reading.Measured measured)) {
      svg.circle(x, TOP + PLOT, 4, "few");
      return;
    }
    if (index > 0 && points.get(index - 1).reading() instanceof Reading.Measured before) {
      svg.line(
          x(points.get(index - 1).period()), y(before.value()), x, y(measured.value()), "trend");
    }
    if (measured.interval().isPresent()) {
      Reading.Interval interval = measured.interval().get();
      svg.line(x, y(interval.low()), x, y(interval.high()), "interval");
    }
    svg.circle(x, y(measured.value()), 4.5, "dot");
  }

  private void valueLabel(List<Finding.Point> points) {
    if (points.getLast().reading() instanceof Reading.Measured last) {
      double right = Math.min(x(points.getLast().period()) + 24, svg.width());
      String value = Words.value(finding.unit(), last.value());
      svg.text(right, y(high(last)) - 8, "t b end halo", value);
    }
  }

  private void periodLabel(Range period) {
    String words = Words.period(period);
    // "May–Aug 2025" before the year, "Nov 2024 – Feb 2025" after the dash
    int dash = words.indexOf("– ");
    int end = dash < 0 ? words.lastIndexOf(' ') : dash + 1;
    double x = x(period);
    svg.text(x, TOP + PLOT + 22, "t q mid", end < 0 ? words : words.substring(0, end));
    if (end >= 0) {
      svg.text(x, TOP + PLOT + 39, "t q mid", words.substring(end + 1));
    }
  }

  private void drawNotes(List<Note> notes) {
    int line = 0;
    for (Note note : notes) {
      Instant at = note.on().atStartOfDay(ZoneOffset.UTC).toInstant();
      if (at.isBefore(from) || !at.isBefore(until)) {
        continue;
      }
      double x = x(at);
      svg.line(x, 8, x, TOP + PLOT, "note");
      boolean left = x > svg.width() / 2;
      int room = (int) ((left ? x - 8 : svg.width() - x - 8) / 7);
      String text = Clean.line(note.text(), Math.min(room, 40));
      svg.text(x + (left ? -5 : 5), 16 + 15 * (line++ % 2), left ? "t end halo" : "t halo", text);
    }
  }

  private double x(Range period) {
    return x(period.since().plus(period.length().dividedBy(2)));
  }

  private double x(Instant at) {
    double share =
        (at.getEpochSecond() - from.getEpochSecond())
            / (double) Math.max(1, until.getEpochSecond() - from.getEpochSecond());
    return LEFT + 6 + share * (svg.width() - LEFT - 24);
  }

  private double y(double value) {
    return TOP + PLOT * (1 - Math.clamp(value / top, 0, 1));
  }

  /// The top of the scale: above every value; an interval beyond twice the largest value is cut.
  private static double highest(Finding finding) {
    List<Reading.Measured> measured =
        finding.trend().stream().map(Finding.Point::reading).flatMap(TrendChart::number).toList();
    double value = measured.stream().mapToDouble(Reading.Measured::value).max().orElse(1);
    double high = measured.stream().mapToDouble(TrendChart::high).max().orElse(1);
    double most = Math.max(value * 1.08, Math.min(high, value * 2));
    return most > 0 ? most : 1;
  }

  private static Figure.Table table(Finding finding) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding.Point point : finding.trend()) {
      rows.add(
          List.of(
              Words.period(point.period()),
              Readings.value(finding.unit(), point.reading()),
              Readings.interval(finding.unit(), point.reading()),
              Readings.n(point.reading())));
    }
    return new Figure.Table(List.of("period", finding.name(), "interval", "n"), rows);
  }

  private static Stream<Reading.Measured> number(Reading reading) {
    return reading instanceof Reading.Measured measured ? Stream.of(measured) : Stream.empty();
  }

  private static double low(Reading.Measured measured) {
    return measured.interval().map(Reading.Interval::low).orElse(measured.value());
  }

  private static double high(Reading.Measured measured) {
    return measured.interval().map(Reading.Interval::high).orElse(measured.value());
  }
}
