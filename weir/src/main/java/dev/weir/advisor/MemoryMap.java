package dev.weir.advisor;

import dev.weir.story.LadderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The way of one item as a person remembers it, drawn to scale with the same hand as measured
/// maps.
final class MemoryMap {
  private static final double SHORT = 0.06;

  private MemoryMap() {}

  /// The map's lines, at most 80 columns wide; empty when no two points of the way are known.
  static List<String> lines(Memory memory) {
    List<Way.Stretch> stretches = memory.way().stretches();
    if (stretches.isEmpty() || !(memory.way().hours() > 0)) {
      return List.of();
    }
    List<LadderLine.Part> parts =
        stretches.stream()
            .map(each ->
                new LadderLine.Part(
                    each.hours(), isWait(each), Spoken.duration(each.hours()), says(memory, each)))
            .toList();
    boolean fromAsked = stretches.getFirst().from() == Way.Point.ASKED;
    boolean toUsed = stretches.getLast().until() == Way.Point.USED;
    List<String> out = new ArrayList<>(new LadderLine(parts).drawn(!fromAsked, !toUsed));
    memory
        .hands()
        .ifPresent(hands -> {
          int columns = (int) Math.round(68 * Math.min(1, hands.hours() / memory.way().hours()));
          out.add(
              1,
              "     "
                  + "▔".repeat(Math.max(1, columns))
                  + " hands on it: "
                  + Spoken.within(hands.words()));
        });
    out.add(
        "     to scale: one %s, from one person's memory, %s in all"
            .formatted(memory.slots().item(), Spoken.duration(memory.way().hours())));
    return out;
  }

  private static boolean isWait(Way.Stretch stretch) {
    return !stretch.part().equals("work");
  }

  private static String says(Memory memory, Way.Stretch stretch) {
    String span = memory.slots().span(stretch);
    boolean longest =
        memory.way().stretches().size() > 1
            && memory.way().longest().filter(stretch::equals).isPresent();
    return longest && Objects.requireNonNull(stretch).hours() > SHORT
        ? span + " ◀ the longest"
        : span;
  }
}
