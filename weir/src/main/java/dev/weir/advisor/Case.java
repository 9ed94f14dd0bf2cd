package dev.weir.advisor;

import java.util.List;
import java.util.Set;

/// A documented case, or a parable of our own, that teaches one thing.
///
/// @param lesson what it teaches, one sentence
/// @param title what it is called
/// @param summary what happened, at most sixty words, each number as its source has it
/// @param caveat why the listener's place may differ
/// @param mark how well we know it
/// @param source where it was told
public record Case(
    String id,
    String lesson,
    String title,
    String summary,
    FitsWhen fitsWhen,
    String caveat,
    Mark mark,
    String source) {

  /// How well a case is known.
  public enum Mark {
    /// Read in the primary source.
    V1("read in its source"),
    /// Read only where others retell it.
    V2("as others retell it"),
    /// Made up by us to make a thought clear.
    OWN("made up");

    private final String words;

    Mark(String words) {
      this.words = words;
    }
  }

  /// What must be known of a place, besides the leading hypothesis, for a case to be comparable.
  public enum Setting {
    SOFTWARE,
    REGULATED,
    /// Much of the work is made by AI.
    AI,
    /// The listener leads others who lead.
    LEADER,
    /// People are said to be the problem.
    BLAME,
    /// One measure is met by hurting another.
    COLLIDING_MEASURES,
    /// Nobody believes a red test.
    TESTS_DISTRUSTED
  }

  /// @param hypotheses ids of which one must lead
  /// @param settings all of them must hold; none: it fits anywhere
  public record FitsWhen(Set<String> hypotheses, Set<Setting> settings) {
    public FitsWhen {
      hypotheses = Set.copyOf(hypotheses);
      settings = Set.copyOf(settings);
    }
  }

  /// Whether it is a parable of our own.
  public boolean invented() {
    return mark == Mark.OWN;
  }

  /// As it is told: never without its label and its caveat.
  public String told() {
    List<String> parts =
        invented()
            ? List.of("A parable, made up for this:", summary, caveat)
            : List.of(title + ":", summary, "(" + source + "; " + mark.words + ".)", caveat);
    return String.join(" ", parts);
  }

  boolean fits(String hypothesis, Set<Setting> context) {
    return fitsWhen.hypotheses().contains(hypothesis) && context.containsAll(fitsWhen.settings());
  }
}
