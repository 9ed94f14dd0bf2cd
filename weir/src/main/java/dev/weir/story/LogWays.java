package dev.weir.story;

import dev.weir.flow.activities.LogPictures;
import dev.weir.flow.activities.LogShape;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The Three Ways as far as a log shows them: each chapter opens with plain sentences, then its
/// pictures and numbers.
final class LogWays {
  private static final Set<String> SECOND = Set.of("first_pass", "rework");
  private static final Set<String> THIRD = Set.of("ways");

  private LogWays() {}

  static String html(LogStudy study, Cites cites) {
    return first(study, cites) + second(study, cites) + third(study, cites);
  }

  private static String first(LogStudy study, Cites cites) {
    Html out = chapter("first-way", "The First Way: flow");
    lead(out, study, cites, flowing(study));
    LogPictures pictures = study.pictures();
    BehaviourChart.figure(pictures.weeks())
        .ifPresentOrElse(
            figure -> out.raw(figure.html("column")),
            () ->
                out.element(
                    "p class=\"quiet\"",
                    "Whether a week stands out from the others can’t be told yet: it takes ten whole"
                        + " weeks, from the first in which anything was finished."));
    WipChart.figure(study).ifPresent(figure -> out.raw(figure.html("column")));
    CumulativeFlow.figure(study).ifPresent(figure -> out.raw(figure.html("column")));
    AgeingChart.figure(study).ifPresent(figure -> out.raw(figure.html("column")));
    times(study).ifPresent(figure -> out.raw(figure.html("column")));
    out.raw(TypesSection.html(study, cites));
    if (!study.map().teams().isEmpty()) {
      out.element("h3", "With whom work waits");
      out.element(
          "p",
          "Sums over all items, in calendar time. A group with much waiting usually stands after"
              + " somebody else’s decision: it is the place to ask, not the one to blame.");
      out.raw(LogTables.teams(study.map()).html("With whom work waits"));
    }
    numbers(study, cites, out, "The numbers of flow", LogWays::isFlow);
    return out.line("</section>").toString();
  }

  /// What is finished and what is under way, the first that can be filled. That in half of the
  /// weeks nothing is finished says more of the log's edges than of the work.
  private static String[] flowing(LogStudy study) {
    String wip = "{wip.items} are under way, half of those for more than {wip.age_p50}.";
    String last = "How much is finished a week can’t be told yet.";
    return value(study, "throughput.weekly_p50") > 0
        ? new String[] {
          "In half of the weeks at least {throughput.weekly_p50:number} items are finished; " + wip,
          "In half of the weeks at least {throughput.weekly_p50:number} items are finished; nothing"
              + " is under way at the end of the log.",
          last
        }
        : new String[] {wip, last};
  }

  private static Optional<Figure> times(LogStudy study) {
    List<Finding> findings = new ArrayList<>();
    for (String id :
        List.of(
            "lead_time.p50",
            "lead_time.p85",
            "process_time.p50",
            "process_time.p85",
            "waiting_time.p50",
            "waiting_time.p85")) {
      study.findings().measured(id).ifPresent(_ -> findings.add(study.findings().get(id)));
    }
    boolean waits = value(study, "waiting_time.p50") > 2 * value(study, "process_time.p50");
    return DotChart.figure(
        "fig-times",
        waits
            ? study.map().shape() == LogShape.STATES
                ? "Most of the time items are in no active state"
                : "Most of the time nobody works on it"
            : "How long items take",
        "p50: half take no longer. p85: 85 of 100 take no longer. On the calendar, from the first"
            + " event",
        findings);
  }

  private static double value(LogStudy study, String id) {
    return study.findings().measured(id).map(Reading.Measured::value).orElse(0.0);
  }

  private static String second(LogStudy study, Cites cites) {
    Html out = chapter("second-way", "The Second Way: feedback");
    lead(
        out,
        study,
        cites,
        "{first_pass.ratio} of the finished items came to no stage twice. That is the most that can"
            + " have been right the first time: most corrections happen in talk and leave no trace"
            + " in a log.",
        "How much is right the first time can’t be told yet.");
    Figure.Table back = LogTables.back(study.map());
    if (!back.rows().isEmpty()) {
      out.element("h3", "Where work comes back");
      out.raw(back.html("Where work comes back"));
    }
    numbers(study, cites, out, "The numbers of feedback", SECOND::contains);
    out.element("h3", "The loops we can’t see from here");
    out.line("<ul>");
    for (Loops.Loop loop : Loops.UNSEEN_IN_A_LOG) {
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

  private static String third(LogStudy study, Cites cites) {
    Html out = chapter("third-way", "The Third Way: learning");
    lead(
        out,
        study,
        cites,
        "{ways.first_ratio} of the items go the commonest way, {ways.ten_ratio} one of the ten"
            + " commonest. Where the usual way is not known to those who go it, each item is found"
            + " out anew.",
        "How usual the usual way is can’t be told yet.");
    numbers(study, cites, out, "The numbers of learning", THIRD::contains);
    out.element(
        "p",
        "What was tried and what came of it is in no log. To see whether a change helped, name its"
            + " date beforehand and compare: weir flow LOG --since DATE --compare.");
    return out.line("</section>").toString();
  }

  private static boolean isFlow(String metric) {
    return !SECOND.contains(metric)
        && !THIRD.contains(metric)
        && !metric.equals("stage")
        && !metric.equals(TypesSection.METRIC);
  }

  private static Html chapter(String id, String heading) {
    return new Html().line("<section id=\"" + id + "\">").element("h2", heading);
  }

  private static void lead(Html out, LogStudy study, Cites cites, String... templates) {
    Sentence sentence =
        Sentence.first(study.findings(), templates)
            .orElseGet(() -> Sentence.of(templates[templates.length - 1]));
    out.wrap("p class=\"lead\"", cites.markup(sentence));
  }

  private static void numbers(
      LogStudy study, Cites cites, Html out, String heading, Predicate<String> metrics) {
    List<Finding> findings =
        study
            .findings()
            .all()
            .filter(finding -> metrics.test(finding.id().split("\\.", 2)[0]))
            .toList();
    if (!findings.isEmpty()) {
      out.element("h3", heading);
      out.raw(NumbersTable.html(findings, cites, heading));
    }
  }
}
