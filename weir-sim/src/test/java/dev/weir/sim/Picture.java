package dev.weir.sim;

import java.util.List;
import java.util.Locale;

/// One small line chart as SVG and the same numbers as a Markdown table. Equal numbers, equal
/// bytes.
///
/// @param title what is seen
/// @param across what the horizontal axis is, with its unit
/// @param labels the points of the horizontal axis
/// @param lines the curves
record Picture(String title, String across, List<String> labels, List<Line> lines) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int BOTTOM = 260;
  private static final int TOP = 50;
  private static final List<String> COLOURS = List.of("#1f5fa8", "#b3541e", "#3c7a3c");

  /// One curve.
  record Line(String name, List<Double> values) {}

  static String number(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  String table() {
    StringBuilder text = new StringBuilder("| " + across + " |");
    lines.forEach(line -> text.append(" ").append(line.name()).append(" |"));
    text.append("\n|---|").append("---:|".repeat(lines.size())).append("\n");
    for (int i = 0; i < labels.size(); i++) {
      text.append("| ").append(labels.get(i)).append(" |");
      for (Line line : lines) {
        text.append(" ").append(number(line.values().get(i))).append(" |");
      }
      text.append("\n");
    }
    return text.toString();
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
            .formatted(WIDTH, HEIGHT));
    svg.append("<title>%s</title>\n".formatted(title));
    svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n".formatted(WIDTH, HEIGHT));
    svg.append("<g font-family=\"sans-serif\" font-size=\"13\" fill=\"#222\">\n");
    svg.append(text(LEFT, 22, "start", title));
    svg.append(
        "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#888\"/>\n"
            .formatted(LEFT, TOP, BOTTOM, WIDTH - 20));
    svg.append(text(LEFT - 6, TOP + 5, "end", number(top())))
        .append(text(LEFT - 6, BOTTOM, "end", "0"));
    for (int i = 0; i < labels.size(); i++) {
      svg.append(text(x(i), BOTTOM + 18, "middle", labels.get(i)));
    }
    svg.append(text(WIDTH / 2, BOTTOM + 42, "middle", across));
    for (int k = 0; k < lines.size(); k++) {
      curve(svg, lines.get(k), COLOURS.get(k));
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private void curve(StringBuilder svg, Line line, String colour) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < line.values().size(); i++) {
      points.append("%d,%d ".formatted(x(i), y(line.values().get(i))));
    }
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
            .formatted(points.toString().strip(), colour));
    int last = line.values().size() - 1;
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">%s</text>\n"
            .formatted(x(last), y(line.values().get(last)) - 8, colour, line.name()));
  }

  private static String text(int x, int y, String anchor, String words) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n".formatted(x, y, anchor, words);
  }

  private double top() {
    return lines.stream().flatMap(l -> l.values().stream()).mapToDouble(v -> v).max().orElseThrow();
  }

  private int x(int i) {
    return LEFT + 40 + i * (WIDTH - LEFT - 100) / Math.max(1, labels.size() - 1);
  }

  private int y(double value) {
    return (int) Math.round(BOTTOM - (BOTTOM - TOP) * value / top());
  }
}
