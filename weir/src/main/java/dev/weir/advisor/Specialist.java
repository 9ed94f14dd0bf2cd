package dev.weir.advisor;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A specialist is a specialist of something: "the data specialist" and not "the specialist".
final class Specialist {
  private static final Set<String> GENERAL =
      Set.of(
          "specialist",
          "expert",
          "engineer",
          "administrator",
          "consultant",
          "inspector",
          "designer",
          "lawyer",
          "editor");
  private static final Set<String> NO_FIELD =
      Set.of(
          "the",
          "our",
          "one",
          "that",
          "this",
          "same",
          "only",
          "single",
          "any",
          "each",
          "every",
          "two",
          "three",
          "four",
          "few",
          "some",
          "another",
          "other",
          "ask",
          "asked",
          "for",
          "with",
          "from",
          "and",
          "her",
          "his",
          "their",
          "your",
          "good",
          "best",
          "new",
          "real",
          "outside",
          "external",
          "internal",
          "certain",
          "first",
          "last",
          "call",
          "via",
          "are",
          "was",
          "get",
          "need",
          "needs",
          "all",
          "more",
          "who",
          "when",
          "until",
          "but");

  private Specialist() {}

  /// The field of a specialist as it was said: "data " of "our data specialist"; empty for a role
  /// that says it by itself.
  static String field(String role, String text) {
    if (!GENERAL.contains(role)) {
      return "";
    }
    Matcher matcher = Pattern.compile("\\b([a-z]{3,}) " + role + "s?\\b").matcher(text);
    while (matcher.find()) {
      if (!NO_FIELD.contains(matcher.group(1))) {
        return matcher.group(1) + " ";
      }
    }
    return "";
  }
}
