package dev.weir.advisor;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// English for words the person brought: plurals and articles.
final class Nouns {
  private static final Set<String> NO_PLURAL = Set.of("testing", "qa", "central it", "staging");
  private static final Pattern BEFORE_VOWEL =
      Pattern.compile("\\b([Aa]) (?=[aeiouAEIOU])(?!(?:one|use|user|unit|uni)\\w*)");

  private Nouns() {}

  /// The plural of a noun in small letters.
  static String plural(String noun) {
    String low = noun.toLowerCase(Locale.ROOT);
    if (NO_PLURAL.contains(low) || low.endsWith("ing")) {
      return noun;
    }
    if (low.endsWith("y")
        && low.length() > 1
        && "aeiou".indexOf(low.charAt(low.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hisses =
        low.endsWith("s") || low.endsWith("x") || low.endsWith("ch") || low.endsWith("sh");
    return noun + (hisses ? "es" : "s");
  }

  /// The singular of a noun in small letters; itself where it is none of the usual plurals.
  static String singular(String noun) {
    if (noun.endsWith("ies") && noun.length() > 4) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    if (noun.matches(".*(?:ch|sh|x|ss|us)es")) {
      return noun.substring(0, noun.length() - 2);
    }
    return noun.matches(".*[^su]s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /// A noun with its definite article where it takes one.
  static String the(String noun) {
    return NO_PLURAL.contains(noun.toLowerCase(Locale.ROOT)) || noun.endsWith("ing")
        ? noun
        : "the " + noun;
  }

  /// A thing as somebody spoke of it, to speak of it again: "our rig" is the rig, "a colleague"
  /// that colleague.
  static String definite(String thing) {
    String plain = thing.replaceFirst("(?i)^(?:our|my|your|one|only one|the one) ", "the ");
    return plain.replaceFirst("(?i)^an? ", "that ").replaceFirst("^The ", "the ");
  }

  /// The text with "an" where a vowel follows.
  static String articles(String text) {
    return BEFORE_VOWEL.matcher(text).replaceAll("$1n ");
  }

  /// The text with a large letter at its beginning and after each full stop.
  static String sentences(String text) {
    StringBuilder out = new StringBuilder();
    boolean begin = true;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      out.append(begin && Character.isLetter(each) ? Character.toUpperCase(each) : each);
      boolean ends =
          (each == '.' || each == '?' || each == '!')
              && i + 1 < text.length()
              && Character.isWhitespace(text.charAt(i + 1));
      begin = ends || (begin && !Character.isLetterOrDigit(each));
    }
    return out.toString();
  }
}
