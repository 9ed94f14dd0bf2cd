package dev.weir.advisor;

import java.time.LocalDate;
import java.util.List;

/// Conversations for tests.
final class Talk {
  static final Guide GUIDE = GuideFiles.shipped();
  static final LocalDate ON = LocalDate.of(2026, 11, 25);

  private Talk() {}

  /// One that begins.
  static Interview begun() {
    return Interview.begin(GUIDE, Circumstances.on(ON));
  }

  /// One after these answers.
  static Interview after(String... answers) {
    Interview now = begun();
    for (String answer : List.of(answers)) {
      now = now.answer(answer);
    }
    return now;
  }

  /// A scripted person by title; a title there is not fails the test that asks for it.
  static Respondent person(String folder, String title) {
    return Accuracy.respondents(folder).stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody in " + folder + " is called " + title));
  }

  /// One to its end, every further answer being the same.
  static Interview ended(Interview begun, String answer) {
    Interview now = begun;
    while (!now.isOver()) {
      now = now.answer(answer);
    }
    return now;
  }
}
