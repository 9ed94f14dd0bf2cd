package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.metric.Findings;
import java.util.List;

/// The report: one HTML file that needs nothing else, not even a script. The same study gives the
/// same bytes.
///
/// Order: the one sentence, how much of the way is seen, the map, what to look at, five journeys,
/// the delivery around the commits, the Three Ways, the five steps, what could not be seen, the
/// evidence.
public final class HtmlReport {
  private HtmlReport() {}

  /// The whole page.
  public static String of(Study study) {
    Findings findings = study.delivered().beside(study.findings());
    Cites cites = new Cites(findings, study.stream());
    StringBuilder body = new StringBuilder();
    body.append(Opening.html(study, cites));
    body.append(LookCards.html(LookAt.of(study), cites));
    body.append(
        JourneysSection.html(
            study.journeys(), study.asOf(), "change", "; hatched is finished and waiting"));
    body.append(DeliveryChapter.html(study.delivered(), findings, cites));
    body.append(ThreeWays.html(study, cites));
    body.append(FiveSteps.html(study, cites));
    body.append(NotSeen.html(study.stream(), ledger(study), cites));
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

  /// What the chapter on the delivery has told of is not told again.
  private static List<LedgerEntry> ledger(Study study) {
    return study.ledger().stream()
        .filter(entry -> !study.delivered().ledger().contains(entry))
        .toList();
  }

  /// The report's style sheet, for checks of its palette.
  static String style() {
    return Page.style();
  }
}
