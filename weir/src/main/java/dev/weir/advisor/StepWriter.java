package dev.weir.advisor;

import dev.weir.story.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the one step: what, by when, who must agree, how it is undone, what is expected, what
/// stops it.
///
/// @param first the hypothesis that leads, or comes first
/// @param leads whether it leads
record StepWriter(Memory memory, String first, boolean leads) {
  private static final int LOOK_AGAIN_DAYS = 21;
  private static final List<String> REACH = List.of("reach", "praise_reach");
  private static final Pattern ROLE_UNNAMED =
      Pattern.compile("^ask (?:whoever (?!owns the control)|the role|that role)");
  private static final Pattern MUST_AGREE =
      Pattern.compile(
          "(?:^|[.,;] )(?:and |but )?((?:[\\w-]+ ){0,3}?[\\w-]+) (?:would have to|must|has to|have to|needs to|need to) agree\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOBODY =
      Pattern.compile(
          "^ask (?:i|we|you|he|she|they|it|nobody|no one|everybody|everyone|somebody|someone|who)\\b");

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

  /// Whom to ask: the role that was named as having to agree, where the guide knows no better.
  private String agree(Guide.Step step) {
    if (!ROLE_UNNAMED.matcher(step.agree()).find()) {
      return step.agree();
    }
    return memory.exchanges().stream()
        .filter(each -> REACH.contains(each.question()))
        .map(each -> MUST_AGREE.matcher(Ears.plain(each.counts())))
        .filter(Matcher::find)
        .map(found -> "ask " + Spoken.within(found.group(1)))
        .filter(asks -> !NOBODY.matcher(asks).find())
        .findFirst()
        .orElse(step.agree());
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
