package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.Comparator;
import java.util.Optional;

/// How a stage is spoken of, and which one holds work longest.
final class StageWords {
  private static final double MOSTLY = 0.5;

  private StageWords() {}

  /// What work does in the stage, to follow "most of it, 10 days, …".
  static String doing(StreamStage stage) {
    return switch (stage.id()) {
      case "release" -> "finished and waiting for a release";
      case "integrate" -> "on the way to the main line";
      default ->
          "between “" + Clean.line(stage.from()) + "” and “" + Clean.line(stage.until()) + "”";
    };
  }

  /// What its time is made of, in a few words for a drawing.
  static String madeOf(StreamStage stage, Findings findings) {
    if (isMostlyUnseen(stage, findings)) {
      return "to the main line, mostly not seen";
    }
    return switch (stage.id()) {
      case "release" -> "finished, waiting for a release";
      case "integrate" -> "to the main line: work, review, waiting";
      default -> Clean.line(stage.name());
    };
  }

  /// Whether most changes left no trace of their way through the stage: a squash merge joins a
  /// branch into one commit, written the moment it lands.
  static boolean isMostlyUnseen(StreamStage stage, Findings findings) {
    return stage.id().equals("integrate") && isWayBeforeMergeMostlyUnseen(findings);
  }

  /// Whether most changes arrived as one commit whose way before the merge is lost.
  static boolean isWayBeforeMergeMostlyUnseen(Findings findings) {
    return findings
        .measured("integration_delay.unseen_ratio")
        .filter(unseen -> unseen.value() >= MOSTLY)
        .isPresent();
  }

  /// Whether nothing is left to do in the stage but to wait.
  static boolean onlyWaits(StreamStage stage) {
    return stage.id().equals("release");
  }

  /// The stage with the largest part of the way: by the ladder, where its parts are known, else by
  /// the median.
  static Optional<StreamStage> largest(StreamStage.Stream stream) {
    boolean ladder = stream.ladderHours() > 0;
    return stream.stages().stream()
        .filter(stage -> size(stage, ladder) > 0)
        .max(Comparator.comparingDouble(stage -> size(stage, ladder)));
  }

  /// Its share of the ladder; zero when the ladder is not known.
  static double share(StreamStage stage, StreamStage.Stream stream) {
    double whole = stream.ladderHours();
    return whole > 0 ? stage.ladderHours() / whole : 0;
  }

  /// What the lead times of the stream rest on: "184 changes, 10 of them not released yet". Empty
  /// where no lead time was measured.
  static String counted(Study study) {
    return study
        .findings()
        .measured("lead_time.p50")
        .map(lead -> {
          String open = open(study);
          return Words.plural(lead.n(), "change", "changes") + (open.isEmpty() ? "" : ", " + open);
        })
        .orElse("");
  }

  /// How many of these are open: "10 of them not released yet"; empty where none is.
  static String open(Study study) {
    long open =
        study.findings().measured("lead_time.p50").map(Reading.Measured::n).orElse(0L)
            - study.stream().finished();
    return open > 0 ? Words.count(open) + " of them not released yet" : "";
  }

  /// "between commit and release", from the stream's span "commit to release".
  static String between(StreamStage.Stream stream) {
    String span = Clean.line(stream.span());
    int to = span.indexOf(" to ");
    return to < 0
        ? "in “" + span + "”"
        : "between " + span.substring(0, to) + " and " + span.substring(to + 4);
  }

  private static double size(StreamStage stage, boolean ladder) {
    if (ladder) {
      return stage.ladderHours();
    }
    return stage.p50().reading() instanceof Reading.Measured measured ? measured.value() : 0;
  }
}
