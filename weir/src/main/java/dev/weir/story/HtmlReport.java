package dev.weir.story;

/// The report: one HTML file that needs nothing else, not even a script. The same study gives the
/// same bytes.
///
/// Order: the one sentence, how much of the way is seen, the map, what to look at, five journeys,
/// the Three Ways, the five steps, what could not be seen, the evidence.
public final class HtmlReport {
  private HtmlReport() {}

  /// The whole page.
  public static String of(Study study) {
    Cites cites = new Cites(study.findings(), study.stream());
    StringBuilder body = new StringBuilder();
    body.append(Opening.html(study, cites));
    body.append(LookCards.html(LookAt.of(study), cites));
    body.append(
        JourneysSection.html(
            study.journeys(), study.asOf(), "change", "; hatched is finished and waiting"));
    body.append(ThreeWays.html(study, cites));
    body.append(FiveSteps.html(study, cites));
    body.append(NotSeen.html(study.stream(), study.ledger(), cites));
    body.append(EvidenceChapter.html(cites));
    return new Page(
            study.name(),
            study.period(),
            study.periodReason(),
            study.asOf(),
            Words.plural(study.commits(), "commit", "commits")
                + " and "
                + Words.plural(study.releases(), "release", "releases")
                + " were",
            study.source())
        .around(body.toString());
  }

  /// The report's style sheet, for checks of its palette.
  static String style() {
    return Page.style();
  }
}
