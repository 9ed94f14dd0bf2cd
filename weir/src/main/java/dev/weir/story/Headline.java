package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.List;
import java.util.Optional;

/// The one sentence a reader should leave with, made from findings: the largest wait we can see, or
/// why we cannot say yet.
///
/// @param kind which of the sentences it is
/// @param claim what is so, or what can't be told, with the span it was seen in
/// @param basis what the claim rests on: interval, sample, period; it stands in brackets
/// @param rest what follows the brackets, down to the full stop
/// @param support what must be said with it, so that it is not misread
record Headline(Kind kind, Sentence claim, Sentence basis, Sentence rest, List<Sentence> support) {
  private static final String LEAD = "lead_time.p50";
  private static final String RELEASES = "release_cadence.with_new_work";
  private static final double QUICK_HOURS = 24;
  private static final double NEARLY_ALL = 0.9;

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

  /// The whole sentence.
  Sentence sentence() {
    return basis.parts().isEmpty()
        ? claim.and(rest)
        : claim.then(" (").and(basis).then(")").and(rest);
  }

  static Headline of(Study study) {
    if (study.commits() < 2) {
      return nothing(study);
    }
    Optional<Finding> lead = study.findings().find(LEAD);
    if (lead.isEmpty()) {
      return withoutReleases(
          study, study.releases() == 0 ? "nothing marks a release" : "no lead time was measured");
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
    boolean quick = measured.value() < QUICK_HOURS;
    Sentence claim =
        Sentence.of(Words.capital(StageWords.between(study.stream())))
            .then(", half of all changes take ")
            .then(quick ? "less than " : "more than ")
            .cite(Words.duration(measured.value()), LEAD);
    return new Headline(
        quick ? Kind.QUICK : Kind.WAIT,
        claim,
        basis(study, lead, measured),
        quick ? Sentence.of(": the part of the way we can see is quick.") : largest(study),
        HeadlineSupport.of(study, true));
  }

  private static Sentence basis(Study study, Finding lead, Reading.Measured measured) {
    Sentence out = Sentence.EMPTY;
    if (measured.interval().isPresent()) {
      Reading.Interval interval = measured.interval().get();
      out = out.cite(Words.interval(lead.unit(), measured.value(), interval), LEAD).then("; ");
    }
    String open = StageWords.open(study);
    out = out.cite(Words.plural(measured.n(), "change", "changes"), LEAD);
    out = open.isEmpty() ? out : out.then(", " + open);
    Optional<Reading.Measured> releases = study.findings().measured(RELEASES);
    if (releases.isPresent()) {
      String count =
          Words.plural(
              Math.round(releases.get().value()),
              "release with new work",
              "releases with new work");
      out = out.then("; ").cite(count, RELEASES);
    }
    return out.then(", " + Words.period(lead.period()));
  }

  /// "; most of it, 10 days, finished and waiting for a release."
  private static Sentence largest(Study study) {
    StreamStage.Stream stream = study.stream();
    Optional<StreamStage> largest = StageWords.largest(stream);
    if (largest.isEmpty() || stream.stages().size() < 2) {
      return Sentence.of(".");
    }
    StreamStage stage = largest.get();
    double share = StageWords.share(stage, stream);
    if (share >= NEARLY_ALL && StageWords.isWayBeforeMergeMostlyUnseen(study.findings())) {
      return Sentence.of("; nearly all that git shows of it is " + StageWords.doing(stage) + ".");
    }
    if (share >= NEARLY_ALL) {
      return Sentence.of("; nearly all of it " + StageWords.doing(stage) + ".");
    }
    Sentence out = Sentence.of(share >= 0.5 ? "; most of it" : "; the largest part of it");
    if (stage.p50().reading() instanceof Reading.Measured p50) {
      out = out.then(", ").cite(Words.duration(p50.value()), stage.p50().id());
    }
    return out.then(", " + StageWords.doing(stage) + ".");
  }

  private static Headline tooFew(Study study, Reading.TooFew few) {
    Sentence claim =
        Sentence.of(
                "We can’t tell yet how long changes take "
                    + StageWords.between(study.stream())
                    + ": there "
                    + (few.n() == 1 ? "is " : "are "))
            .cite(Words.count(few.n()) + " of the " + Words.count(few.needed()), LEAD)
            .then(" " + Clean.line(few.what()) + " it takes to say");
    return plain(Kind.TOO_FEW, claim, study);
  }

  private static Headline open(Study study, Reading.Absent absent) {
    String claim =
        "We can’t say yet how long half of all changes take "
            + StageWords.between(study.stream())
            + ": "
            + Clean.line(absent.missing());
    return plain(Kind.OPEN, Sentence.of(claim), study);
  }

  private static Headline withoutReleases(Study study, String missing) {
    String claim = "We can’t see yet when a change reaches anybody, because " + missing;
    return plain(Kind.NO_RELEASES, Sentence.of(claim), study);
  }

  private static Headline plain(Kind kind, Sentence claim, Study study) {
    return new Headline(
        kind,
        claim,
        Sentence.of(Words.period(study.period())),
        Sentence.of("."),
        HeadlineSupport.of(study, false));
  }

  private static Headline nothing(Study study) {
    String claim =
        study.commits() == 0
            ? "There is no commit to read yet, so nothing flows that we could watch"
            : "There is one commit, which is a beginning; how work flows shows after a few releases";
    return new Headline(
        Kind.NOTHING, Sentence.of(claim), Sentence.EMPTY, Sentence.of("."), List.of());
  }
}
