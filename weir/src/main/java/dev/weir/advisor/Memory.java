package dev.weir.advisor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything understood so far. Made anew from all answers each time by [Listener], so that an
/// edited or corrected answer changes whatever followed from it.
///
/// @param heard what was understood, in order
/// @param standing how the hypotheses stand
/// @param way the item's way as remembered
/// @param hands how long hands were on it, in the person's words
/// @param slots the person's words for things
/// @param met interrupts met, by the turn they were met in
/// @param unknown turns answered with "I don't know"
/// @param unclear turns that say the question was not understood, and no more
/// @param flags `regulated`, `leads`, `distress`, `conduct`
/// @param cure the cure the person came with
record Memory(
    Guide guide,
    Circumstances circumstances,
    List<Exchange> exchanges,
    List<Heard> heard,
    Standing standing,
    Way way,
    Optional<Times.Length> hands,
    Slots slots,
    Map<Integer, List<String>> met,
    Set<Integer> unknown,
    Set<Integer> unclear,
    Set<String> flags,
    Optional<Guide.Cure> cure) {

  /// The day the last answer was given.
  LocalDate on() {
    return exchanges.isEmpty() ? circumstances.on() : exchanges.getLast().day(circumstances.on());
  }

  /// Everything the person said.
  String said() {
    return exchanges.stream().map(Exchange::answer).collect(Collectors.joining(" "));
  }

  /// Whether it has been asked.
  boolean hasAsked(String ask) {
    return exchanges.stream().anyMatch(each -> each.ask().equals(ask));
  }

  /// How many questions were asked; one asked again in other words is the same.
  int asked() {
    return (int) exchanges.stream().filter(each -> !each.isAgain()).count();
  }

  /// What was understood in one turn.
  List<Heard> heardIn(int turn) {
    return heard.stream().filter(each -> each.turn() == turn).toList();
  }

  /// What was understood of one question.
  List<Heard> heardOf(String question) {
    return heard.stream().filter(each -> each.ask().equals(question)).toList();
  }

  /// What the person wants, if they said.
  Optional<Guide.Aim> aim() {
    return heard.stream()
        .map(each -> each.reply().aim())
        .filter(id -> !id.isEmpty())
        .findFirst()
        .flatMap(id -> guide.aims().stream().filter(aim -> aim.id().equals(id)).findFirst());
  }

  /// Whether the person spoke of it when they came, first or not.
  boolean cameWith(String hypothesis) {
    return standing.evidence().stream()
        .anyMatch(each ->
            each.question().equals("problem")
                && each.points() > 0
                && each.hypothesis().equals(hypothesis));
  }

  /// What the person took for the cause when they came; the first thing they spoke of, or what they
  /// said of the readings besides.
  Optional<String> ownDiagnosis() {
    return standing.evidence().stream()
        .filter(each -> each.question().equals("problem") && each.points() > 0)
        .map(Evidence::hypothesis)
        .findFirst()
        .or(() ->
            heardOf("restate").stream()
                .flatMap(each -> each.reply().moves().keySet().stream())
                .findFirst());
  }

  /// How far the person reaches: look, habit or agree.
  String reach() {
    Set<String> reach =
        heard.stream().map(each -> each.reply().reach()).collect(Collectors.toSet());
    return reach.contains("habit") ? "habit" : reach.contains("agree") ? "agree" : "look";
  }

  /// The loop that most speaks for keeping a hypothesis alive; the likeliest when none was heard.
  Guide.Loop loop(String hypothesis) {
    List<String> usual = guide.hypothesis(hypothesis).loops();
    Map<String, Long> said =
        Stream.concat(
                heard.stream().flatMap(each -> each.reply().loops().stream()),
                met.values().stream()
                    .flatMap(List::stream)
                    .flatMap(id -> guide.interrupt(id).loops().stream()))
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    return usual.stream()
        .max(
            Comparator.comparingLong((String id) -> said.getOrDefault(id, 0L))
                .thenComparingInt(id -> -usual.indexOf(id)))
        .map(guide::loop)
        .orElseThrow();
  }

  /// Whether the person leads others, or pays: do, lead or fund.
  String role() {
    return flags.contains("funds") ? "fund" : flags.contains("leads") ? "lead" : "do";
  }

  /// What is good and should be kept.
  List<Heard> strengths() {
    return heard.stream().filter(each -> each.reply().strength()).toList();
  }

  /// Whether the way's longest stretch and what was said to have ended the longest wait disagree.
  Optional<Heard> contradiction() {
    Optional<Way.Stretch> longest = way.longest().filter(each -> !each.part().isEmpty());
    return heardOf("longest").stream()
        .filter(each -> !each.reply().spans().isEmpty())
        .findFirst()
        .filter(
            each -> longest.isPresent() && !each.reply().spans().contains(longest.get().part()));
  }
}
