package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.LogShape;
import dev.weir.flow.activities.StageFacts;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.List;
import java.util.Optional;

/// What is said beside the map of a log, the same on paper and in the terminal.
final class StreamWords {
  /// What must stand wherever times of visits and of items do.
  static final String VISITS =
      "A visit is one stay in a stage: an item may come again, so times of visits do not add up to"
          + " an item's time; the parts of the ladder do.";

  private StreamWords() {}

  /// The sentence the map is headed by.
  static String headline(LogStudy study) {
    return StreamHeadline.of(study).sentence();
  }

  /// What is said of a closing stage that a clock may set; empty where there is none.
  static Optional<String> timer(ActivityMap map) {
    return StreamHeadline.timer(map)
        .map(stage ->
            "“%s” comes hardly ever sooner than %s after the event before it: perhaps a clock sets it. The %s before it on a typical item's way are drawn apart and not told as waiting."
                .formatted(
                    Clean.line(stage.name(), 40),
                    Words.duration(soonest(map, stage)),
                    Words.duration(stage.ladderHours())));
  }

  private static double soonest(ActivityMap map, StreamStage stage) {
    return map.facts().get(map.stream().stages().indexOf(stage)).soonest().orElse(0);
  }

  /// A share in the few letters of a column or an arrow.
  static String share(double ratio) {
    return Words.percent(ratio).replace("over ", "> ");
  }

  /// What was read, in one line.
  static String basis(LogStudy study) {
    ActivityMap map = study.map();
    return "%s, %s, %s to %s; %s"
        .formatted(
            Words.plural(map.items(), "item", "items"),
            Words.plural(study.events(), "event", "events"),
            Words.date(study.period().since()),
            Words.date(study.asOf()),
            map.shape().words());
  }

  /// When items count as over, and what that leaves open.
  static String ends(LogStudy study) {
    ActivityMap map = study.map();
    return Words.capital(map.ends().words())
        + ": "
        + Words.count(map.ends().closed())
        + " of "
        + Words.plural(map.items(), "item", "items")
        + " are over.";
  }

  /// How the map is to be read, in one paragraph.
  static String caption(LogStudy study) {
    ActivityMap map = study.map();
    boolean timed = map.facts().stream().anyMatch(facts -> facts.workRatio().isPresent());
    boolean held = map.facts().stream().anyMatch(facts -> facts.blockedRatio().orElse(0) > 0);
    StringBuilder out = new StringBuilder();
    out.append(Words.capital(basis(study))).append(". ");
    out.append(ends(study)).append(' ');
    out.append("Triangle: the mean number of items there at once. ");
    out.append(
        "Percent in a box: of all items; at an arrow: of all visits to the stage it leaves. ");
    LogTables.notDrawnBack(map)
        .ifPresent(
            more -> out.append("Not drawn: ways few items take, ").append(more).append(". "));
    out.append(VISITS).append(' ');
    if (map.stream().ladderHours() > 0) {
      out.append("The ladder is to scale: the way of the middle fifth of finished items, ");
      out.append(Words.duration(map.stream().ladderHours()));
      out.append(" on average, nights and weekends in it. ");
      String work =
          map.shape() == LogShape.STATES ? "in an active state" : "worked on, as the log says";
      out.append(
          timed
              ? "Plain: " + work + "; hatched: waiting" + (held ? "; solid sand: held up" : "")
              : "Hatched: between two events, work and waiting, which this log does not tell apart");
      out.append(". ");
    }
    timer(map).ifPresent(text -> out.append(text).append(' '));
    folded(map).ifPresent(out::append);
    return out.toString().strip();
  }

  /// What the picture leaves out; empty when it shows all.
  static Optional<String> folded(ActivityMap map) {
    if (map.folded().isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        map.folded().stream().limit(3).map(stage -> Clean.line(stage.name(), 30)).toList();
    long visits = map.facts().stream().mapToLong(StageFacts::visits).sum() + map.foldedVisits();
    return Optional.of(
        "Not drawn: %s (%s%s), %s of all visits%s."
            .formatted(
                Words.plural(map.folded().size(), "rarer stage", "rarer stages"),
                String.join(", ", names),
                map.folded().size() > names.size() ? ", …" : "",
                Words.percent(map.foldedVisits() / (double) visits),
                map.foldedHours() > 0
                    ? " and " + Words.duration(map.foldedHours()) + " of a typical item's time"
                    : ""));
  }

  /// How many items there are at once, on average; empty where that is not known.
  static String atOnce(StreamStage stage) {
    return stage.workInProgress().reading() instanceof Reading.Measured wip
        ? wip.value() == 0 ? "" : wip.value() < 0.1 ? "< 0.1" : Words.figures(wip.value())
        : "";
  }

  /// A stage's part of a typical item's way, in the few letters of a column; empty where it has
  /// none.
  static String onLadder(StreamStage stage) {
    return stage.ladderHours() > 0 ? shortened(Words.duration(stage.ladderHours())) : "";
  }

  /// A time in the few letters of a column.
  static String time(Finding finding) {
    return switch (finding.reading()) {
      case Reading.Measured measured when measured.value() == 0 -> "0 min";
      case Reading.Measured measured -> shortened(Words.duration(measured.value()));
      case Reading.TooFew few -> "few (" + Words.count(few.n()) + ")";
      case Reading.Absent _ -> "not seen";
    };
  }

  private static String shortened(String duration) {
    return duration.replaceFirst("under 1 minute", "< 1 min").replaceFirst(" minutes?$", " min");
  }
}
