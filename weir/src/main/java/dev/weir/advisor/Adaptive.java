package dev.weir.advisor;

import java.util.List;
import java.util.Optional;

/// The adviser's own order: eight questions as a rule, nine at most, fewer for somebody worn out;
/// what was met is met first; a question that splits the two leaders is asked unless one leads by
/// two. A question asked once more in other words does not count.
final class Adaptive implements Plan {
  private static final int MOST = 9;
  private static final int MOST_INTERRUPTS = 2;
  private static final int KEPT = 2;

  @Override
  public String next(Memory memory) {
    if (memory.exchanges().isEmpty()) {
      return "problem";
    }
    Optional<String> once = onceMore(memory);
    if (once.isPresent()) {
      return once.get();
    }
    int left = MOST - memory.asked();
    if (left <= 0) {
      return CLOSE;
    }
    Optional<String> met = interrupt(memory, left);
    if (met.isPresent()) {
      return met.get();
    }
    if (memory.flags().contains("distress")) {
      return first(memory, List.of("restate", "longest", "reach"));
    }
    for (String ask : List.of("restate", "dates", "longest")) {
      if (!memory.hasAsked(ask)) {
        return ask;
      }
    }
    return afterTheCase(memory, left);
  }

  /// What follows the last real case; two questions are always kept for the last failure and the
  /// first step.
  private static String afterTheCase(Memory memory, int left) {
    boolean room = left > KEPT || memory.hasAsked("wrong");
    if (room && !memory.hasAsked("urgent") && left >= 2) {
      return "urgent";
    }
    if (memory.contradiction().isPresent() && !memory.hasAsked("contradiction") && left >= 4) {
      return "contradiction";
    }
    Optional<String> split = splitter(memory);
    if (room && split.isPresent() && left >= 2) {
      return split.get();
    }
    if (!memory.hasAsked("wrong") && left >= 2) {
      return "wrong";
    }
    return last(memory, left);
  }

  /// The same question once more, in simpler words or asking for the person's own: it spends
  /// nothing of the nine.
  private static Optional<String> onceMore(Memory memory) {
    Exchange last = memory.exchanges().getLast();
    int turn = memory.exchanges().size() - 1;
    boolean known =
        memory.guide().question(last.ask()).isPresent()
            || memory.guide().splitter(last.ask()).filter(Guide.Splitter::isOfTwo).isPresent();
    boolean silent = memory.heardIn(turn).isEmpty() && !memory.unknown().contains(turn);
    boolean again =
        memory.unclear().contains(turn)
            || (last.ask().equals("longest") && silent)
            || (last.ask().equals("restate") && Offer.isBareRefusal(last.counts()));
    return known && again && !memory.flags().contains("distress")
        ? Optional.of(last.ask() + " again")
        : Optional.empty();
  }

  /// A leader is asked the last two questions apart, where there is room.
  private static String last(Memory memory, int left) {
    boolean apart = memory.flags().contains("leads") && left >= 4;
    if (memory.hasAsked("praise_reach") || memory.hasAsked("reach")) {
      return CLOSE;
    }
    if (memory.hasAsked("praise")) {
      return "reach";
    }
    return apart ? "praise" : "praise_reach";
  }

  private static String first(Memory memory, List<String> asks) {
    return asks.stream().filter(ask -> !memory.hasAsked(ask)).findFirst().orElse(CLOSE);
  }

  /// The question of what the last answer met, when it has one and there is room for it.
  private static Optional<String> interrupt(Memory memory, int left) {
    List<Exchange> asked = memory.exchanges();
    int last = asked.size() - 1;
    long before = asked.stream().filter(each -> each.ask().startsWith("interrupt")).count();
    boolean room = left >= 4 && before < MOST_INTERRUPTS;
    return memory.met().getOrDefault(last, List.of()).stream()
        .filter(id -> !memory.guide().interrupt(id).asks().isEmpty())
        .limit(1)
        .map(id -> "interrupt " + id)
        .filter(ask -> room && !memory.hasAsked(ask))
        .findFirst();
  }

  /// What splits the two leaders: once, and once more when another pair leads afterwards.
  private static Optional<String> splitter(Memory memory) {
    Standing standing = memory.standing();
    long before =
        memory.exchanges().stream()
            .map(Exchange::question)
            .distinct()
            .filter(each -> each.startsWith("split"))
            .count();
    boolean open = before == 0 ? !standing.isDecided() : standing.leading().isEmpty();
    if (!open || before >= 2 || standing.isSilent()) {
      return Optional.empty();
    }
    return memory
        .guide()
        .splitter(standing.first(), before == 0 ? standing.rival() : standing.second())
        .map(Guide.Splitter::id)
        .filter(id -> !memory.hasAsked(id));
  }
}
