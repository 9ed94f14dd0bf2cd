package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was understood of the last answer, said back to be corrected; else the person's own words.
///
/// @param before what was understood before the last answer; empty at the beginning
record Understood(Memory memory, Optional<Memory> before) {
  private static final int OWN = 24;
  private static final List<String> OPEN =
      List.of(
          "That it cannot be said from where you are is itself worth knowing.",
          "All right. That stays open, and I will say so at the end.",
          "Then we leave that dark for now.");

  private boolean isKept() {
    return memory.exchanges().getLast().isKept();
  }

  /// What is said of the last answer before a question; empty when there is nothing to say.
  String said(String ask) {
    if (!isKept()) {
      return "";
    }
    if (memory.unclear().contains(turn())) {
      return "My question was not clear, then, and that is mine to mend.";
    }
    if (memory.unknown().contains(turn())) {
      return OPEN.get((memory.unknown().size() - 1) % OPEN.size());
    }
    List<String> parts = new ArrayList<>();
    boolean bare = isRestated() && Offer.isBareRefusal(last());
    if (bare) {
      return "";
    }
    boolean theirs = differently(parts);
    List<String> noted = noted();
    if (hasLostTimes()) {
      parts.add(
          "I could not place your times on a line; here they are as you said them: “"
              + Quote.opening(last(), 30)
              + "”.");
    } else if (!noted.isEmpty()) {
      String hint =
          hasNotedBefore() ? "" : " If one of these is not so, begin your answer with “wrong:”.";
      parts.add("I noted: " + String.join("; ", noted) + "." + hint);
    } else if (!theirs
        && (!ask.startsWith("interrupt")
            || memory.met().getOrDefault(turn(), List.of()).isEmpty())) {
      parts.add("You say: “" + Quote.opening(last(), 20) + "”. I keep that as you said it.");
    }
    memory.heardIn(turn()).stream()
        .filter(each -> each.reply().strength())
        .limit(1)
        .forEach(_ -> parts.add("That is a strength, and worth keeping."));
    aside().ifPresent(parts::add);
    overturned().ifPresent(parts::add);
    return String.join(" ", parts);
  }

  /// Whether times were said and none of the way could be made of them.
  private boolean hasLostTimes() {
    return memory.exchanges().getLast().question().equals("dates")
        && memory.way().stretches().isEmpty()
        && Clock.hour(Clock.plain(Ears.plain(last())), Optional.empty()).isPresent();
  }

  /// What is shown back of the last answer.
  List<String> noted() {
    List<String> noted = new ArrayList<>();
    boolean early = memory.exchanges().getLast().ask().startsWith("interrupt");
    if (isRestated() && before.isPresent()) {
      Offer.chosen(before.get().standing(), Offer.choosing(memory.exchanges().getLast())).stream()
          .map(each -> "nearer: " + fill(memory.guide().hypothesis(each.hypothesis()).name()))
          .forEach(noted::add);
    }
    if (!early) {
      memory.heardIn(turn()).stream()
          .map(each -> fill(each.reply().noted()))
          .distinct()
          .limit(3)
          .forEach(noted::add);
    }
    if (memory.exchanges().getLast().question().equals("dates")) {
      memory
          .way()
          .stretches()
          .forEach(each ->
              noted.add(
                  "%s to %s, %s"
                      .formatted(
                          memory.slots().point(each.from()),
                          memory.slots().point(each.until()),
                          Spoken.duration(each.hours()))));
    }
    if (before.isPresent() && before.get().hands().isEmpty()) {
      memory
          .hands()
          .ifPresent(hands -> noted.add("hands were on it for " + Spoken.within(hands.words())));
    }
    return noted;
  }

  private boolean hasNotedBefore() {
    return (turn() > 0
            && memory.exchanges().get(1).ask().startsWith("interrupt")
            && !memory.heardIn(0).isEmpty())
        || memory.heard().stream()
            .anyMatch(
                each -> each.turn() < turn() && each.turn() > 0 && !each.ask().equals("interrupt"))
        || memory.exchanges().stream()
            .limit(turn())
            .anyMatch(each ->
                (each.ask().equals("restate") && Offer.isChoice(each.counts()))
                    || (each.ask().equals("dates") && !memory.way().stretches().isEmpty()));
  }

  /// Whether the last answer was to the readings.
  private boolean isRestated() {
    return memory.exchanges().getLast().question().equals("restate");
  }

  /// Where the readings were turned down, one is made of the person's own words; where they were
  /// corrected, they are said once more in the light of what was added.
  ///
  /// @return whether the answer was said back in it
  private boolean differently(List<String> parts) {
    if (!isRestated() || before.isEmpty()) {
      return false;
    }
    Optional<String> now =
        memory.heardIn(turn()).stream()
            .flatMap(each -> each.reply().moves().entrySet().stream())
            .filter(move -> move.getValue() > 0)
            .map(java.util.Map.Entry::getKey)
            .findFirst();
    List<String> own = Offer.ownWords(last());
    if (!own.isEmpty() && (Offer.isRefusal(last()) || memory.exchanges().getLast().isAgain())) {
      String words = new Restatement(memory).telling(own, OWN);
      String system =
          now.map(id ->
                  "Said as a system: "
                      + fill(memory.guide().reading(id).restate())
                      + ". If that is still not it, say so as we go on.")
              .orElse("I make no more of it than you said.");
      String lead =
          Offer.isRefusal(last()) ? "Then I let go of those and take yours" : "Then I take yours";
      parts.add(lead + ": “" + words + "”. " + system);
      return true;
    }
    String first = memory.standing().first();
    boolean other = !Offer.readings(before.get().standing()).contains(first);
    if (!memory.standing().isSilent() && other) {
      parts.add(
          "Then let me put it differently: " + fill(memory.guide().reading(first).restate()) + ".");
    }
    return false;
  }

  /// A way that is far from what the data shows is said to be, at once.
  private Optional<String> aside() {
    return memory.exchanges().getLast().question().equals("dates")
        ? memory.circumstances().seen().flatMap(seen -> seen.aside(memory.way()))
        : Optional.empty();
  }

  /// When a question turned the favourite over, that is said aloud.
  private Optional<String> overturned() {
    boolean named =
        before.stream()
            .map(Memory::standing)
            .anyMatch(then ->
                then.evidence().stream()
                    .anyMatch(each ->
                        each.question().equals("restate")
                            && each.hypothesis().equals(then.first())));
    boolean split = named && memory.exchanges().getLast().ask().startsWith("split");
    return before
        .filter(then -> split && !then.standing().isSilent())
        .filter(then -> !then.standing().first().equals(memory.standing().first()))
        .map(then ->
            "That turns me round: I had leaned towards %s, and this speaks for %s."
                .formatted(
                    fill(memory.guide().reading(then.standing().first()).claim()),
                    fill(memory.guide().reading(memory.standing().first()).claim())));
  }

  private int turn() {
    return memory.exchanges().size() - 1;
  }

  private String last() {
    return memory.exchanges().getLast().counts();
  }

  private String fill(String text) {
    return memory.slots().fill(text);
  }
}
