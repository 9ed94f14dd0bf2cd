package dev.weir.story;

import dev.weir.store.Engine;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes one SVG drawing: looks come from the page's style sheet by class name, numbers have one
/// decimal at the most, text is escaped, and a title and a description say to a screen reader what
/// there is to see. The same calls give the same bytes.
final class Svg {
  private final String id;
  private final double width;
  private final double height;
  private final String title;
  private final String description;
  private final StringBuilder body = new StringBuilder();
  private boolean hatches;

  /// @param id unique in the page
  /// @param title what it shows, for a screen reader
  /// @param description what can be read from it, in sentences
  Svg(String id, double width, double height, String title, String description) {
    this.id = id;
    this.width = width;
    this.height = height;
    this.title = title;
    this.description = description;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  Svg rect(double x, double y, double w, double h, String style) {
    return shape("rect", "x", x, "y", y, "width", w, "height", h, "class", style);
  }

  /// A rectangle with a hatch laid over it: the sign for waiting, and for what is not seen.
  Svg hatched(double x, double y, double w, double h, String style) {
    hatches = true;
    rect(x, y, w, h, style);
    return shape("rect", "x", x, "y", y, "width", w, "height", h, "fill", "url(#" + id + "-h)");
  }

  /// A closed shape through points with a hatch laid over it.
  Svg hatchedShape(String style, double... points) {
    hatches = true;
    closed(style, points);
    return shape("path", "d", through(points) + "Z", "fill", "url(#" + id + "-h)");
  }

  Svg line(double x1, double y1, double x2, double y2, String style) {
    return shape("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style);
  }

  /// A line of a given thickness.
  Svg line(double x1, double y1, double x2, double y2, String style, double thickness) {
    return shape(
        "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style, "stroke-width", thickness);
  }

  Svg circle(double x, double y, double r, String style) {
    return shape("circle", "cx", x, "cy", y, "r", r, "class", style);
  }

  /// A way out to a lane, along it, and back in, its corners rounded.
  ///
  /// @param x where it begins
  /// @param from the height it begins at
  /// @param lane how far out it goes
  /// @param to the height it ends at
  /// @param end where it ends
  Svg elbow(
      String style, double thickness, double x, double from, double lane, double to, double end) {
    double r = Math.min(9, Math.min(Math.abs(to - from) / 2, Math.abs(lane - x)));
    double out = lane > x ? -r : r;
    double along = to > from ? r : -r;
    String path =
        "M%s %sH%sQ%s %s %s %sV%sQ%s %s %s %sH%s"
            .formatted(
                number(x),
                number(from),
                number(lane + out),
                number(lane),
                number(from),
                number(lane),
                number(from + along),
                number(to - along),
                number(lane),
                number(to),
                number(lane + out),
                number(to),
                number(end));
    return shape("path", "d", path, "class", style, "stroke-width", thickness);
  }

  /// A path through points: `x1, y1, x2, y2, …`.
  Svg open(String style, double... points) {
    return shape("path", "d", through(points), "class", style);
  }

  /// A closed shape through points.
  Svg closed(String style, double... points) {
    return shape("path", "d", through(points) + "Z", "class", style);
  }

  /// An arrow head with its tip at a point, turned to the right or down.
  Svg tip(double x, double y, double size, boolean down) {
    return down
        ? closed("tip", x - size, y - 1.6 * size, x + size, y - 1.6 * size, x, y)
        : closed("tip", x - 1.6 * size, y - size, x - 1.6 * size, y + size, x, y);
  }

  Svg text(double x, double y, String style, String text) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" class=\"").append(style).append("\">").append(Html.escape(text));
    body.append("</text>\n");
    return this;
  }

  /// A decimal number as SVG takes it: one decimal, no trailing zero, no negative zero.
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a drawing needs finite numbers, got " + value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"").append(id);
    out.append("\" role=\"img\" viewBox=\"0 0 ").append(number(width)).append(' ');
    out.append(number(height)).append("\" width=\"").append(number(width)).append("\" height=\"");
    out.append(number(height)).append("\" aria-labelledby=\"").append(id).append("-t ");
    out.append(id).append("-d\">\n<title id=\"").append(id).append("-t\">");
    out.append(Html.escape(title)).append("</title>\n<desc id=\"").append(id).append("-d\">");
    out.append(Html.escape(description)).append("</desc>\n");
    if (hatches) {
      out.append("<defs><pattern id=\"").append(id).append("-h\" width=\"7\" height=\"7\"");
      out.append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
      out.append("<path d=\"M0 0V7\" class=\"hatch\"/></pattern></defs>\n");
    }
    return out.append(body).append("</svg>\n").toString();
  }

  /// The drawing as a file of its own, its looks inside.
  String standalone() {
    String style = "<style>\n" + Engine.text(Svg.class, "stream.css") + "</style>\n";
    String paper = "<rect x=\"-24\" y=\"-24\" width=\"100%\" height=\"100%\" class=\"sheet\"/>\n";
    String box =
        "viewBox=\"-24 -24 "
            + number(width + 48)
            + " "
            + number(height + 48)
            + "\" width=\""
            + number(width + 48)
            + "\" height=\""
            + number(height + 48)
            + "\"";
    String plain =
        "viewBox=\"0 0 "
            + number(width)
            + " "
            + number(height)
            + "\" width=\""
            + number(width)
            + "\" height=\""
            + number(height)
            + "\"";
    String text = toString().replace(plain, box);
    int end = text.indexOf("</desc>") + "</desc>\n".length();
    return text.substring(0, end) + style + paper + text.substring(end);
  }

  private static String through(double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? "M" : "L").append(number(points[i])).append(' ');
      path.append(number(points[i + 1]));
    }
    return path.toString();
  }

  private Svg shape(String tag, Object... attributes) {
    body.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String text = value instanceof Double number ? number(number) : value.toString();
      body.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
    }
    body.append("/>\n");
    return this;
  }
}
