package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one sentence a reader should leave with, made from findings: the largest wait we can see, or
/// why we cannot say yet.
///
/// @param kind which of the sentences it is
/// @param sentence the sentence, with its span, interval, sample and period
/// @param support what must be said with it, so that it is not misread
record Headline(Kind kind, Sentence sentence, List<Sentence> support) {
  private static final String LEAD = "lead_time.p50";
  private static final double QUICK_HOURS = 24;
  private static final double MOSTLY_UNSEEN = 0.5;

  Headline {
    support = List.copyOf(support);
  }

  /// Which of the sentences a headline is.
  enum Kind {
    /// A wait is seen and named.
    WAIT,
    /// What is seen is quick.
    QUICK,
    /// Releases are there, but not enough changes came out of them to say how long half take.
    OPEN,
    /// There are some observations, but too few.
    TOO_FEW,
    /// Nothing marks a release.
    NO_RELEASES,
    /// There is nothing that flows.
    NOTHING
  }

  static Headline of(Study study) {
    if (study.commits() < 2) {
      return nothing(study);
    }
    Optional<Finding> lead = study.findings().find(LEAD);
    if (lead.isEmpty()) {
      return withoutReleases(
          study, study.releases() == 0 ? "it marks no releases" : "no lead time was measured");
    }
    return switch (lead.get().reading()) {
      case Reading.Measured measured -> measured(study, lead.get(), measured);
      case Reading.TooFew few -> tooFew(study, few);
      case Reading.Absent absent ->
          study.releases() == 0
              ? withoutReleases(study, Clean.line(absent.missing()))
              : open(study, absent);
    };
  }

  private static Headline measured(Study study, Finding lead, Reading.Measured measured) {
    Kind kind = measured.value() < QUICK_HOURS ? Kind.QUICK : Kind.WAIT;
    Sentence sentence =
        Sentence.of(Words.capital(StageWords.between(study.stream())))
            .then(", half of all changes take ")
            .then(kind == Kind.QUICK ? "less than " : "more than ")
            .cite(Words.duration(measured.value()), LEAD)
            .then(" (");
    sentence = basis(sentence, study, lead, measured);
    sentence =
        kind == Kind.QUICK
            ? sentence.then("): the part of the way we can see is quick.")
            : largest(sentence.then(")"), study);
    return new Headline(kind, sentence, support(study, true));
  }

  private static Sentence basis(
      Sentence sentence, Study study, Finding lead, Reading.Measured measured) {
    Sentence out = sentence;
    if (measured.interval().isPresent()) {
      Reading.Interval interval = measured.interval().get();
      out = out.cite(Words.interval(lead.unit(), measured.value(), interval), LEAD).then("; ");
    }
    Optional<Reading.Measured> releases = study.findings().measured("release_cadence.releases");
    out =
        releases.isPresent()
            ? out.cite(
                Words.plural(Math.round(releases.get().value()), "release", "releases"),
                "release_cadence.releases")
            : out.cite(Words.plural(measured.n(), "change", "changes"), LEAD);
    return out.then(", " + Words.period(lead.period()));
  }

  /// "; most of it, 10 days, finished and waiting for a release."
  private static Sentence largest(Sentence sentence, Study study) {
    StreamStage.Stream stream = study.stream();
    Optional<StreamStage> largest = StageWords.largest(stream);
    if (largest.isEmpty() || stream.stages().size() < 2) {
      return sentence.then(".");
    }
    StreamStage stage = largest.get();
    Sentence out =
        sentence.then(
            StageWords.share(stage, stream) >= 0.5 ? "; most of it" : "; the largest part of it");
    if (stage.p50().reading() instanceof Reading.Measured p50) {
      out = out.then(", ").cite(Words.duration(p50.value()), stage.p50().id());
    }
    return out.then(", " + StageWords.doing(stage) + ".");
  }

  private static Headline tooFew(Study study, Reading.TooFew few) {
    String between = StageWords.between(study.stream());
    Sentence sentence =
        Sentence.of("We can’t tell yet how long changes take " + between + ": there ")
            .then(few.n() == 1 ? "is " : "are ")
            .cite(Words.count(few.n()) + " of the " + Words.count(few.needed()), LEAD)
            .then(
                " "
                    + Clean.line(few.what())
                    + " it takes to say ("
                    + Words.period(study.period())
                    + ").");
    return new Headline(Kind.TOO_FEW, sentence, support(study, false));
  }

  private static Headline open(Study study, Reading.Absent absent) {
    Sentence sentence =
        Sentence.of(
            "We can’t say yet how long half of all changes take "
                + StageWords.between(study.stream())
                + ": "
                + Clean.line(absent.missing())
                + " ("
                + Words.period(study.period())
                + ").");
    return new Headline(Kind.OPEN, sentence, support(study, false));
  }

  private static Headline withoutReleases(Study study, String missing) {
    Sentence sentence =
        Sentence.of(
            "We can’t see yet when a change reaches anybody, because "
                + missing
                + " ("
                + Words.period(study.period())
                + ").");
    return new Headline(Kind.NO_RELEASES, sentence, support(study, false));
  }

  private static Headline nothing(Study study) {
    String sentence =
        study.commits() == 0
            ? "There is no commit to read yet, so nothing flows that we could watch."
            : "There is one commit, which is a beginning. How work flows shows after a few releases.";
    return new Headline(Kind.NOTHING, Sentence.of(sentence), List.of());
  }

  private static List<Sentence> support(Study study, boolean measured) {
    Findings findings = study.findings();
    List<Sentence> out = new ArrayList<>();
    if (measured) {
      slowEnd(findings).ifPresent(out::add);
    } else {
      Sentence.first(
              findings,
              "What we do see: {unreleased_work.commits} are on the main line and in no release;"
                  + " half of those have lain there for more than {unreleased_work.age_p50}.",
              "What we do see is the way from writing to the main line: half of all changes take"
                  + " more than {lead_time.integrate.p50}.",
              "What we do see is the way from writing to the main line: half of all changes take"
                  + " more than {integration_delay.p50}.")
          .ifPresent(out::add);
    }
    if (findings
        .measured("integration_delay.unseen_ratio")
        .filter(unseen -> unseen.value() >= MOSTLY_UNSEEN)
        .isPresent()) {
      Sentence.fill(
              "For {integration_delay.unseen_ratio} of the changes the way before the merge left no"
                  + " trace here (they were joined into one commit), so the true time is longer.",
              findings)
          .ifPresent(out::add);
    }
    return out;
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
