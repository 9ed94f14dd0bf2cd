package dev.weir.advisor;

import java.util.List;
import java.util.Optional;

/// The adviser's own order: eight questions as a rule, nine at most, fewer for somebody worn out;
/// what was met is met first; a question that splits the two leaders is asked unless one leads by
/// two.
final class Adaptive implements Plan {
  private static final int MOST = 9;
  private static final int MOST_INTERRUPTS = 2;

  @Override
  public String next(Memory memory) {
    List<Exchange> asked = memory.exchanges();
    if (asked.isEmpty()) {
      return "problem";
    }
    if (asked.size() >= MOST) {
      return CLOSE;
    }
    Optional<String> met = interrupt(memory);
    if (met.isPresent()) {
      return met.get();
    }
    if (memory.flags().contains("distress")) {
      return first(memory, List.of("restate", "longest", "reach"));
    }
    int left = MOST - asked.size();
    for (String ask : List.of("restate", "dates", "longest")) {
      if (!memory.hasAsked(ask)) {
        return ask;
      }
    }
    if (yieldsNothing(memory, "longest") && !memory.hasAsked("longest again") && left >= 4) {
      return "longest again";
    }
    if (!memory.hasAsked("urgent") && left >= 2) {
      return "urgent";
    }
    if (memory.contradiction().isPresent() && !memory.hasAsked("contradiction") && left >= 4) {
      return "contradiction";
    }
    Optional<String> split = splitter(memory);
    if (split.isPresent() && left >= 2) {
      return split.get();
    }
    if (!memory.hasAsked("wrong") && left >= 2) {
      return "wrong";
    }
    return last(memory, left);
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

  private static boolean yieldsNothing(Memory memory, String question) {
    List<Exchange> all = memory.exchanges();
    for (int turn = 0; turn < all.size(); turn++) {
      if (all.get(turn).question().equals(question)) {
        return memory.heardIn(turn).isEmpty() && !memory.unknown().contains(turn);
      }
    }
    return false;
  }

  /// The question of what the last answer met, when it has one and there is room for it.
  private static Optional<String> interrupt(Memory memory) {
    List<Exchange> asked = memory.exchanges();
    int last = asked.size() - 1;
    long before = asked.stream().filter(each -> each.ask().startsWith("interrupt")).count();
    boolean room = MOST - asked.size() >= 4 && before < MOST_INTERRUPTS;
    return memory.met().getOrDefault(last, List.of()).stream()
        .limit(1)
        .filter(id -> !memory.guide().interrupt(id).asks().isEmpty())
        .map(id -> "interrupt " + id)
        .filter(ask -> room && !memory.hasAsked(ask))
        .findFirst();
  }

  /// What splits the two leaders: once, and once more when another pair leads afterwards.
  private static Optional<String> splitter(Memory memory) {
    Standing standing = memory.standing();
    long before =
        memory.exchanges().stream().filter(each -> each.ask().startsWith("split")).count();
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
