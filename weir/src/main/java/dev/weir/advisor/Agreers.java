package dev.weir.advisor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who was named as having to agree, to be asked first.
final class Agreers {
  private static final String ROLE = "((?:[\\w-]+(?:'s)? ){0,6}?[\\w-]+)";
  private static final String MUST =
      "(?:(?:would|will)? ?(?:have|has|need|needs) to|'d have to|must|should)(?: first| also| both)? ";
  private static final List<Pattern> NAMED =
      List.of(
          pattern(
              "(?:^|[.,;:!?] )(?:and |but |then |only )*"
                  + ROLE
                  + " ?"
                  + MUST
                  + "(?:agree|say yes|approve|sign|be asked|ok it|decide)\\b"),
          pattern(
              "(?:^|[.,;:!?] )(?:and |but |then |only )*"
                  + ROLE
                  + " (?:decides|approves|has the last word|has to approve|signs it)\\b"),
          pattern(
              "\\b(?:ask|convince|persuade) ((?:the|my|our) (?:[\\w-]+ ){0,2}?[\\w-]+)(?=[.,;!?]|$| (?:to|for|whether|if|about|first)\\b)"));
  private static final Pattern SPOKEN_OF =
      pattern(
          "\\b((?:the|our|my|your) (?:[\\w-]+(?:'s)? ){0,3}?[\\w-]+?)(?='s ?(?:[.,;!?]|$)| (?:has|have|is|are|was|were|decides|decide|owns|own|can|may|says|say)\\b|[.,;!?]|$)");
  private static final Pattern OWNER =
      pattern(
          "\\b(?:belongs? to|owned by|up to|lies with|is with|decided by|set by) ((?:[\\w-]+(?:'s)? ){0,3}[\\w-]+)(?=[.,;!?]|$)");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "that", "it", "this");
  private static final Set<String> NOT_ONE =
      Set.of(
          "i",
          "we",
          "you",
          "nobody",
          "no one",
          "everybody",
          "everyone",
          "somebody",
          "someone",
          "who",
          "people",
          "all",
          "none",
          "what",
          "others");
  private static final Set<String> NO_ARTICLE =
      Set.of(
          "operations",
          "ops",
          "legal",
          "finance",
          "sales",
          "audit",
          "compliance",
          "security",
          "management",
          "product",
          "hr",
          "it",
          "procurement",
          "purchasing",
          "marketing",
          "support",
          "engineering",
          "risk",
          "qa",
          "a",
          "an",
          "the",
          "my",
          "our",
          "your",
          "his",
          "her",
          "their",
          "both",
          "each",
          "every",
          "another",
          "central",
          "that",
          "infrastructure",
          "production");

  private Agreers() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /// Whom an answer names as having to agree, as they are spoken of to the person: "your boss",
  /// "the treasurer and the bishop"; a pronoun is the one spoken of before. Empty when nobody is
  /// named.
  static Optional<String> in(String answer) {
    String said = Ears.plain(answer).replaceAll("\\s+", " ").strip();
    for (Pattern pattern : NAMED) {
      Matcher matcher = pattern.matcher(said);
      while (matcher.find()) {
        Optional<String> named =
            named(matcher.group(1).strip(), said.substring(0, matcher.start(1)));
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> named(String words, String before) {
    String low = words.toLowerCase(Locale.ROOT);
    if (PRONOUNS.contains(low)) {
      return last(before).map(Agreers::toThem);
    }
    return NOT_ONE.contains(low) ? Optional.empty() : Optional.of(toThem(words));
  }

  private static Optional<String> last(String before) {
    return OWNER
        .matcher(before)
        .results()
        .map(found -> found.group(1))
        .reduce((_, b) -> b)
        .or(() ->
            SPOKEN_OF.matcher(before).results().map(found -> found.group(1)).reduce((_, b) -> b));
  }

  /// As it is said to the person.
  private static String toThem(String words) {
    String said =
        words
            .replaceAll("(?i)\\b(?:my|our)\\b", "your")
            .replaceAll("(?i)^a colleague\\b", "that colleague")
            .replaceAll("\\b(?:The|A|An|His|Her|Your)\\b", "§$0");
    Matcher upper = Pattern.compile("§(\\w+)").matcher(said);
    said = upper.replaceAll(found -> found.group(1).toLowerCase(Locale.ROOT));
    String first = said.split(" ", 2)[0];
    boolean bare = !NO_ARTICLE.contains(first.toLowerCase(Locale.ROOT)) && !first.endsWith("s");
    String plain = first.matches("\\p{Lu}[\\p{Ll}]+") && bare ? Spoken.within(said) : said;
    return bare ? "the " + plain : Spoken.within(plain);
  }
}
