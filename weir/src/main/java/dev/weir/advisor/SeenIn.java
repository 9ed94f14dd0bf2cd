package dev.weir.advisor;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.LogShape;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import dev.weir.story.LogStudy;
import dev.weir.story.Study;
import dev.weir.story.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads out of an analysis what a conversation can use.
public final class SeenIn {
  private static final double DAY = 24;
  private static final double MUCH_UNPLANNED = 0.25;

  /// What can pile work up before one step, alike: one role, thin checking, a date, others.
  private static final List<String> BEFORE_A_STEP = List.of("K", "V", "G", "C");

  private SeenIn() {}

  /// What a repository shows; empty when nothing of the way could be measured.
  public static Optional<Seen> repository(Study study) {
    Findings findings = study.findings();
    Optional<Reading.Measured> whole = findings.measured("lead_time.p50");
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>();
    Map<String, String> moves = new HashMap<>();
    says.add(
        "Your repository shows that half of all changes take more than %s from commit to release (%s%s changes, %s)."
            .formatted(
                Words.duration(whole.get().value()),
                interval(whole.get()),
                Words.count(whole.get().n()),
                Words.period(study.period())));
    Optional<Seen.Longest> longest = ofRepository(findings, moves);
    longest.map(Seen.Longest::says).ifPresent(says::add);
    double unplanned = value(findings, "unplanned_share.ratio");
    if (unplanned >= MUCH_UNPLANNED) {
      says.add(
          "By their titles, %s of all changes are fixes or undo an earlier one."
              .formatted(Words.percent(unplanned)));
      moves.put("I", "in your repository many changes repair earlier ones");
    }
    if (value(findings, "knowledge_concentration.truck_factor") <= 1) {
      says.add("Most of the code rests on one memory.");
      moves.put("K", "in your repository most of the code rests on one memory");
    }
    return Optional.of(
        new Seen(Seen.Kind.REPOSITORY, study.name(), says, whole.get().value(), longest, moves));
  }

  private static Optional<Seen.Longest> ofRepository(Findings findings, Map<String, String> moves) {
    double release = value(findings, "lead_time.release.p50");
    double integrate = value(findings, "lead_time.integrate.p50");
    if (release >= 3 * DAY && !(integrate >= release)) {
      moves.put("G", "in your repository most of the time to a release is waiting for it");
      moves.put("V", "in your repository most of the time to a release is waiting for it");
      return Optional.of(
          new Seen.Longest(
              "In it, most of the time from commit to release is finished work waiting for the release.",
              "",
              "",
              "release"));
    }
    if (integrate > release && integrate >= DAY) {
      moves.put("V", "in your repository most of the time passes before the main line");
      moves.put("D", "in your repository most of the time passes before the main line");
      return Optional.of(
          new Seen.Longest(
              "In it, most of the time from commit to release passes before a change reaches the main line.",
              "",
              "",
              "work"));
    }
    return Optional.empty();
  }

  /// What an event log shows; empty when it holds no way from a first entry to a last. Which
  /// hypothesis a stage speaks for is not read off its name: that is asked.
  public static Optional<Seen> log(LogStudy study) {
    Optional<Reading.Measured> whole = study.findings().measured("lead_time.p50");
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>();
    says.add(
        "Your log shows that half of all items take more than %s from first entry to last (%s%s items, %s)."
            .formatted(
                Words.duration(whole.get().value()),
                interval(whole.get()),
                Words.count(whole.get().n()),
                Words.period(study.period())));
    Optional<Seen.Longest> longest = ofLog(study);
    longest.map(Seen.Longest::says).ifPresent(says::add);
    Map<String, String> moves = new HashMap<>();
    longest.ifPresent(each ->
        BEFORE_A_STEP.forEach(
            id -> moves.put(id, "your log shows the longest stay at “" + each.place() + "”")));
    return Optional.of(
        new Seen(Seen.Kind.LOG, study.name(), says, whole.get().value(), longest, moves));
  }

  private static Optional<Seen.Longest> ofLog(LogStudy study) {
    double all = study.map().stream().ladderHours() + study.map().foldedHours();
    Optional<StreamStage> largest =
        study.map().stream().stages().stream()
            .max(Comparator.comparingDouble(StreamStage::ladderHours))
            .filter(stage -> all > 0 && stage.ladderHours() > 0);
    return largest.map(stage -> {
      String name = stage.name().strip();
      String where =
          study.map().shape() == LogShape.STATES
              ? "passes in “" + name + "”"
              : "passes before “" + name + "” is done";
      return new Seen.Longest(
          "In it, the largest part of a typical item's way, %s, %s."
              .formatted(Words.percent(stage.ladderHours() / all), where),
          name,
          visits(stage),
          "");
    });
  }

  private static String visits(StreamStage stage) {
    return stage.p50().reading() instanceof Reading.Measured measured
        ? "half of the stays there take more than %s (%s%s stays)"
            .formatted(
                Words.duration(measured.value()), interval(measured), Words.count(measured.n()))
        : "how long the stays there take is not measured";
  }

  private static String interval(Reading.Measured measured) {
    return measured
        .interval()
        .map(each -> Words.interval(Unit.HOURS, measured.value(), each) + " at 95 %; ")
        .orElse("");
  }

  private static double value(Findings findings, String id) {
    return findings.find(id).map(Finding::reading).stream()
        .filter(Reading.Measured.class::isInstance)
        .mapToDouble(reading -> ((Reading.Measured) reading).value())
        .findFirst()
        .orElse(Double.NaN);
  }
}
