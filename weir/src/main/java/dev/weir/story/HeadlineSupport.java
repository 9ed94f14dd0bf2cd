package dev.weir.story;

import dev.weir.metric.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must be said beside the headline, so that it is not misread.
final class HeadlineSupport {
  private HeadlineSupport() {}

  /// @param measured whether the headline could name a lead time
  static List<Sentence> of(Study study, boolean measured) {
    Findings findings = study.findings();
    List<Sentence> out = new ArrayList<>();
    if (measured) {
      slowEnd(findings).ifPresent(out::add);
    } else {
      seenAllTheSame(findings).ifPresent(out::add);
    }
    if (StageWords.isWayBeforeMergeMostlyUnseen(findings)) {
      Sentence.fill(
              "For {integration_delay.unseen_ratio} of the changes the way before the merge left no"
                  + " trace here (they were joined into one commit), so the true time is longer.",
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
