package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is said next: first what the last answer met, then what was understood of it, shown back to
/// be corrected, then one question.
///
/// @param before what was understood before the last answer; empty at the beginning
record Speech(Memory memory, Optional<Memory> before) {
  private static final String GREETING =
      "I am Weir, a program that asks as an experienced coach would, in the tradition of DevOps systems thinking. Nobody reads along, and nothing leaves this machine. Eight questions as a rule, one at a time. Roles will do instead of names; I try to replace names, but read the file before you share it. And it helps to know yours: whether you do the work, lead it, or pay for it.";
  private static final String HOW_LONG = "I can hear how long this has been wearing on you. ";
  private static final Pattern IS_LONG =
      Pattern.compile(
          "\\b(?:(?:weeks|months|quarters|years) (?:now|already|on end)|for (?:\\w+ ){1,2}(?:weeks|months|quarters|years|ages)|(?:since|for ages|ever since)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> OPEN =
      List.of(
          "That it cannot be said from where you are is itself worth knowing.",
          "All right. That stays open, and I will say so at the end.",
          "Then we leave that dark for now.");

  /// Everything said before and with a question.
  String next(String ask) {
    List<String> paragraphs = new ArrayList<>();
    if (memory.exchanges().isEmpty()) {
      paragraphs.add(GREETING);
      memory
          .circumstances()
          .seen()
          .ifPresent(seen ->
              paragraphs.add(
                  "I can also see the %s %s, so I will not ask what it answers: %s"
                      .formatted(seen.kind().noun(), seen.name(), String.join(" ", seen.says()))));
    } else {
      reactions(paragraphs);
      if (ask.equals("restate")) {
        paragraphs.addAll(new Restatement(memory).paragraphs());
      } else {
        understood(paragraphs, ask);
      }
    }
    paragraphs.add(question(ask));
    return paragraphs.stream().filter(each -> !each.isBlank()).collect(Collectors.joining("\n\n"));
  }

  private int turn() {
    return memory.exchanges().size() - 1;
  }

  private String last() {
    return memory.exchanges().getLast().counts();
  }

  /// What the last answer met, each said once in a conversation.
  private void reactions(List<String> paragraphs) {
    List<String> earlier =
        memory.met().entrySet().stream()
            .filter(each -> each.getKey() < turn())
            .flatMap(each -> each.getValue().stream())
            .toList();
    memory.met().getOrDefault(turn(), List.of()).stream()
        .filter(id -> !earlier.contains(id) && !id.equals("cure"))
        .limit(2)
        .map(id -> memory.guide().interrupt(id).says().strip())
        .map(says -> IS_LONG.matcher(last()).find() ? says : says.replace(HOW_LONG, ""))
        .forEach(paragraphs::add);
    if (memory.met().getOrDefault(turn(), List.of()).equals(List.of("cure"))
        && !earlier.contains("cure")) {
      paragraphs.add(memory.guide().interrupt("cure").says().strip());
    }
    Oddity.of(last()).ifPresent(paragraphs::add);
  }

  private boolean isKept() {
    return !memory.exchanges().getLast().answer().equals(Exchange.NOT_KEPT);
  }

  /// What was understood of the last answer, to be corrected; else the person's own words.
  private void understood(List<String> paragraphs, String ask) {
    if (!isKept()) {
      return;
    }
    if (memory.unknown().contains(turn())) {
      paragraphs.add(OPEN.get((memory.unknown().size() - 1) % OPEN.size()));
      return;
    }
    List<String> parts = new ArrayList<>();
    differently(parts);
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
    } else if (Oddity.isUnclear(last())) {
      parts.add("My question was not clear, then, and that is mine to mend.");
    } else if (!ask.startsWith("interrupt")
        || memory.met().getOrDefault(turn(), List.of()).isEmpty()) {
      parts.add("You say: “" + Quote.opening(last(), 20) + "”. I keep that as you said it.");
    }
    memory.heardIn(turn()).stream()
        .filter(each -> each.reply().strength())
        .limit(1)
        .forEach(_ -> parts.add("That is a strength, and worth keeping."));
    aside().ifPresent(parts::add);
    overturned().ifPresent(parts::add);
    paragraphs.add(String.join(" ", parts));
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
    if (memory.exchanges().getLast().ask().equals("restate") && before.isPresent()) {
      Offer.chosen(before.get().standing(), last()).stream()
          .map(each -> "nearer is " + fill(memory.guide().hypothesis(each.hypothesis()).name()))
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

  /// A correction of the readings is said back once more, in the light of what was added.
  private void differently(List<String> parts) {
    if (!memory.exchanges().getLast().ask().equals("restate") || before.isEmpty()) {
      return;
    }
    List<String> offered = Offer.readings(before.get().standing());
    String now = memory.standing().first();
    if (!memory.standing().isSilent() && !offered.contains(now)) {
      parts.add(
          "Then let me put it differently: " + fill(memory.guide().reading(now).restate()) + ".");
    }
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

  private String question(String ask) {
    if (ask.startsWith("interrupt ")) {
      return fill(memory.guide().interrupt(ask.substring("interrupt ".length())).asks().strip());
    }
    if (ask.equals("contradiction")) {
      Way.Stretch longest = memory.way().longest().orElseThrow();
      Heard heard = memory.contradiction().orElseThrow();
      return "Two things you told me do not fit together yet. By your dates the longest part was from %s to %s; and about the longest wait you said “%s”. How was it the last time?"
          .formatted(
              memory.slots().point(longest.from()),
              memory.slots().point(longest.until()),
              heard.quote());
    }
    Optional<Guide.Splitter> splitter = memory.guide().splitter(ask);
    if (splitter.isPresent()) {
      String asks =
          memory.slots().isSaid("gate")
              ? splitter.get().asks()
              : splitter
                  .get()
                  .asks()
                  .replace(
                      "If {gate} came every day", "If what is finished could leave on any day");
      return Nouns.sentences(fill(asks));
    }
    boolean again = ask.endsWith(" again");
    Guide.Question question =
        memory
            .guide()
            .question(again ? ask.substring(0, ask.length() - " again".length()) : ask)
            .orElseThrow();
    if (again) {
      return fill(question.again());
    }
    Optional<Seen> seen = memory.circumstances().seen();
    if (seen.isPresent() && !question.asksSeen().isEmpty()) {
      return fill(seen(question.asksSeen(), seen.get()));
    }
    boolean dark =
        memory.hasAsked("dates") && memory.way().stretches().isEmpty() && saidUnknown("dates");
    if (dark && !question.asksUnknown().isEmpty()) {
      return fill(question.asksUnknown());
    }
    return fill(
        memory.flags().contains("leads") && !question.asksLeader().isEmpty()
            ? question.asksLeader()
            : question.asks());
  }

  private static String seen(String asks, Seen seen) {
    String longest =
        seen.longest()
            .map(each -> each.says().replace("In it", "In your " + seen.kind().noun()) + " ")
            .orElse("");
    return asks.replace("{seen}", seen.brief()).replace("{longest}", longest);
  }

  private boolean saidUnknown(String question) {
    for (int turn : memory.unknown()) {
      if (memory.exchanges().get(turn).question().equals(question)) {
        return true;
      }
    }
    return false;
  }

  private String fill(String text) {
    return memory.slots().fill(text);
  }
}
