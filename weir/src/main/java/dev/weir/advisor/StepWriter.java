package dev.weir.advisor;

import dev.weir.story.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes the one step: what, by when, who must agree, how it is undone, what is expected, what
/// stops it.
///
/// @param first the hypothesis that leads, or comes first
/// @param leads whether it leads
record StepWriter(Memory memory, String first, boolean leads) {
  private static final int LOOK_AGAIN_DAYS = 21;
  private static final List<String> REACH = List.of("reach", "praise_reach");
  private static final Pattern FIXED =
      Pattern.compile("whoever owns the control|^nobody has to|^ask (?:each|that person|them for)");

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
            memory.slots().fill(agree(step)),
            undo,
            memory.slots().fill(step.expect()),
            memory.slots().fill(step.stop()),
            measure);
  }

  /// Whom to ask: who was named as having to agree, except where an owner or nobody must.
  private String agree(Guide.Step step) {
    return FIXED.matcher(step.agree()).find()
        ? step.agree()
        : agreers().map(named -> "ask " + named).orElse(step.agree());
  }

  private Optional<String> agreers() {
    return answers().flatMap(each -> Agreers.in(each).stream()).findFirst();
  }

  private Stream<String> answers() {
    return memory.exchanges().stream()
        .filter(each -> REACH.contains(each.question()))
        .map(Exchange::counts);
  }

  /// What the person would try, where it acts on what leads and thins no check.
  private Optional<Guide.Step> own(Guide.Step usual) {
    Guide.Own own = memory.guide().reading(first).own();
    Ears ears = new Ears(memory.guide());
    return idea()
        .filter(idea -> !OwnIdea.isOutOfPlace(idea))
        .filter(idea -> ears.hear(own.cues(), idea).isPresent())
        .map(idea ->
            new Guide.Step(
                "your own idea, “" + idea + "”",
                FIXED.matcher(usual.agree()).find() ? usual.agree() : own.agree(),
                "go back to today's way",
                own.expect(),
                "if somebody is worse off for it"));
  }

  private Optional<String> idea() {
    return answers().flatMap(each -> OwnIdea.in(each).stream()).findFirst();
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
    Guide.Step usual = usual();
    return own(usual).orElse(usual);
  }

  private Guide.Step usual() {
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
