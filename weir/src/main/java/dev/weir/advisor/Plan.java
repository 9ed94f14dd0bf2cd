package dev.weir.advisor;

/// Decides what is asked next.
@FunctionalInterface
interface Plan {
  /// What ends the questions.
  String CLOSE = "close";

  /// The id of the next question, or [#CLOSE].
  String next(Memory memory);
}
