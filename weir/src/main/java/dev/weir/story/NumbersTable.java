package dev.weir.story;

import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.List;

/// Findings as a table whose values lead to their evidence.
final class NumbersTable {
  private NumbersTable() {}

  static String html(List<Finding> findings, Cites cites, String label) {
    if (findings.isEmpty()) {
      return "";
    }
    Html out = new Html();
    out.line(
        "<div class=\"box\" role=\"region\" tabindex=\"0\" aria-label=\""
            + Html.escape(label)
            + "\">");
    out.raw("<table><thead><tr>");
    out.element("th scope=\"col\"", "measure");
    List.of("value", "interval", "n")
        .forEach(column -> out.element("th scope=\"col\" class=\"r\"", column));
    out.element("th scope=\"col\"", "known how");
    out.line("</tr></thead><tbody>");
    for (Finding finding : findings) {
      out.raw("<tr>");
      out.element("th scope=\"row\"", finding.name());
      String value =
          finding.reading() instanceof Reading.TooFew few
              ? "too few: " + Words.count(few.n()) + " of " + Words.count(few.needed())
              : Readings.value(finding.unit(), finding.reading());
      out.wrap("td class=\"r\"", cites.link(value, finding.id()));
      out.element("td class=\"r\"", Readings.interval(finding.unit(), finding.reading()));
      out.element("td class=\"r\"", Readings.n(finding.reading()));
      out.element("td", Readings.provenance(finding.reading()));
      out.line("</tr>");
    }
    return out.line("</tbody></table></div>").toString();
  }
}
