package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hears what somebody says work waited for, in whatever word they have for it: "in the queue for
/// the shared rig", "on the treasurer's desk", "we have one scanner". The guide says which words
/// are a machine, a date, a role, another place; a word that names somebody by what they do is a
/// role; any other stays unplaced and keeps its wording.
final class Waited {
  private static final int MOST_NAMED = 4;
  private static final String UP_TO_SEVEN = "((?:[\\w'-]+(?: |$)){1,7})";
  private static final Pattern WAITS =
      Pattern.compile(
          "\\b(?:wait\\w*|queu\\w*|in (?:the |a )?(?:queue|line|pile)|lay|lying|lies|sat|sits|sitting|stuck|rest|rests|rested|parked|held(?: up)?|blocked|hung|hangs|stood)"
              + "(?: (?!for\\b|on\\b|with\\b|at\\b|by\\b|in\\b|behind\\b|until\\b|till\\b|upon\\b)[\\w'-]+){0,3} (?:for|on|with|at|by|in|behind|until|till|upon) "
              + UP_TO_SEVEN);
  private static final Pattern OPENS =
      Pattern.compile("^(?:on|with|at|in|for|behind|until|till|by) " + UP_TO_SEVEN);
  private static final Pattern IS =
      Pattern.compile(
          "^(?:no |yes |well |so |but |and )*(?:it's|it is|that's|that is|it was)(?: (?:just|really|always|more|only|mostly|all))? ((?:the|our) (?:[\\w'-]+(?: |$)){1,6})");
  private static final Pattern THERE =
      Pattern.compile(
          "\\b(?:to|with|at|by|in) ((?:the|our) (?:[\\w'-]+ ){1,4}?)(?:[\\w'-]+ ){0,9}?(?:and there|where)(?: they| it| those| the \\w+)? (?:rest|lie|wait|sit|stay|stop|get stuck|pile|queue)\\w*");
  private static final Pattern NEEDS =
      Pattern.compile(
          "\\b(?:every|each|all|any|everything|anything|everyone|everybody|it|they)\\b(?: [\\w'-]+){0,8}? (?:needs?|requires?|(?:go|goes|going|run|runs|passes) (?:past|through|via|over)|(?:has|have) to (?:go (?:past|through|to|via|over)|be (?:signed|approved|read|seen) by|ask)|must be (?:signed|approved|read|seen) by|depends? on) ((?:the|our|one|my|a) (?:[\\w'-]+(?: |$)){1,6}|(?:him|her|me)\\b)");
  private static final Pattern UNTIL = Pattern.compile("\\b(?:until|till) " + UP_TO_SEVEN);
  private static final Pattern SHARED =
      Pattern.compile(
          "\\b(?:(?:only |just |there is |there's )?(?:one|a single)(?: shared)?|a shared|the same) "
              + UP_TO_SEVEN);
  private static final Pattern ENDS =
      Pattern.compile(
          "(?<=\\w) (?:to|who|which|that|when|where|until|till|before|after|because|and|but|so|or|since|while|then|as|for|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|on the|every|is|are|was|were|has|had|came|comes|arrived|finally|again|at last|about|nearly|almost|some)\\b.*$");
  private static final Pattern OWNER = Pattern.compile("^(.*?\\w)(?:'s|s') .+$");
  private static final Pattern DENIED =
      Pattern.compile("(?:\\b(?:not|never|no longer|without|nobody|nothing)|n't)(?: \\w+){0,2}$");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:him|her|me|us|you|them|it|that|this|those|these|there)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_OF =
      Pattern.compile(
          "^(?:one|any|each|either|some|two|three|all) of |^(?:any|some|every)(?:one|body)\\b");
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "^(?:the |our |one |my |that |a |an )(?:[\\w-]+ ){0,2}?([\\w-]*(?:er|or|ist|ian|ant|man|woman|chief|head|boss|nurse|registrar|bishop|vicar|matron|judge|counsel|clerk|mayor|priest|dean|chair))$");

  private static final List<String> SHAREABLE = List.of("env", "role", "gate");

  private static final Pattern SURELY =
      Pattern.compile(
          "(?:(?:ist|ian|man|woman)|^(?:chief|head|boss|nurse|registrar|bishop|vicar|matron|judge|counsel|clerk|mayor|priest|dean))$");
  private static final Pattern HE_OR_SHE =
      Pattern.compile("\\b(?:he|she|him|her|his|himself|herself)\\b", Pattern.CASE_INSENSITIVE);

  private final Guide guide;
  private final Ears ears;

  Waited(Guide guide, Ears ears) {
    this.guide = guide;
    this.ears = ears;
  }

  /// One thing that work waits for.
  ///
  /// @param kind what kind of thing it is, in the guide's word, such as `env`; empty when unplaced
  /// @param words the person's words for it, with their article
  /// @param from where they begin in the text
  /// @param until where they end
  record For(String kind, String words, int from, int until) {
    /// With the words as they were typed.
    For in(String text) {
      String typed = text.substring(from, until);
      return new For(
          kind,
          words.startsWith("the " + typed.toLowerCase(Locale.ROOT)) ? "the " + typed : typed,
          from,
          until);
    }

    /// Whether it can be spoken of by these words; "him" and "it" cannot.
    boolean isName() {
      return isPlaced() && !PRONOUN.matcher(words).matches();
    }

    /// Whether the guide knows what kind of thing it is.
    boolean isPlaced() {
      return !kind.isEmpty();
    }
  }

  /// What a text says work waited for, in its order.
  ///
  /// @param answers whether the text answers what it waited for, so that "With the board." says it
  List<For> in(String text, boolean answers) {
    List<For> all = new ArrayList<>();
    String plain = Ears.plain(text);
    boolean pronoun = HE_OR_SHE.matcher(plain).find();
    int from = 0;
    for (String part : plain.split("(?<=[.,;:!?()\\n–—])", -1)) {
      String low = part.toLowerCase(Locale.ROOT).replaceAll("[.,;:!?()\\n–—]", " ");
      int lead = low.length() - low.stripLeading().length();
      String said = low.strip().replaceAll("\\s", " ");
      collect(WAITS, said, from + lead, pronoun, all);
      if (answers) {
        collect(OPENS, said, from + lead, pronoun, all);
        collect(UNTIL, said, from + lead, pronoun, all);
      }
      collect(SHARED, said, from + lead, pronoun, all);
      collect(IS, said, from + lead, pronoun, all);
      collect(NEEDS, said, from + lead, pronoun, all);
      from += part.length();
    }
    collect(
        THERE,
        plain.toLowerCase(Locale.ROOT).replaceAll("[.,;:!?()\\n–—]", " ").replaceAll("\\s", " "),
        0,
        pronoun,
        all);
    return all.stream().map(each -> each.in(text)).toList();
  }

  /// The one thing waited for that the guide cannot place, in a text that answers what it was.
  Optional<String> unplaced(String text) {
    return in(text, true).stream()
        .filter(each -> !each.isPlaced())
        .map(For::words)
        .filter(words -> words.matches("(?i)(?:the|our|a|an|my) [\\w' -]+"))
        .filter(words -> Quote.count(words) <= MOST_NAMED)
        .findFirst();
  }

  private void collect(Pattern pattern, String said, int from, boolean pronoun, List<For> all) {
    Matcher matcher = pattern.matcher(said);
    int at = 0;
    while (matcher.find(at)) {
      boolean shared = pattern == SHARED;
      boolean denied = DENIED.matcher(said.substring(0, matcher.start()).stripTrailing()).find();
      String words = cut(matcher.group(1));
      boolean person =
          OWNER.matcher(ENDS.matcher(matcher.group(1).strip()).replaceFirst("")).matches()
              || pronoun;
      at = matcher.start(1);
      if (denied || words.isBlank() || ANY_OF.matcher(words).find()) {
        continue;
      }
      String named = shared ? "the " + words : words;
      String kind = kind(named, shared, person);
      boolean loose = !(pattern == WAITS || pattern == OPENS || pattern == UNTIL);
      if (!(loose && kind.isEmpty())) {
        all.add(
            new For(
                kind, named, from + matcher.start(1), from + matcher.start(1) + words.length()));
      }
    }
  }

  /// The words up to what is no longer the thing; of "the treasurer's desk" whose it is.
  private static String cut(String words) {
    String thing = ENDS.matcher(words.strip()).replaceFirst("");
    Matcher owner = OWNER.matcher(thing);
    return owner.matches() ? owner.group(1) : thing;
  }

  private String kind(String words, boolean shared, boolean person) {
    String near = shared ? first(words, 5) : words;
    Optional<String> known =
        guide.waits().stream()
            .filter(each -> !shared || SHAREABLE.contains(each.kind()))
            .filter(each -> ears.hear(each.cues(), near).isPresent())
            .map(Guide.Wait::kind)
            .findFirst();
    return known.orElseGet(() -> isSomebody(near, person) ? "role" : "");
  }

  /// Whether words name somebody by what they do. A chamber ends like a treasurer: such a word
  /// needs a "she", or something of theirs, beside it.
  private boolean isSomebody(String words, boolean person) {
    Matcher matcher = SOMEBODY.matcher(words);
    List<String> not = Objects.requireNonNull(guide.words().get("not_somebody"));
    return matcher.matches()
        && !not.contains(matcher.group(1))
        && (person || SURELY.matcher(matcher.group(1)).find());
  }

  private static String first(String words, int most) {
    String[] all = words.split(" ", -1);
    return String.join(" ", List.of(all).subList(0, Math.min(most, all.length)));
  }
}
