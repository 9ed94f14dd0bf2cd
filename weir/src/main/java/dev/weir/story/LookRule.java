package dev.weir.story;

import dev.weir.metric.Findings;
import java.util.List;
import java.util.Optional;

/// When a look is worth while, as data: the conditions that must all hold, and what is then said.
///
/// @param name stable name
/// @param when all must hold
/// @param title what to look at
/// @param why a template for [Sentence#fill]; the rule rests when a number in it is not measured
/// @param firstStep a look of under an hour that changes nothing
/// @param ask who must be part of it, or must agree
/// @param parked why it can wait
record LookRule(
    String name,
    List<Condition> when,
    String title,
    String why,
    String firstStep,
    String ask,
    String parked) {
  LookRule {
    when = List.copyOf(when);
  }

  /// What must hold among the findings.
  sealed interface Condition {
    /// Whether it holds; a finding that was not measured never satisfies a comparison.
    default boolean holds(Study study) {
      Findings findings = study.findings();
      return switch (this) {
        case AtLeast c ->
            findings.measured(c.finding()).filter(m -> m.value() >= c.value()).isPresent();
        case AtMost c ->
            findings.measured(c.finding()).filter(m -> m.value() <= c.value()).isPresent();
        case Exceeds c ->
            findings.measured(c.finding()).isPresent()
                && (findings.measured(c.other()).isEmpty()
                    || findings.measured(c.finding()).orElseThrow().value()
                        > c.factor() * findings.measured(c.other()).orElseThrow().value());
        case NoReleases _ -> study.releases() == 0;
        case Unmeasured c -> findings.measured(c.finding()).isEmpty();
        case NotAll c -> !c.conditions().stream().allMatch(each -> each.holds(study));
      };
    }
  }

  /// The value is at least this, in the finding's unit.
  record AtLeast(String finding, double value) implements Condition {}

  /// The value is at most this.
  record AtMost(String finding, double value) implements Condition {}

  /// The value is more than a multiple of another finding's; holds too when the other is not
  /// measured.
  record Exceeds(String finding, double factor, String other) implements Condition {}

  /// There is no number for this finding.
  record Unmeasured(String finding) implements Condition {}

  /// At least one of them does not hold.
  record NotAll(List<Condition> conditions) implements Condition {
    NotAll {
      conditions = List.copyOf(conditions);
    }
  }

  /// Nothing marks a release, ever.
  record NoReleases() implements Condition {}

  /// The look, if the rule holds here.
  Optional<Look> apply(Study study) {
    if (!when.stream().allMatch(condition -> condition.holds(study))) {
      return Optional.empty();
    }
    return Sentence.fill(why, study.findings())
        .map(sentence -> new Look(name, title, sentence, firstStep, ask, parked));
  }
}
