package dev.weir.advisor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One question and its answer.
///
/// @param ask the id of what was asked, such as `dates`
/// @param answer in the person's words, names turned into roles
/// @param later the day of the answer, when it is not the day the conversation began
public record Exchange(String ask, String answer, Optional<LocalDate> later) {
  private static final String AGAIN = " again";
  static final String CORRECTED = "(corrected)";

  /// What stands for an answer that is not kept: which interrupt was met → its mark, which says
  /// nothing of it to who reads the file.
  private static final Map<String, String> MARKS =
      Map.of("danger", "(left out)", "wrongdoing", "(not kept)");

  /// Without its words.
  ///
  /// @param interrupt the one that says they are not kept
  Exchange forgotten(String interrupt) {
    return saying(MARKS.getOrDefault(interrupt, "(not kept)"));
  }

  /// Whether its words are there.
  boolean isKept() {
    return !MARKS.containsValue(answer);
  }

  /// The interrupt that took the words away; empty when they are there.
  Optional<String> forgottenFor() {
    return MARKS.entrySet().stream()
        .filter(mark -> mark.getValue().equals(answer))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The same question with another answer.
  Exchange saying(String other) {
    return new Exchange(ask, other, later);
  }

  /// The day of the answer.
  ///
  /// @param began the day the conversation began
  LocalDate day(LocalDate began) {
    return later.orElse(began);
  }

  /// What counts of the answer: after a correction, only what was said then.
  String counts() {
    int at = answer.lastIndexOf(CORRECTED);
    return at < 0 ? answer : answer.substring(at + CORRECTED.length()).strip();
  }

  /// Whether what was said first was corrected.
  boolean isCorrected() {
    return answer.contains(CORRECTED);
  }

  /// As it stood before the last correction; itself without one.
  Exchange before() {
    int at = answer.lastIndexOf(CORRECTED);
    return at < 0 ? this : saying(answer.substring(0, at).strip());
  }

  /// Whether it was asked once more in other words.
  boolean isAgain() {
    return ask.endsWith(AGAIN);
  }

  /// The question it belongs to: asking once more is the same question.
  String question() {
    return isAgain() ? ask.substring(0, ask.length() - AGAIN.length()) : ask;
  }
}
