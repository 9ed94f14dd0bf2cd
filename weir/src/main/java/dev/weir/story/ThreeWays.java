package dev.weir.story;

import dev.weir.metric.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The Three Ways as chapters: each opens with two plain sentences, then its pictures and numbers.
final class ThreeWays {
  private static final int TOP_ROWS = 10;
  private static final Set<String> SECOND = Set.of("unplanned_share", "revert_delay");
  private static final Set<String> THIRD =
      Set.of("knowledge_concentration", "hotspots", "co_change", "bot_share");

  /// So few may all be away at once: a risk. More is only a number. A design choice of ours.
  private static final int FEW_PEOPLE = 5;

  private ThreeWays() {}

  static String html(Study study, Cites cites) {
    return first(study, cites) + second(study, cites) + third(study, cites);
  }

  private static String first(Study study, Cites cites) {
    Html out = chapter("first-way", "The First Way: flow");
    out.wrap(
        "p class=\"lead\"",
        cites.markup(
            either(
                    study,
                    "Releases come about every {release_cadence.gap_p50}; half of them carry more"
                        + " than {release_cadence.batch_p50:number} commits.",
                    "How releases pace the work can’t be told yet: "
                        + "{release_cadence.with_new_work} with new work came in this period.",
                    "How releases pace the work can’t be told yet.")
                .then(
                    either(
                        study,
                        "Right now {unreleased_work.commits} are waiting for one, half of them for"
                            + " more than {unreleased_work.age_p50}, the oldest for"
                            + " {unreleased_work.age_oldest}.",
                        "Half of all changes reach the main line within"
                            + " {lead_time.integrate.p50}.",
                        "What is under way can’t be counted yet."))
                .then(outAlready(study))));
    times(study).ifPresent(figure -> out.raw(figure.html("column")));
    StripPlot.figure(study.findings()).ifPresent(figure -> out.raw(figure.html("column")));
    trend(study, "lead_time.p50", "the lead time of the middle change", out);
    trend(study, "lead_time.p85", "the lead time that one change in seven exceeds", out);
    trend(study, "release_cadence.batch_p50", "the number of commits a release carries", out);
    trend(study, "release_cadence.gap_p50", "the time between releases", out);
    numbers(
        study,
        cites,
        out,
        "The numbers of flow",
        id -> !SECOND.contains(id) && !THIRD.contains(id));
    return out.line("</section>").toString();
  }

  /// What waits for a release and is out in another way; nothing where nothing is.
  private static Sentence outAlready(Study study) {
    boolean previewed = new LookRule.AtLeast("unreleased_work.in_prerelease", 1).holds(study);
    boolean picked = new LookRule.AtLeast("unreleased_work.picked", 1).holds(study);
    String previews = "{unreleased_work.in_prerelease} can be had in a pre-release";
    String copies = "{unreleased_work.picked} went out as copies picked onto a release branch";
    String text = previewed && picked ? previews + ", " + copies : previewed ? previews : copies;
    return previewed || picked
        ? Sentence.fill("Of these, " + text + ".", study.findings()).orElse(Sentence.EMPTY)
        : Sentence.of("");
  }

  private static Optional<Figure> times(Study study) {
    boolean unseen = StageWords.isWayBeforeMergeMostlyUnseen(study.findings());
    List<Finding> findings =
        Stream.of(
                "lead_time.integrate.p50",
                "lead_time.integrate.p85",
                "lead_time.release.p50",
                "lead_time.release.p85",
                "lead_time.p50",
                "lead_time.p85",
                "lead_time.p95")
            .filter(id -> !unseen || !(id.contains("integrate") || id.contains("release")))
            .flatMap(id -> study.findings().find(id).stream())
            .toList();
    boolean release =
        new LookRule.Exceeds("lead_time.release.p50", 1, "lead_time.integrate.p50").holds(study);
    boolean integrate =
        new LookRule.Exceeds("lead_time.integrate.p50", 1, "lead_time.release.p50").holds(study);
    String title =
        unseen
            ? "How long changes take"
            : release
                ? "Getting onto the main line is the quicker part; getting out is not"
                : integrate
                    ? "Getting out is the quicker part; getting onto the main line is not"
                    : "How long changes take";
    return DotChart.figure(
        "fig-times",
        title,
        "p50: half take no longer. p85: 85 of 100 take no longer. Lead time"
            + " is from the moment a commit was written to its release",
        findings);
  }

  private static String second(Study study, Cites cites) {
    Html out = chapter("second-way", "The Second Way: feedback");
    out.wrap(
        "p class=\"lead\"",
        cites.markup(
            either(
                    study,
                    "{unplanned_share.ratio} of all changes are fixes or undo an earlier change, as"
                        + " far as their titles tell.",
                    "How much of the work is repair can’t be told from the titles of the changes.")
                .then(
                    either(
                        study, reverts(study), "How problems are noticed, git does not know."))));
    trend(study, "unplanned_share.ratio", "the share of unplanned changes", out);
    numbers(study, cites, out, "The numbers of feedback", SECOND::contains);
    out.element("h3", "The loops we can’t see from here");
    out.line("<ul>");
    for (Loops.Loop loop : Loops.UNSEEN) {
      out.wrap(
          "li",
          "<strong>"
              + Html.escape(loop.name())
              + "</strong>: "
              + Html.escape(loop.asks())
              + " <span class=\"quiet\">"
              + Html.escape(loop.remedy())
              + "</span>");
    }
    return out.line("</ul></section>").toString();
  }

  private static String third(Study study, Cites cites) {
    Html out = chapter("third-way", "The Third Way: learning");
    boolean isFew =
        new LookRule.AtMost("knowledge_concentration.truck_factor", FEW_PEOPLE).holds(study);
    out.wrap(
        "p class=\"lead\"",
        cites.markup(
            either(
                    study,
                    "As far as commits tell, most of the code rests on the memory of"
                        + " {knowledge_concentration.truck_factor}"
                        + (isFew ? ": a risk the system has grown, not anybody’s doing." : "."),
                    "How widely knowledge of the code is shared can’t be told yet.")
                .then(
                    either(
                        study,
                        pairs(study),
                        "{hotspots.top_share} of all file changes fall on ten files.",
                        "Where changes crowd can’t be told yet."))));
    top(study, "hotspots.top_share", "The files most often changed", out);
    top(study, "co_change.pairs", "Files far apart that change together", out);
    trend(
        study,
        "knowledge_concentration.truck_factor",
        "the number of people the code rests on",
        out);
    numbers(study, cites, out, "The numbers of learning", THIRD::contains);
    return out.line("</section>").toString();
  }

  /// The sentence that speaks of undone changes, where there are any.
  private static String reverts(Study study) {
    return new LookRule.AtLeast("unplanned_share.revert_ratio", 1e-9).holds(study)
        ? "{unplanned_share.revert_ratio} undo an earlier change, which is feedback at its quickest;"
            + " how the problems were noticed, git does not know."
        : "How problems are noticed, git does not know.";
  }

  /// The sentence that speaks of pairs, where there are any.
  private static String pairs(Study study) {
    return new LookRule.AtLeast("co_change.pairs", 1).holds(study)
        ? "{hotspots.top_share} of all file changes fall on ten files, and {co_change.pairs:number}"
            + " pairs of files in different folders keep changing together."
        : "{hotspots.top_share} of all file changes fall on ten files; no two files in different"
            + " folders keep changing together.";
  }

  private static Html chapter(String id, String heading) {
    return new Html().line("<section id=\"" + id + "\">").element("h2", heading);
  }

  private static Sentence either(Study study, String... templates) {
    return Sentence.first(study.findings(), templates).orElseGet(() -> Sentence.of(""));
  }

  private static void trend(Study study, String id, String what, Html out) {
    study
        .findings()
        .find(id)
        .flatMap(finding ->
            finding.trend().isEmpty()
                ? Optional.empty()
                : TrendChart.figure(finding, study.notes(), what))
        .ifPresent(figure -> out.raw(figure.html("column")));
  }

  /// The first rows of a finding's evidence, as a list worth reading by itself.
  private static void top(Study study, String id, String heading, Html out) {
    study
        .findings()
        .find(id)
        .map(Finding::evidence)
        .filter(evidence -> !evidence.rows().isEmpty())
        .ifPresent(evidence -> {
          out.element("h3", heading);
          out.raw(
              new Figure.Table(
                      evidence.columns(), evidence.rows().stream().limit(TOP_ROWS).toList())
                  .html(heading));
        });
  }

  /// The numbers of a chapter; those that are zero only because they were not seen stand in the
  /// evidence alone.
  private static void numbers(
      Study study, Cites cites, Html out, String heading, Predicate<String> metrics) {
    boolean unseen = StageWords.isWayBeforeMergeMostlyUnseen(study.findings());
    List<Finding> findings =
        study
            .findings()
            .all()
            .filter(finding -> metrics.test(finding.id().split("\\.", 2)[0]))
            .filter(finding -> !unseen || !finding.id().startsWith("lead_time.integrate."))
            .toList();
    if (!findings.isEmpty()) {
      out.element("h3", heading);
      out.raw(NumbersTable.html(findings, cites, heading));
    }
  }
}
