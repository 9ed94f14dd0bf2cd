package dev.weir.story;

import dev.weir.metric.Definition;
import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every number's evidence: what it means, what it rests on, the query, its rows, the command for
/// all of them, and the way back to the text.
final class EvidenceChapter {
  private EvidenceChapter() {}

  static String html(Cites cites) {
    Map<String, List<Finding>> byDefinition = new LinkedHashMap<>();
    for (Finding finding : cites.findings()) {
      byDefinition.computeIfAbsent(finding.definition().id(), _ -> new ArrayList<>()).add(finding);
    }
    Html out = new Html();
    out.line("<section id=\"evidence\" class=\"evidence\">").element("h2", "Evidence");
    out.element(
        "p",
        "Every number above leads here. A number rests on a query over what was read; the rows are"
            + " examples, the command shows all of them.");
    for (List<Finding> findings : byDefinition.values()) {
      group(out, findings, cites);
    }
    return out.line("</section>").toString();
  }

  private static void group(Html out, List<Finding> findings, Cites cites) {
    Definition definition = findings.getFirst().definition();
    out.element("h3", Words.capital(definition.id().replace('_', ' ')));
    out.line("<dl>");
    term(out, "Asks", definition.asks());
    term(out, "One row is", definition.grain());
    term(out, "Unit", definition.unit());
    term(out, "Nulls", definition.nulls());
    term(out, "After", definition.source());
    term(out, "Version", Integer.toString(definition.version()));
    out.line("</dl>");
    Map<List<Object>, String> told = new LinkedHashMap<>();
    for (Finding finding : findings) {
      block(out, finding, cites, told);
    }
  }

  private static void block(
      Html out, Finding finding, Cites cites, Map<List<Object>, String> told) {
    String anchor = cites.anchor(finding.id());
    out.line("<article id=\"" + anchor + "\">");
    out.wrap(
        "h4",
        cites.label(finding.id())
            + " · "
            + Html.escape(finding.name())
            + " <code>"
            + Html.escape(finding.id())
            + "</code>");
    out.element("p", finding.claim());
    out.line("<dl>");
    reading(out, finding);
    term(out, "Of the way", finding.span());
    term(out, "Period", Words.period(finding.period()));
    out.line("</dl>");
    String before =
        told.putIfAbsent(List.of(finding.evidence().query(), finding.evidence().rows()), anchor);
    if (before == null) {
      rows(out, finding);
    } else {
      out.wrap(
          "p",
          "Rows and query are the same as under <a href=\"#"
              + before
              + "\">"
              + Html.escape(before.replace('e', 'E'))
              + "</a>.");
    }
    cites
        .use(finding.id())
        .ifPresent(use -> out.wrap("p", "<a href=\"#" + use + "\">Back to the text</a>"));
    out.line("</article>");
  }

  private static void reading(Html out, Finding finding) {
    switch (finding.reading()) {
      case Reading.Measured measured -> {
        term(out, "Value", Words.value(finding.unit(), measured.value()));
        measured
            .interval()
            .ifPresent(interval ->
                term(
                    out,
                    "Interval",
                    Words.interval(finding.unit(), measured.value(), interval)
                        + " ("
                        + interval.basis()
                        + ")"));
        term(out, "n", Words.count(measured.n()));
        term(out, "How we know", measured.provenance().word());
      }
      case Reading.TooFew few -> {
        term(out, "Value", "can’t tell yet");
        term(
            out,
            "n",
            Words.count(few.n()) + " " + few.what() + "; it takes " + Words.count(few.needed()));
      }
      case Reading.Absent absent -> {
        term(out, "Value", "not seen: " + absent.missing());
        term(out, "To see it", absent.remedy());
      }
    }
  }

  private static void rows(Html out, Finding finding) {
    Evidence evidence = finding.evidence();
    if (!evidence.rows().isEmpty()) {
      String shown =
          evidence.rows().size() >= evidence.total()
              ? "Rows (" + Words.count(evidence.total()) + ")"
              : "Rows ("
                  + Words.count(evidence.rows().size())
                  + " of "
                  + Words.count(evidence.total())
                  + ")";
      out.wrap(
          "details",
          "<summary>"
              + Html.escape(shown)
              + "</summary>"
              + new Figure.Table(evidence.columns(), evidence.rows())
                  .html("Rows behind " + finding.name()));
    }
    if (!evidence.query().isBlank()) {
      out.wrap(
          "details",
          "<summary>Query</summary><pre tabindex=\"0\"><code>"
              + Html.escapeBlock(evidence.query())
              + "</code></pre>");
    }
    if (!evidence.command().isBlank()) {
      out.wrap("p", "All of them: <code>" + Html.escape(evidence.command()) + "</code>");
    }
  }

  private static void term(Html out, String name, String text) {
    if (!text.isBlank()) {
      out.wrap("div", "<dt>" + Html.escape(name) + "</dt><dd>" + Html.escape(text) + "</dd>");
    }
  }
}
