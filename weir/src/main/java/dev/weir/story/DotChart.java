package dev.weir.story;

import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Several numbers of one unit on one scale from zero: a dot for each, its interval through it.
final class DotChart {
  private static final double ROW_WIDE = 34;
  private static final double ROW_NARROW = 46;

  private DotChart() {}

  /// The figure, when at least one of the findings is measured. Those that are not are named.
  static Optional<Figure> figure(String id, String title, String subtitle, List<Finding> findings) {
    double top = findings.stream().mapToDouble(DotChart::high).max().orElse(0);
    if (!(top > 0)) {
      return Optional.empty();
    }
    long n =
        findings.stream()
            .map(Finding::reading)
            .mapToLong(reading -> reading instanceof Reading.Measured m ? m.n() : 0)
            .max()
            .orElse(0);
    String caption =
        "n = "
            + Words.count(n)
            + ", "
            + Words.period(findings.getFirst().period())
            + ". Dot: the value; "
            + (findings.stream().anyMatch(DotChart::hasInterval)
                ? "line through it: its interval. "
                : "no interval is known. ")
            + "The scale begins at zero.";
    return Optional.of(
        new Figure(
            id,
            title,
            subtitle,
            caption,
            draw(id + "-wide", title, findings, top, 680),
            draw(id + "-narrow", title, findings, top, 360),
            table(findings)));
  }

  private static Svg draw(
      String id, String title, List<Finding> findings, double top, double width) {
    boolean phone = width < 500;
    double row = phone ? ROW_NARROW : ROW_WIDE;
    List<String> told = new ArrayList<>();
    findings.forEach(f -> told.add(f.name() + ": " + Readings.value(f.unit(), f.reading())));
    Svg svg = new Svg(id, width, findings.size() * row + 34, title, String.join("; ", told));
    double left = phone ? 4 : 210;
    double right = width - (phone ? 8 : 96);
    double bottom = findings.size() * row;
    for (double tick : Ticks.upTo(findings.getFirst().unit(), top)) {
      double x = left + (right - left) * tick / top;
      svg.line(x, 4, x, bottom + 4, "hair");
      String label = Ticks.label(findings.getFirst().unit(), tick, top);
      svg.text(x, bottom + 22, x > width - 40 ? "t q end" : tick == 0 ? "t q" : "t q mid", label);
    }
    for (int i = 0; i < findings.size(); i++) {
      row(svg, findings.get(i), i * row, new double[] {left, right, top}, phone);
    }
    return svg;
  }

  private static void row(Svg svg, Finding finding, double y, double[] scale, boolean phone) {
    double middle = y + (phone ? 32 : 20);
    svg.text(0, phone ? y + 17 : middle + 4, "t halo", Clean.line(finding.name(), phone ? 34 : 28));
    double right = svg.width();
    if (!(finding.reading() instanceof Reading.Measured measured)) {
      String none = Readings.value(finding.unit(), finding.reading());
      svg.text(right, phone ? y + 17 : middle + 4, "t q end halo", Clean.cut(none, 30));
      return;
    }
    double perUnit = (scale[1] - scale[0]) / scale[2];
    if (measured.interval().isPresent()) {
      Reading.Interval interval = measured.interval().get();
      double from = scale[0] + perUnit * Math.max(0, interval.low());
      double to = Math.min(scale[1], scale[0] + perUnit * interval.high());
      svg.line(from, middle, to, middle, "interval");
    }
    svg.circle(scale[0] + perUnit * measured.value(), middle, 5, "dot");
    String value = Words.value(finding.unit(), measured.value());
    svg.text(right, phone ? y + 17 : middle + 4, "t b end halo", value);
  }

  private static boolean hasInterval(Finding finding) {
    return finding.reading() instanceof Reading.Measured measured
        && measured.interval().isPresent();
  }

  private static double high(Finding finding) {
    return finding.reading() instanceof Reading.Measured measured
        ? measured
            .interval()
            .map(interval -> interval.isOpen() ? 1.2 * interval.low() : interval.high())
            .map(high -> Math.max(high, measured.value()))
            .orElse(measured.value())
        : 0;
  }

  private static Figure.Table table(List<Finding> findings) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          List.of(
              finding.name(),
              Readings.value(finding.unit(), finding.reading()),
              Readings.interval(finding.unit(), finding.reading()),
              Readings.n(finding.reading())));
    }
    return new Figure.Table(List.of("measure", "value", "interval", "n"), rows);
  }
}
