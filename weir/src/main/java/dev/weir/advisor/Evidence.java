package dev.weir.advisor;

/// What one answer says about one hypothesis.
///
/// @param question what had been asked; `trace` when it came from a repository
/// @param points grade times weight: a fact counts double an opinion; against is below zero
/// @param quote the person's own words, or what was read off the dates
record Evidence(String question, String hypothesis, int points, String quote) {
  /// Whether it is said of the last real case's longest wait.
  boolean isOfTheWait() {
    return question.equals("longest");
  }

  /// Whether it was read off dates or a repository, and is not the person's own wording.
  boolean isRead() {
    return question.equals("dates") || question.equals("trace");
  }
}
