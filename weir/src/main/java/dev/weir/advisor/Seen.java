package dev.weir.advisor;

import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import dev.weir.story.Study;
import dev.weir.story.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a repository shows of the way, beside a person's memory: from commit to release and no
/// more.
///
/// @param name what was read
/// @param says what it shows, each with its sample and period, most important first
/// @param hours the median from commit to release; NaN when it was not measured
/// @param releaseHours the median wait for a release; NaN when it was not measured
/// @param moves what it moves, by hypothesis, each with what was seen
public record Seen(
    String name, List<String> says, double hours, double releaseHours, Map<String, String> moves) {
  private static final double DAY = 24;
  private static final double MUCH_UNPLANNED = 0.25;
  private static final double FAR_APART = 2;

  public Seen {
    says = List.copyOf(says);
    moves = Map.copyOf(moves);
  }

  /// What a study shows; empty when it measured nothing of the way.
  public static Optional<Seen> of(Study study) {
    Findings findings = study.findings();
    Optional<Reading.Measured> whole = findings.measured("lead_time.p50");
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>();
    Map<String, String> moves = new java.util.HashMap<>();
    String period = Words.period(study.period());
    says.add(
        "Your repository shows that half of all changes take more than %s from commit to release (%s%s changes, %s)."
            .formatted(
                Words.duration(whole.get().value()),
                interval(whole.get()),
                Words.count(whole.get().n()),
                period));
    double release = value(findings, "lead_time.release.p50");
    double integrate = value(findings, "lead_time.integrate.p50");
    if (release >= 3 * DAY && !(integrate >= release)) {
      says.add("Most of that they lie finished, waiting for a release.");
      moves.put("G", "in your repository most of the time to a release is waiting for it");
      moves.put("V", "in your repository most of the time to a release is waiting for it");
    } else if (integrate > release && integrate >= DAY) {
      says.add("Most of that passes before they reach the main line.");
      moves.put("V", "in your repository most of the time passes before the main line");
      moves.put("D", "in your repository most of the time passes before the main line");
    }
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
    return Optional.of(new Seen(study.name(), says, whole.get().value(), release, moves));
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

  /// What the trace speaks for; where most of what is remembered lies outside it, also that.
  List<Evidence> evidence(Way way) {
    List<Evidence> evidence = new ArrayList<>();
    moves.forEach((id, quote) -> evidence.add(new Evidence("trace", id, 1, quote)));
    if (isMostlyOutside(way)) {
      String quote = "most of what you remember lies outside what your repository sees";
      evidence.add(new Evidence("trace", "U", 2, quote));
      evidence.add(new Evidence("trace", "X", 1, quote));
    }
    return evidence;
  }

  /// Hours of the remembered way that a repository could see: from the start of work to live.
  private static double visible(Way way) {
    return way.stretches().stream()
        .filter(each -> List.of("work", "release").contains(each.part()))
        .mapToDouble(Way.Stretch::hours)
        .sum();
  }

  private static boolean isMostlyOutside(Way way) {
    return way.hours() > 0 && visible(way) < way.hours() / 2;
  }

  /// Memory beside trace, in a few sentences; empty without a remembered way. Where they disagree,
  /// that is said to be worth a look, and neither is taken for the truth.
  Optional<String> beside(Way way) {
    if (way.stretches().isEmpty() || Double.isNaN(hours)) {
      return Optional.empty();
    }
    double visible = visible(way);
    String both =
        "Beside your memory, the trace. You remember %s in all, %s of it where %s can see; there it shows %s for half of all changes. "
            .formatted(
                Spoken.duration(way.hours()),
                visible == 0 ? "none" : Spoken.duration(visible),
                name,
                Words.duration(hours));
    if (isMostlyOutside(way)) {
      return Optional.of(
          both
              + "Most of what you remember lies outside: before the first commit, or after the release. That is where the next date is worth asking for.");
    }
    if (visible > FAR_APART * hours) {
      return Optional.of(
          both
              + "Yours was far slower than most, or the trace begins later than you do. That difference is worth a look before either number is used.");
    }
    return Optional.of(
        both
            + (visible * FAR_APART < hours
                ? "Yours was far quicker than most: what hurts may not be the ordinary case."
                : "The two do not contradict each other."));
  }
}
