package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.LogShape;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The report of an event log: the same page as a repository's, one HTML file that needs nothing
/// else. The same study gives the same bytes.
///
/// Order: the one sentence, how much of the way is seen, the map, what to look at, five journeys,
/// the Three Ways, what could not be seen, the evidence.
public final class LogReport {
  private LogReport() {}

  /// The whole page.
  public static String of(LogStudy study) {
    return of(study, Delivered.NOTHING);
  }

  /// The whole page, of the first stream of a delivery and what else is known of it.
  ///
  /// @throws IllegalArgumentException when it has no stream
  public static String of(Delivered delivered) {
    if (delivered.streams().isEmpty()) {
      throw new IllegalArgumentException("no stream to report");
    }
    return of(delivered.streams().getFirst(), delivered.rest());
  }

  private static String of(LogStudy study, Delivered delivered) {
    StreamStage.Stream stream = seen(study.map().stream());
    Findings findings = delivered.beside(study.findings());
    Cites cites = new Cites(findings, stream);
    StringBuilder body = new StringBuilder();
    body.append(headline(study, cites));
    body.append(seenBar(stream));
    body.append(map(study));
    body.append(LookCards.html(LogLooks.of(study), cites));
    body.append(JourneysSection.html(study.pictures().journeys(), study.asOf(), "item", ""));
    body.append(DeliveryChapter.html(delivered, findings, cites));
    body.append(LogWays.html(study, cites));
    body.append(NotSeen.html(stream, study.ledger(), cites));
    body.append(EvidenceChapter.html(cites));
    return new Page(
            study.name(),
            study.period(),
            study.columns(),
            study.asOf(),
            Words.plural(study.map().items(), "item", "items")
                + " with "
                + Words.plural(study.events(), "event", "events")
                + " were",
            study.name())
        .around(body.toString());
  }

  /// What a log leaves out at both ends is said, as it is of a repository.
  private static StreamStage.Stream seen(StreamStage.Stream stream) {
    return new StreamStage.Stream(
        stream.id(),
        stream.span(),
        List.of(
            new StreamStage.Unseen(
                "asked, decided",
                "add the day an item was first asked for to the log, as its first event")),
        stream.stages(),
        List.of(
            new StreamStage.Unseen(
                "handed over, in use",
                "add the day an item was first used to the log, as its last event")),
        stream.finished());
  }

  private static String headline(LogStudy study, Cites cites) {
    Html out = new Html();
    out.line("<section id=\"headline\" aria-label=\"The finding\">");
    StreamHeadline headline = StreamHeadline.of(study);
    String rests =
        switch (headline.rests()) {
          case TYPICAL ->
              "the middle fifth of "
                  + Words.plural(study.map().ends().closed(), "finished item", "finished items")
                  + ", ";
          case AT_ONCE ->
              "mean over time, " + Words.plural(study.map().items(), "item, ", "items, ");
          case NOTHING -> "";
        };
    String basis =
        " <span class=\"basis\">("
            + Html.escape(rests + Words.period(study.period()))
            + ").</span>";
    String claim = headline.sentence();
    out.wrap("h1", rests.isEmpty() ? Html.escape(claim) : Html.escape(withoutStop(claim)) + basis);
    for (Sentence sentence : support(study)) {
      out.wrap("p class=\"lead\"", cites.markup(sentence));
    }
    return out.line("</section>").toString();
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static List<Sentence> support(LogStudy study) {
    List<Sentence> out = new ArrayList<>();
    if (!StreamHeadline.isTypicalKnown(study)) {
      Sentence.fill(
              "How long half of all items take can’t be said from this log: {lead_time.p50} as"
                  + " counted, but weeks differ so much that the interval is {lead_time.p50:interval}.",
              study.findings())
          .ifPresent(out::add);
    }
    if (out.isEmpty()) {
      lead(study).ifPresent(out::add);
    }
    StreamHeadline.elsewhere(study).map(Sentence::of).ifPresent(out::add);
    StreamWords.timer(study.map()).map(Sentence::of).ifPresent(out::add);
    efficiency(study).ifPresent(out::add);
    return out;
  }

  private static Optional<Sentence> lead(LogStudy study) {
    return Sentence.first(
        study.findings(),
        "Half of all items take at most {lead_time.p50} from the first event until they are over"
            + " ({lead_time.p50:interval}); one in seven takes more than {lead_time.p85}.",
        "Half of all items take at most {lead_time.p50} from the first event until they are"
            + " over.",
        "Half of all items have at most {lead_time.as_seen.p50} between their first and their"
            + " last event.");
  }

  private static Optional<Sentence> efficiency(LogStudy study) {
    boolean isState = study.map().shape() == LogShape.STATES;
    if (study
        .findings()
        .find("flow_efficiency")
        .filter(finding -> finding.reading() instanceof Reading.Absent)
        .isPresent()) {
      return Optional.of(
          Sentence.of(
              "How much of that is work cannot be told: the log does not say when hands were on it."));
    }
    return Sentence.fill(
        isState
            ? "Of the working time they are under way, hands are on them for somewhere in"
                + " {flow_efficiency:interval}: less than their states say, how much less the log"
                + " does not tell."
            : "Of the working time they are under way, they are worked on for {flow_efficiency}"
                + " ({flow_efficiency:interval}).",
        study.findings());
  }

  private static String seenBar(StreamStage.Stream stream) {
    if (stream.stages().isEmpty()) {
      return "";
    }
    String sentence =
        "From first asked to first used, the log shows "
            + (stream.ladderHours() > 0
                ? "about " + Words.duration(stream.ladderHours()) + " of a typical item’s way, "
                : "a part, ")
            + Clean.line(stream.span())
            + ". How long the rest is, nobody has told us.";
    Html out = new Html();
    out.line("<section id=\"seen\" class=\"seen\" aria-label=\"How much of the way we see\">");
    out.wrap("div class=\"wide\"", SeenBar.wide(stream, sentence).toString());
    out.wrap("div class=\"narrow\"", SeenBar.narrow(stream, sentence).toString());
    out.element("p", sentence);
    return out.line("</section>").toString();
  }

  private static String map(LogStudy study) {
    if (study.map().stream().stages().isEmpty()) {
      return "";
    }
    Html out = new Html();
    out.line("<section id=\"map\">").element("h2", "The map");
    out.raw(
        new Figure(
                "fig-map",
                withoutStop(StreamWords.headline(study)),
                "How long one visit to a stage lasts, half and 85 of 100 of them; and, to scale, all"
                    + " the time a typical item spends there",
                StreamWords.caption(study),
                StreamDrawing.wide(study, "stream-wide"),
                StreamPhone.of(study, "stream-narrow"),
                LogTables.stages(study))
            .html("full"));
    return out.line("</section>").toString();
  }
}
