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
        paragraphs.add(new Understood(memory, before).said(ask));
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
    boolean again = ask.endsWith(" again");
    String plain = again ? ask.substring(0, ask.length() - " again".length()) : ask;
    boolean unclear = memory.unclear().contains(turn());
    Optional<Guide.Splitter> splitter = memory.guide().splitter(plain);
    if (splitter.isPresent() && again) {
      List<String> names =
          splitter.get().pair().stream().map(id -> memory.guide().hypothesis(id).name()).toList();
      return fill(
          "Which is nearer, then? The first: %s. The second: %s."
              .formatted(names.get(0), names.get(1)));
    }
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
    Guide.Question question = memory.guide().question(plain).orElseThrow();
    if (again) {
      Optional<String> thing =
          plain.equals("longest") && !unclear
              ? new Waited(memory.guide(), new Ears(memory.guide())).unplaced(last())
              : Optional.empty();
      if (thing.isPresent()) {
        return "I want to get this one right, because it tells most. You name “%s”. What kind of thing held it there: a person, a date that comes round, a decision, another group or firm, a check, or something such as a machine or a room?"
            .formatted(thing.get());
      }
      return fill(unclear || question.again().isEmpty() ? question.simpler() : question.again());
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
