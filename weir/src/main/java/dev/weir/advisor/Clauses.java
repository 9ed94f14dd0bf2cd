package dev.weir.advisor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sentences, and of a sentence without end the clauses it is strung together from.
final class Clauses {
  private static final int LONG = 25;
  private static final Pattern JOINT =
      Pattern.compile(
          ";\\s+|\\s+[–—-]\\s+|,?\\s+(?=(?:and|but|so|because|then)\\s+(?:then\\s+|now\\s+|so\\s+|what\\s+)?(?:i|we|it|they|he|she|there|now|our|my|the|last|that|this|nobody|no one|everybody|everyone|people|customers|what|here|then|honestly|above|in)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINKING =
      Pattern.compile(
          "^(?:(?:and|but|so|because|then|also|now|well|right|ok|honestly|what happens is(?: that)?)\\b,?\\s+)+",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /// The parts of a text, in its order.
  static List<String> of(String text) {
    return Quote.sentences(text).stream()
        .flatMap(each -> Quote.count(each) <= LONG ? Stream.of(each) : JOINT.splitAsStream(each))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /// A clause without the word that tied it to the one before, and without its comma.
  static String alone(String clause) {
    return LINKING.matcher(clause).replaceFirst("").replaceAll("[,;:]$", "");
  }
}
