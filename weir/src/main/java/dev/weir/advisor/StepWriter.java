package dev.weir.advisor;

import dev.weir.story.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/// Writes the one step: what, by when, who must agree, how it is undone, what is expected, what
/// stops it.
///
/// @param first the hypothesis that leads, or comes first
/// @param leads whether it leads
record StepWriter(Memory memory, String first, boolean leads) {
  private static final int LOOK_AGAIN_DAYS = 21;

  /// The step in sentences.
  ///
  /// @param watched whether to say what to watch as well
  String write(boolean watched) {
    Guide.Step step = chosen();
    String measure =
        memory
            .aim()
            .filter(_ -> leads && watched)
            .map(each -> " Watch " + each.measure() + ".")
            .orElse("");
    String undo =
        step.undo().isEmpty() ? "" : " To undo it, " + memory.slots().fill(step.undo()) + ".";
    return "One step, yours, by %s: %s. First, %s.%s Expect %s; stop %s.%s"
        .formatted(
            Words.date(by()),
            memory.slots().fill(step.what()),
            memory.slots().fill(step.agree()),
            undo,
            memory.slots().fill(step.expect()),
            memory.slots().fill(step.stop()),
            measure);
  }

  /// Load off first; then nothing that touches a control without its owner; then what is in reach.
  private Guide.Step chosen() {
    if (memory.flags().contains("distress")) {
      return memory.guide().closings().relief();
    }
    if (!leads) {
      return memory.guide().closings().card();
    }
    Guide.Step regulated = memory.guide().reading(first).steps().get("regulated");
    if (memory.flags().contains("regulated") && regulated != null) {
      return regulated;
    }
    boolean sponsor =
        !memory.role().equals("do")
            && memory.heard().stream().anyMatch(each -> each.reply().reach().equals("agree"));
    return Objects.requireNonNull(
        memory.guide().reading(first).steps().get(sponsor ? "agree" : memory.reach()));
  }

  /// Friday of next week.
  private LocalDate by() {
    return memory
        .on()
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
  }

  /// Three weeks on, moved off a weekend.
  static LocalDate again(LocalDate on) {
    LocalDate day = on.plusDays(LOOK_AGAIN_DAYS);
    return day.getDayOfWeek().getValue() > 5
        ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        : day;
  }
}
