package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.LogShape;
import dev.weir.flow.activities.StageFacts;
import dev.weir.metric.Reading;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The sentence a log is headed by, and the stage it names: the only stage that wears the accent.
/// Where half of all items take may be ten times as long in one week as in another, a typical item
/// is nobody; then what lies where is said instead, which is counted and swings with no sample.
///
/// @param rests what the sentence rests on
/// @param stage the one it names; empty where nothing can be told
/// @param sentence with its full stop
record StreamHeadline(Rests rests, Optional<StreamStage> stage, String sentence) {
  /// An interval whose upper end is so many times the lower says nothing of its middle.
  private static final double SAYS_NOTHING = 10;

  /// What a headline rests on.
  enum Rests {
    /// The way of the middle fifth of finished items.
    TYPICAL,
    /// Which share of the items under way lies in each stage, on average over the period.
    AT_ONCE,
    /// Nothing yet.
    NOTHING
  }

  static StreamHeadline of(LogStudy study) {
    if (isTypicalKnown(study)) {
      Optional<StreamHeadline> typical = typical(study.map());
      if (typical.isPresent()) {
        return typical.get();
      }
    }
    return atOnce(study.map())
        .orElse(
            new StreamHeadline(
                Rests.NOTHING, Optional.empty(), "Where the time goes cannot be told yet."));
  }

  /// Where the headline is of a typical item's way and most work under way lies elsewhere, with
  /// those that take longer: what lies there.
  static Optional<String> elsewhere(LogStudy study) {
    StreamHeadline said = of(study);
    return said.rests == Rests.TYPICAL
        ? atOnce(study.map())
            .filter(other -> !other.stage.equals(said.stage))
            .map(other -> "Slower items lie elsewhere: " + other.sentence.replaceFirst("^On", "on"))
        : Optional.empty();
  }

  boolean names(StreamStage other) {
    return stage.filter(other::equals).isPresent();
  }

  /// Whether half of all items take a time that can be told within a factor of ten. A log in which
  /// nothing is known to be over has no such interval, and no typical way either.
  static boolean isTypicalKnown(LogStudy study) {
    Optional<Reading.Measured> half = study.findings().measured("lead_time.p50");
    return half.isPresent()
        && half.flatMap(Reading.Measured::interval)
            .map(range -> !range.isOpen() && range.high() <= SAYS_NOTHING * range.low())
            .orElse(true);
  }

  private static Optional<StreamHeadline> typical(ActivityMap map) {
    double whole = hours(map);
    return largest(map, StreamStage::ladderHours)
        .filter(_ -> whole > 0)
        .map(stage ->
            new StreamHeadline(
                Rests.TYPICAL,
                Optional.of(stage),
                "A typical item spends %s of its %s %s."
                    .formatted(
                        Words.percent(stage.ladderHours() / whole),
                        Words.duration(whole),
                        map.shape() == LogShape.STATES
                            ? "in “%s”".formatted(Clean.line(stage.name()))
                            : "before “%s” is done".formatted(Clean.line(stage.name())))));
  }

  private static Optional<StreamHeadline> atOnce(ActivityMap map) {
    double all = map.stream().stages().stream().mapToDouble(StreamHeadline::wip).sum();
    return largest(map, StreamHeadline::wip)
        .filter(stage -> wip(stage) >= 1)
        .map(stage ->
            new StreamHeadline(
                Rests.AT_ONCE,
                Optional.of(stage),
                "On average, %s of the items under way %s."
                    .formatted(
                        Words.percent(wip(stage) / all),
                        map.shape() == LogShape.STATES
                            ? "are in “%s”".formatted(Clean.line(stage.name()))
                            : "wait for “%s” or are in it".formatted(Clean.line(stage.name())))));
  }

  /// A typical item's way, without what may be a clock's.
  static double hours(ActivityMap map) {
    return map.stream().ladderHours() + map.foldedHours() - timerHours(map);
  }

  /// What lies on it before a closing stage that a clock may set; 0 where there is none.
  static double timerHours(ActivityMap map) {
    return timer(map).map(StreamStage::ladderHours).orElse(0.0);
  }

  /// The closing stage a clock may set.
  static Optional<StreamStage> timer(ActivityMap map) {
    for (int i = 0; i < map.facts().size(); i++) {
      if (map.isTimer(map.facts().get(i)) && map.stream().stages().get(i).ladderHours() > 0) {
        return Optional.of(map.stream().stages().get(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<StreamStage> largest(ActivityMap map, ToDoubleFunction<StreamStage> of) {
    return map.stream().stages().stream()
        .filter(stage -> of.applyAsDouble(stage) > 0)
        .filter(stage -> !map.isTimer(facts(map, stage)))
        .max(Comparator.comparingDouble(of));
  }

  private static StageFacts facts(ActivityMap map, StreamStage stage) {
    return map.facts().get(map.stream().stages().indexOf(stage));
  }

  private static double wip(StreamStage stage) {
    return stage.workInProgress().reading() instanceof Reading.Measured wip ? wip.value() : 0;
  }
}
