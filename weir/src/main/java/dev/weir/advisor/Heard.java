package dev.weir.advisor;

/// One thing understood in an answer.
///
/// @param turn which answer, from 0
/// @param ask what had been asked
/// @param reply the way to answer it was taken for
/// @param quote the person's own words that gave it away
record Heard(int turn, String ask, Guide.Reply reply, String quote) {
  /// Whether another is the same reply to the same question.
  boolean isSame(Heard other) {
    return ask.equals(other.ask()) && reply.id().equals(other.reply().id());
  }
}
