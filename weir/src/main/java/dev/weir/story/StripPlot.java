package dev.weir.story;

import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lead times as a dot each, stacked where they meet, with p50 and p85 marked: only when every row
/// is in the evidence, or the rows say that they are quantiles. Examples are no distribution.
///
/// After Kay et al., "When (ish) is My Bus?" (CHI 2016): quantile dot plots.
final class StripPlot {
  private static final String LEAD = "lead_time.p50";
  private static final double HEIGHT = 190;
  private static final double BASE = 140;

  private StripPlot() {}

  static Optional<Figure> figure(Findings findings) {
    Optional<Finding> lead =
        findings.find(LEAD).filter(f -> f.reading() instanceof Reading.Measured);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    double[] hours = hours(lead.get().evidence());
    if (hours.length < 5 || !(hours[hours.length - 1] > 0)) {
      return Optional.empty();
    }
    String title = "Most changes are quicker than the slowest suggest";
    double p50 = value(findings, LEAD);
    double p85 = value(findings, "lead_time.p85");
    if (p85 > 0 && p85 < 2 * p50) {
      title = "Changes take much the same time";
    }
    return Optional.of(
        new Figure(
            "fig-strip",
            title,
            "Lead time of what was released, one dot for each of " + hours.length,
            "n = "
                + Words.count(((Reading.Measured) lead.get().reading()).n())
                + ", "
                + Words.period(lead.get().period())
                + ". The scale begins at zero.",
            draw("fig-strip-wide", title, hours, p50, p85, 680),
            draw("fig-strip-narrow", title, hours, p50, p85, 360),
            table(hours)));
  }

  /// The hours of all finished rows, ascending; empty when the rows are only examples.
  private static double[] hours(Evidence evidence) {
    boolean quantiles = evidence.columns().contains("quantile");
    int column = column(evidence.columns());
    if (column < 0 || (!quantiles && evidence.total() > evidence.rows().size())) {
      return new double[0];
    }
    int finished = evidence.columns().indexOf("is_finished");
    return evidence.rows().stream()
        .filter(row -> finished < 0 || row.get(finished).equals("true"))
        .map(row -> row.get(column))
        .filter(StripPlot::isNumber)
        .mapToDouble(Double::parseDouble)
        .sorted()
        .toArray();
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[0-9]+(\\.[0-9]+)?");
  }

  private static int column(List<String> columns) {
    int lead = columns.indexOf("lead_hours");
    return lead >= 0 ? lead : columns.indexOf("lead_time_hours");
  }

  private static double value(Findings findings, String id) {
    return findings.measured(id).map(Reading.Measured::value).orElse(0.0);
  }

  private static Svg draw(
      String id, String title, double[] hours, double p50, double p85, double width) {
    Svg svg =
        new Svg(
            id,
            width,
            HEIGHT,
            title,
            hours.length + " lead times, half within " + Words.duration(p50));
    LengthAxis axis = new LengthAxis(8, width - 8, hours[hours.length - 1] * 1.02);
    double r = width > 500 ? 5 : 4;
    int[] stacked = new int[(int) (width / (2 * r)) + 2];
    for (double value : hours) {
      int slot = (int) (axis.at(value) / (2 * r));
      double y = BASE - r - 2 * r * stacked[slot]++;
      if (y > 34) {
        svg.circle((slot + 0.5) * 2 * r, y, r - 0.6, "dot soft");
      }
    }
    quantile(svg, axis, p50, "half within " + Words.duration(p50), 14);
    if (p85 > 0) {
      quantile(svg, axis, p85, "85 of 100 within " + Words.duration(p85), 30);
    }
    axis.draw(svg, BASE + 2);
    return svg;
  }

  private static void quantile(Svg svg, LengthAxis axis, double hours, String label, double y) {
    double x = axis.at(hours);
    svg.line(x, y - 10, x, BASE + 2, "note");
    boolean left = x > svg.width() * 0.6;
    svg.text(x + (left ? -6 : 6), y, left ? "t b end halo" : "t b halo", label);
  }

  private static Figure.Table table(double[] hours) {
    List<List<String>> rows = new ArrayList<>();
    for (double value : hours) {
      rows.add(List.of(Words.duration(value)));
    }
    return new Figure.Table(List.of("lead time"), rows);
  }
}
