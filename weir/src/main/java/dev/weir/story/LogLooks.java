package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.ActivityMap.Flow;
import dev.weir.flow.activities.LogShape;
import dev.weir.flow.activities.StageFacts;
import dev.weir.metric.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to look at first in a log: the largest wait, then what comes back, then what has been under
/// way longest. None promises a gain.
final class LogLooks {
  private static final int HOW_MANY = 3;
  private static final double OFTEN = 0.05;

  private LogLooks() {}

  /// Three looks, the one to start first; none where nothing flows yet.
  static List<Look> of(LogStudy study) {
    List<Look> looks = new ArrayList<>();
    wait(study).ifPresent(looks::add);
    back(study).ifPresent(looks::add);
    oldest(study).ifPresent(looks::add);
    pingPong(study).ifPresent(looks::add);
    if (looks.isEmpty()) {
      return List.of();
    }
    slowest(study).ifPresent(looks::add);
    looks.add(
        new Look(
            "before_log",
            "When was it first asked for?",
            Sentence.of(
                "The log shows the way from its first event on. In many places most of the time"
                    + " passes before that."),
            "Take one thing that was finished lately. Find the day it was first asked for, and put"
                + " it beside the first event in the log.",
            "whoever brings wishes to the people who do the work",
            "one look at a time; this one widens the view and runs away from nobody"));
    return List.copyOf(looks.subList(0, Math.min(HOW_MANY, looks.size())));
  }

  private static Optional<Look> wait(LogStudy study) {
    ActivityMap map = study.map();
    StreamHeadline headline = StreamHeadline.of(study);
    if (headline.stage().isEmpty()) {
      return Optional.empty();
    }
    StreamStage stage = headline.stage().get();
    String name = Clean.line(stage.name(), 60);
    boolean inside = map.shape() == LogShape.STATES;
    String id = stage.p50().id();
    StageFacts facts = map.facts().get(map.stream().stages().indexOf(stage));
    String often =
        facts.again() == 0
            ? "An item comes there once."
            : "An item that comes there comes %s times on average."
                .formatted(Words.figures(facts.visits() / (double) Math.max(1, facts.items())));
    Sentence why =
        Sentence.first(
                study.findings(),
                "%s %s Half of these visits last at most {%s}, one in seven more than {%s}."
                    .formatted(escaped(headline.sentence()), often, id, stage.p85().id()),
                "%s %s Half of these visits last at most {%s}."
                    .formatted(escaped(headline.sentence()), often, id))
            .orElseGet(() -> Sentence.of(headline.sentence()));
    return Optional.of(
        new Look(
            "largest_wait",
            inside
                ? "What do items wait for in “" + name + "”?"
                : "What do items wait for before “" + name + "”?",
            why,
            "Take the five items that lie there longest today. Write one line for each: what is it"
                + " waiting for – a person, an answer, a date, its turn? The word that comes up twice"
                + " is where to look.",
            "the people who hand work to that stage and those who take it up, together",
            "one look at a time"));
  }

  private static Optional<Look> back(LogStudy study) {
    List<Flow> back =
        study.map().rework().stream().filter(flow -> flow.ratio() >= OFTEN).limit(1).toList();
    if (back.isEmpty()) {
      return Optional.empty();
    }
    Flow flow = back.getFirst();
    String from = Clean.line(study.map().facts().get(flow.from()).name(), 50);
    String to = Clean.line(study.map().facts().get(flow.to()).name(), 50);
    boolean again = flow.from() == flow.to();
    String ratio = Words.percent(flow.ratio());
    String what =
        again
            ? "After %s of the visits to “%s” the same comes again.".formatted(ratio, from)
            : "%s of the visits to “%s” are followed by “%s”, which usually comes before it."
                .formatted(Words.capital(ratio), from, to);
    return Optional.of(
        new Look(
            "comes_back",
            again
                ? "Why is “" + from + "” done again?"
                : "What brings items back from “" + from + "” to “" + to + "”?",
            Sentence.first(
                    study.findings(),
                    escaped(what)
                        + " In all, {rework.visits_ratio} of visits are to a stage the item had been"
                        + " in before.")
                .orElseGet(() -> Sentence.of(what)),
            "Take the last five that came back. For each, in one word: what was missing or not right"
                + " the first time, and who could have known?",
            "somebody who hands over and somebody who takes over, without asking whose item it was",
            "it may feed the longest wait; look at that first"));
  }

  private static Optional<Look> oldest(LogStudy study) {
    return Sentence.fill(
            "{wip.items} are under way; one in seven of them is more than {wip.age_p85} old.",
            study.findings())
        .filter(_ -> study.pictures().openItems() > 1)
        .map(why ->
            new Look(
                "oldest",
                "What are the oldest items under way waiting for?",
                why,
                "Read the first five rows of the evidence. Name for each what it waits for, or close"
                    + " it if nobody wants it any more.",
                "everybody who has one of them, in fifteen minutes standing",
                "old items matter most once the usual way is understood"));
  }

  private static Optional<Look> pingPong(LogStudy study) {
    return reaches(study.findings(), "handoffs.back_ratio", 0.1)
        .flatMap(findings ->
            Sentence.fill(
                "{handoffs.back_ratio} of all items come back to whom they had just come from.",
                findings))
        .map(why ->
            new Look(
                "ping_pong",
                "What goes back and forth?",
                why,
                "Take three such items and read what was written at each handoff. Which question"
                    + " could have been answered before it was handed over?",
                "one person from each side",
                "it shows where two groups need one conversation more, not faster hands"));
  }

  private static Optional<Look> slowest(LogStudy study) {
    return Sentence.fill(
            "Half of all items are over within {lead_time.p50}, one in seven takes more than"
                + " {lead_time.p85}.",
            study.findings())
        .map(why ->
            new Look(
                "tail",
                "What do the slowest items have in common?",
                why,
                "Read the slow journey in this report and two more like it. For each, in one word:"
                    + " what ended the longest wait?",
                "somebody who was there",
                "the slow end matters most once the usual way is understood"));
  }

  private static Optional<Findings> reaches(Findings findings, String id, double least) {
    return findings.measured(id).filter(m -> m.value() >= least).map(_ -> findings);
  }

  /// Names from a log must not be taken for slots of a template.
  private static String escaped(String text) {
    return text.replace('{', '(').replace('}', ')');
  }
}
