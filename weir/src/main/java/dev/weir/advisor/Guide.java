package dev.weir.advisor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the adviser knows before anybody speaks: hypotheses, loops, questions and what their
/// answers move, interrupts, splitting questions, and the words of the closing. Read from
/// `hypotheses.yaml` and `closings.yaml` by [GuideFiles]; every id in it exists.
///
/// The grades by which answers move hypotheses are Weir's own design, not a finding of anybody's.
///
/// @param words the person's possible words for the things in the story, by kind
public record Guide(
    List<Hypothesis> hypotheses,
    List<Loop> loops,
    Map<String, List<String>> words,
    List<Wait> waits,
    List<Question> questions,
    List<Splitter> splitters,
    List<Aim> aims,
    List<Cure> cures,
    List<Interrupt> interrupts,
    Readings closings) {

  /// What may hold the work back.
  ///
  /// @param id one letter, as in `D`
  /// @param limits what it limits: how soon, how much, learning
  /// @param loops loops that usually keep it alive, likeliest first
  /// @param rivals what is easily mistaken for it, likeliest first
  public record Hypothesis(
      String id, String name, String limits, List<String> loops, List<String> rivals) {}

  /// A circle of causes.
  ///
  /// @param story the circle in one clause
  /// @param weakest where it is broken most easily
  public record Loop(String id, String story, String weakest) {}

  /// A kind of thing that work waits for.
  ///
  /// @param kind the list of `words` it belongs to, or `decision`
  /// @param cues words that tell it from other kinds
  /// @param replies ids of the replies that say work waited for such a thing
  /// @param nature what kind of thing it is, as somebody says who is asked
  public record Wait(String kind, List<String> cues, String nature, List<String> replies) {}

  /// A question and how its answer is understood.
  ///
  /// @param weighs `fact` counts double an `opinion`
  /// @param asksSeen asked instead where a repository answers a part
  /// @param asksLeader asked instead of somebody who leads
  /// @param asksUnknown asked instead of somebody who could not say the dates
  /// @param again asked once when the answer yields nothing
  /// @param simpler asked once when it was not understood
  /// @param joins the questions this one puts together
  public record Question(
      String id,
      String weighs,
      String asks,
      String asksSeen,
      String asksLeader,
      String asksUnknown,
      String again,
      String simpler,
      List<String> joins,
      List<Reply> answers) {}

  /// One way to answer.
  ///
  /// @param noted how it is shown back
  /// @param cues words that give it away, see [Ears]
  /// @param moves by hypothesis, from -2 strongly against to 2 strongly for
  /// @param loops loops it speaks for
  /// @param spans parts of the way it can be true of: start, work, release, use
  /// @param aim what the person wants, by id; empty when it says nothing of that
  /// @param reach what the person can do: look, habit, agree
  /// @param loop the feedback loop it speaks of: detection, diagnosis
  /// @param strength whether it is something good, to be said as such
  /// @param cloud whether it tells of measures that hurt each other
  /// @param asksWho whether somebody else would know
  /// @param leader whether only a leader's answer counts
  public record Reply(
      String id,
      String noted,
      List<String> cues,
      Map<String, Integer> moves,
      List<String> loops,
      List<String> spans,
      String aim,
      String reach,
      String loop,
      boolean strength,
      boolean cloud,
      boolean asksWho,
      boolean leader) {}

  /// A question that splits two leaders, and the one look, under an hour, that would.
  ///
  /// @param pair two hypotheses; the second may be `*` for any
  /// @param first what the look means when it speaks for the first of the pair
  public record Splitter(
      List<String> pair,
      String asks,
      String look,
      String first,
      String second,
      List<Reply> answers) {
    /// Its name among the questions.
    public String id() {
      return "split " + String.join("-", pair);
    }

    /// Whether it splits two, and not one from any other.
    public boolean isOfTwo() {
      return !pair.contains("*");
    }

    boolean splits(String one, String other) {
      boolean any = pair.get(1).equals("*") && (pair.contains(one) || pair.contains(other));
      return any || (pair.contains(one) && pair.contains(other));
    }
  }

  /// What the person wants more of, and what shows it.
  public record Aim(String id, String says, String measure) {}

  /// A cure the person may come with.
  ///
  /// @param helps hypotheses under which it acts where the limit is
  public record Cure(String id, String says, List<String> helps, List<String> cues) {}

  /// What is met before the method goes on.
  ///
  /// @param anywhere listened for in every answer, not only in the first
  /// @param unless words that only look like it; what they cover is not listened to
  /// @param flag what is kept in mind from then on, such as `regulated`; empty when nothing is
  /// @param does forget (the answer is not kept), pause, shorten, go on
  /// @param asks one more question; empty when it has none
  public record Interrupt(
      String id,
      boolean anywhere,
      String does,
      List<String> cues,
      List<String> unless,
      Map<String, Integer> moves,
      List<String> loops,
      String flag,
      String says,
      String asks) {}

  /// The words of the closing.
  ///
  /// @param relief the step for somebody who is worn out
  /// @param card the step when nothing can be told yet
  /// @param persons what is said of things, and the same said of people who wait
  public record Readings(
      Map<String, Reading> readings, Step relief, Step card, List<List<String>> persons) {}

  /// What is said of one hypothesis.
  ///
  /// @param only what only this person can change, by role: do, lead, fund
  /// @param own when a step of the person's own fits
  /// @param steps by reach: look, habit, agree; `regulated` where a control is involved
  public record Reading(
      String restate,
      String system,
      String claim,
      String perhaps,
      Look look,
      String carries,
      String sensible,
      String notYet,
      String changeMind,
      Map<String, String> only,
      Map<String, Step> steps,
      Own own,
      Page leader) {}

  /// When a person's own idea acts on a hypothesis.
  ///
  /// @param cues words that tell that it does
  /// @param agree whom to ask where nobody was named
  /// @param expect what it should change
  public record Own(List<String> cues, String agree, String expect) {}

  /// A look of under an hour and what its two outcomes mean.
  public record Look(String does, String first, String second) {}

  /// A step: what, who agrees, how it is undone, what is expected, what stops it.
  public record Step(String what, String agree, String undo, String expect, String stop) {}

  /// What a leader gets besides.
  ///
  /// @param stop what to stop
  /// @param cloud two needs, two wants, and the assumption between
  /// @param ask three questions to ask people
  /// @param leave three not to ask
  public record Page(String stop, Cloud cloud, List<String> ask, List<String> leave) {}

  /// A conflict after Goldratt: one aim, two needs, two wants that collide, and the assumption that
  /// makes them collide.
  public record Cloud(
      String aim,
      String needOne,
      String wantOne,
      String needTwo,
      String wantTwo,
      String assumption) {}

  /// The hypothesis of that id.
  public Hypothesis hypothesis(String id) {
    return hypotheses.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// The loop of that id.
  public Loop loop(String id) {
    return loops.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// The question of that id, if it is one of the sequence.
  public Optional<Question> question(String id) {
    return questions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// The splitting question of that id.
  public Optional<Splitter> splitter(String id) {
    return splitters.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// The question that splits two hypotheses; one made for the two before one for any.
  public Optional<Splitter> splitter(String one, String other) {
    return Stream.concat(
            splitters.stream().filter(each -> !each.pair().contains("*")),
            splitters.stream().filter(each -> each.pair().contains("*")))
        .filter(each -> each.splits(one, other))
        .findFirst();
  }

  /// The interrupt of that id.
  public Interrupt interrupt(String id) {
    return interrupts.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// What is said of a hypothesis.
  public Reading reading(String id) {
    return java.util.Objects.requireNonNull(closings.readings().get(id), id);
  }
}
