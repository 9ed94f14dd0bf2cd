package dev.weir.advisor;

/// One question and its answer.
///
/// @param ask the id of what was asked, such as `dates`
/// @param answer in the person's words, names turned into roles
public record Exchange(String ask, String answer) {
  static final String CORRECTED = "(corrected)";
  static final String NOT_KEPT = "(not kept)";

  /// What counts of the answer: after a correction, only what was said then.
  String counts() {
    int at = answer.lastIndexOf(CORRECTED);
    return at < 0 ? answer : answer.substring(at + CORRECTED.length()).strip();
  }

  /// The question it belongs to: asking once more is the same question.
  String question() {
    return ask.endsWith(" again") ? ask.substring(0, ask.length() - " again".length()) : ask;
  }
}
