package dev.weir.story;

import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is finished, by type of item: a dot for each type's share, and a row with its time. Nothing
/// is drawn of a single type.
final class TypesSection {
  /// The first part of the findings' names.
  static final String METRIC = "distribution";

  private static final String HEADING = "What is finished, by type";
  private static final String SHARE = ".ratio";
  private static final String SHARE_NAME = ", share of finished items";
  private static final String TIME = ".lead_p50";

  private TypesSection() {}

  /// Heading, figure and table; a sentence that says what is missing when nothing is known of
  /// types.
  static String html(LogStudy study, Cites cites) {
    List<Finding> shares =
        study
            .findings()
            .all()
            .filter(finding -> finding.id().startsWith(METRIC + "."))
            .filter(finding -> finding.id().endsWith(SHARE))
            .toList();
    if (shares.isEmpty()) {
      return "";
    }
    Html out = new Html();
    if (shares.getFirst().reading() instanceof Reading.Absent absent) {
      return out.element("h3", HEADING)
          .element(
              "p class=\"quiet\"",
              "Not known: " + absent.missing() + ". To see it, " + absent.remedy() + ".")
          .toString();
    }
    List<Finding> labelled = new ArrayList<>();
    shares.forEach(share -> labelled.add(named(share)));
    Optional<Figure> figure =
        shares.size() > 1
            ? DotChart.figure(
                "fig-types",
                title(labelled.getFirst()),
                "What is finished, by type of item: the share of each in all items finished",
                labelled)
            : Optional.empty();
    figure.ifPresentOrElse(
        drawn -> out.raw(drawn.html("column")), () -> out.element("h3", HEADING));
    return out.raw(table(study, labelled, cites)).toString();
  }

  /// The type of most items; it stands first.
  private static String title(Finding first) {
    return first.reading() instanceof Reading.Measured measured
        ? "%s of what is finished is “%s”"
            .formatted(Words.value(first.unit(), measured.value()), Clean.line(first.name(), 40))
        : HEADING;
  }

  /// Under the type's own name, which is what a row of a picture is about.
  private static Finding named(Finding share) {
    return new Finding(
        share.id(),
        type(share),
        share.claim(),
        share.reading(),
        share.unit(),
        share.span(),
        share.period(),
        share.definition(),
        share.evidence(),
        share.trend());
  }

  private static String type(Finding share) {
    return share.name().endsWith(SHARE_NAME)
        ? share.name().substring(0, share.name().length() - SHARE_NAME.length())
        : share.name();
  }

  private static String table(LogStudy study, List<Finding> shares, Cites cites) {
    Html out = new Html();
    out.line("<div class=\"box\" role=\"region\" tabindex=\"0\" aria-label=\"Finished, by type\">");
    out.raw("<table><thead><tr>").element("th scope=\"col\"", "type");
    List.of("of the finished", "interval", "lead time, p50", "interval", "n")
        .forEach(column -> out.element("th scope=\"col\" class=\"r\"", column));
    out.line("</tr></thead><tbody>");
    for (Finding share : shares) {
      String id = share.id();
      Finding time = study.findings().get(id.substring(0, id.length() - SHARE.length()) + TIME);
      out.raw("<tr>").element("th scope=\"row\"", share.name());
      numbers(out, share, cites);
      numbers(out, time, cites);
      out.element("td class=\"r\"", Readings.n(time.reading())).line("</tr>");
    }
    return out.line("</tbody></table></div>").toString();
  }

  private static void numbers(Html out, Finding finding, Cites cites) {
    String value =
        finding.reading() instanceof Reading.TooFew few
            ? "too few: %s of %s".formatted(Words.count(few.n()), Words.count(few.needed()))
            : Readings.value(finding.unit(), finding.reading());
    out.wrap("td class=\"r\"", cites.link(value, finding.id()));
    out.element("td class=\"r\"", Readings.interval(finding.unit(), finding.reading()));
  }
}
