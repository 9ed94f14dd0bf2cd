package dev.weir.story;

import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must be said beside the headline, so that it is not misread.
final class HeadlineSupport {
  /// More than half of a cohort.
  private static final double MOST = 0.5;

  /// How many times the lead time must exceed the way to a pre-release to be worth a sentence.
  private static final double SOONER = 1.2;

  private HeadlineSupport() {}

  /// @param measured whether the headline could name a lead time
  static List<Sentence> of(Study study, boolean measured) {
    Findings findings = study.findings();
    List<Sentence> out = new ArrayList<>();
    if (measured) {
      slowEnd(findings).ifPresent(out::add);
      oneRelease(findings).ifPresent(out::add);
      previews(study).ifPresent(out::add);
      copies(study).ifPresent(out::add);
    } else {
      seenAllTheSame(findings).ifPresent(out::add);
    }
    if (StageWords.isWayBeforeMergeMostlyUnseen(findings)) {
      Sentence.fill(
              "For {integration_delay.unseen_ratio} of the changes the way before the merge left no"
                  + " trace here, because they were joined into one commit; the true time is longer.",
              findings)
          .ifPresent(out::add);
    }
    return out;
  }

  private static Optional<Sentence> seenAllTheSame(Findings findings) {
    return Sentence.first(
        findings,
        "What we do see: {unreleased_work.commits} are on the main line and in no release; half of"
            + " those have lain there for more than {unreleased_work.age_p50}.",
        "What we do see is the way from writing to the main line: half of all changes take more"
            + " than {lead_time.integrate.p50}.",
        "What we do see is the way from writing to the main line: half of all changes take more"
            + " than {integration_delay.p50}.");
  }

  /// Where one release carries more than half, the median is its story and no interval shows it.
  private static Optional<Sentence> oneRelease(Findings findings) {
    return findings
        .find("lead_time.largest_release")
        .filter(finding -> finding.reading() instanceof Reading.Measured m && m.value() > MOST)
        .map(finding ->
            Sentence.claim(finding)
                .then(
                    " So the middle is mostly the story of that one wait: do not take it for the"
                        + " usual."))
        .map(said ->
            Sentence.fill(
                    "Half of the released changes outside it took at most"
                        + " {lead_time.outside_largest_p50}.",
                    findings)
                .map(said::then)
                .orElse(said));
  }

  /// The second number, where pre-releases bring changes out much sooner.
  private static Optional<Sentence> previews(Study study) {
    return new LookRule.Exceeds("lead_time.p50", SOONER, "preview_time.p50").holds(study)
        ? Sentence.fill(
            "Pre-releases had half of all changes out within {preview_time.p50},"
                + " for those who use them.",
            study.findings())
        : Optional.empty();
  }

  /// Where changes are picked onto release branches, and are out much sooner for it.
  private static Optional<Sentence> copies(Study study) {
    return new LookRule.Exceeds("lead_time.p50", SOONER, "pick_time.p50").holds(study)
        ? Sentence.fill(
            "With copies picked onto release branches counted, half of all changes are out within"
                + " {pick_time.p50}.",
            study.findings())
        : Optional.empty();
  }

  private static Optional<Sentence> slowEnd(Findings findings) {
    Optional<Sentence> slow =
        Sentence.fill("One change in seven takes more than {lead_time.p85}.", findings);
    if (slow.isPresent() || findings.find("lead_time.p85").isEmpty()) {
      return slow;
    }
    return Optional.of(
        Sentence.of(
            "The slow end is still open: too many changes are not released yet to say how long the"
                + " slowest one in seven take."));
  }
}
