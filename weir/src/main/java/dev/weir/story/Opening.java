package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The top of the report: the sentence, how much of the way is seen, and the map.
final class Opening {
  private Opening() {}

  static String html(Study study, Cites cites) {
    Headline headline = Headline.of(study);
    Html out = new Html();
    out.line("<section id=\"headline\" aria-label=\"The finding\">");
    // On a page what it rests on has a line of its own; in one line of text it stands in brackets.
    String basis =
        headline.basis().parts().isEmpty()
            ? ""
            : " <span class=\"basis\">" + cites.markup(headline.basis()) + "</span>";
    out.wrap("h1", cites.markup(headline.claim()) + cites.markup(headline.rest()) + basis);
    for (Sentence sentence : headline.support()) {
      out.wrap("p class=\"lead\"", cites.markup(sentence));
    }
    out.line("</section>");
    if (study.stream().stages().isEmpty()) {
      return out.toString();
    }
    if (!study.stream().before().isEmpty() || !study.stream().after().isEmpty()) {
      seen(out, study);
    }
    out.line("<section id=\"map\">");
    out.element("h2", "The map");
    out.raw(map(study).html("full"));
    out.line("</section>");
    return out.toString();
  }

  private static void seen(Html out, Study study) {
    String sentence = SeenBar.sentence(study.stream());
    out.line("<section id=\"seen\" class=\"seen\" aria-label=\"How much of the way we see\">");
    out.wrap("div class=\"wide\"", SeenBar.wide(study.stream(), sentence).toString());
    out.wrap("div class=\"narrow\"", SeenBar.narrow(study.stream(), sentence).toString());
    out.element("p", sentence);
    out.line("</section>");
  }

  private static Figure map(Study study) {
    StreamStage.Stream stream = study.stream();
    String caption =
        Words.plural(stream.finished(), "change", "changes")
            + " came out at the end, "
            + Words.period(study.period())
            + ". ▲ work in a stage at the end of that time, larger"
            + " where there is more.";
    if (stream.ladderHours() > 0) {
      caption +=
          " The boxes and the ladder are of "
              + StageWords.counted(study)
              + ". The ladder is to scale: the way of the middle fifth of these, "
              + Words.duration(stream.ladderHours())
              + " in all, seen in those that are released. Hatched sand: finished, only waiting."
              + " Plain: work, review and waiting, which git cannot tell apart.";
    }
    return new Figure(
        "fig-map",
        title(study),
        "Value stream map, "
            + Clean.line(stream.span())
            + ": half of the changes are through a"
            + " stage within the first time, 85 of 100 within the second",
        caption,
        ValueStreamMap.wide(study),
        ValueStreamMap.narrow(study),
        table(stream));
  }

  private static String title(Study study) {
    StreamStage.Stream stream = study.stream();
    Optional<StreamStage> largest = StageWords.largest(stream);
    if (largest.isEmpty()) {
      return "The way of a change, as far as we can see it";
    }
    if (stream.stages().size() < 2) {
      return "One stage is seen: " + Clean.line(largest.get().name());
    }
    double share = StageWords.share(largest.get(), stream);
    if (StageWords.isWayBeforeMergeMostlyUnseen(study.findings())) {
      return "What git shows of the way is mostly " + StageWords.doing(largest.get());
    }
    String part = share > 0 ? Words.percent(share) + " of the way we see" : "The longest part";
    return Words.capital(part) + " is spent " + StageWords.doing(largest.get());
  }

  private static Figure.Table table(StreamStage.Stream stream) {
    List<List<String>> rows = new ArrayList<>();
    stream.before().forEach(unseen -> rows.add(unseen(unseen)));
    for (StreamStage stage : stream.stages()) {
      rows.add(
          List.of(
              stage.name(),
              stage.from() + " → " + stage.until(),
              ValueStreamMap.shown(stage.p50()),
              ValueStreamMap.shown(stage.p85()),
              stage.workInProgress().reading() instanceof Reading.Measured wip
                  ? Words.count(Math.round(wip.value()))
                  : "not seen",
              ValueStreamMap.shown(stage.processTime()),
              stage.ladderHours() >= 0 ? Words.duration(stage.ladderHours()) : "not known"));
    }
    stream.after().forEach(unseen -> rows.add(unseen(unseen)));
    return new Figure.Table(
        List.of("stage", "from → until", "p50", "p85", "in it now", "hands-on", "on the ladder"),
        rows);
  }

  private static List<String> unseen(StreamStage.Unseen unseen) {
    return List.of(
        unseen.name(), "not seen", "not seen", "not seen", "not seen", "not seen", "not known");
  }
}
