package dev.weir.advisor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the cues of the guide in what a person says. A cue is plain words: `*` ends a word freely,
/// `…` lets up to six words of the same sentence pass, `(a|b)` is a choice, a `?` after it makes it
/// optional, `{list}` is any word of a list of the guide, in the singular or plural.
final class Ears {
  private static final Pattern LIST = Pattern.compile("\\{(\\w+)}");
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?:^|[^\\w'])(?:not|never|no|nobody|without|isn't|wasn't|weren't|aren't|don't|doesn't|"
              + "didn't|won't|hadn't|hasn't|haven't|couldn't|wouldn't|isnt|wasnt|werent|dont|doesnt|didnt"
              + "|hardly|neither|nor|rather than|instead of)\\s+(?:[\\w'-]+\\s+){0,2}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STANDS_BY_ITSELF =
      Pattern.compile(
          "(?:until|till|before|unless|no |not |never|nobody|nothing|none|hardly|don't|can't|isn't"
              + "|without|skip).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int LOOK_BACK = 48;

  private static final Map<Map<String, List<String>>, Map<String, Pattern>> MADE =
      new ConcurrentHashMap<>();

  private final Map<String, List<String>> words;
  private final Map<String, Pattern> patterns;
  private final Map<String, Map<String, Optional<Heard>>> before = new ConcurrentHashMap<>();

  /// Ears for one conversation: what was heard in a text once is not listened for again.
  Ears(Guide guide) {
    words = guide.words();
    patterns = MADE.computeIfAbsent(words, _ -> new ConcurrentHashMap<>());
  }

  /// A cue heard.
  ///
  /// @param from where it begins in the text
  /// @param until where it ends
  record Heard(int from, int until) {}

  /// The first place where one of the cues is heard and not denied.
  Optional<Heard> hear(List<String> cues, String text) {
    String plain = plain(text);
    return cues.stream()
        .flatMap(cue -> hear(cue, plain).stream())
        .min(Comparator.comparingInt(Heard::from));
  }

  /// Whether one of the cues is spoken of, denied or not.
  boolean mentions(List<String> cues, String text) {
    String plain = plain(text);
    return cues.stream()
        .anyMatch(
            cue -> patterns.computeIfAbsent(cue, key -> pattern(key, words)).matcher(plain).find());
  }

  /// How many of the cues are heard and not denied.
  List<Heard> all(List<String> cues, String text) {
    String plain = plain(text);
    return cues.stream().flatMap(cue -> hear(cue, plain).stream()).toList();
  }

  /// The text with blanks in place of whatever the cues cover; of the same length.
  String without(List<String> cues, String text) {
    String plain = plain(text);
    for (String cue : cues) {
      plain =
          patterns
              .computeIfAbsent(cue, key -> pattern(key, words))
              .matcher(plain)
              .replaceAll(found -> " ".repeat(found.group().length()));
    }
    return plain;
  }

  private Optional<Heard> hear(String cue, String plain) {
    return before
        .computeIfAbsent(plain, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(cue, _ -> listen(cue, plain));
  }

  private Optional<Heard> listen(String cue, String plain) {
    Matcher matcher = patterns.computeIfAbsent(cue, key -> pattern(key, words)).matcher(plain);
    while (matcher.find()) {
      if (!isDenied(plain, matcher.start(), matcher.group())) {
        return Optional.of(new Heard(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static boolean isDenied(String plain, int start, String match) {
    String before = plain.substring(Math.max(0, start - LOOK_BACK), start);
    return !STANDS_BY_ITSELF.matcher(match).matches() && NEGATION.matcher(before).find();
  }

  /// The text with plain apostrophes, of the same length.
  static String plain(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('\u00a0', ' ');
  }

  /// A cue as a regular expression.
  ///
  /// @throws IllegalArgumentException when it names a list there is not, or is not well formed
  static Pattern pattern(String cue, Map<String, List<String>> words) {
    StringBuilder out = new StringBuilder("(?<!\\w)(?:");
    String text = lists(cue, words).replaceAll(" *… *", "…");
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '(' -> out.append("(?:");
        case ')', '|', '?' -> out.append(each);
        case '…' -> out.append("[^\\w.!?;]+(?:[\\w'-]+[^\\w.!?;]+){0,6}?");
        case '*' -> out.append("[\\w'-]*");
        case ' ' -> out.append("[\\s,-]+");
        case '-' -> out.append("[\\s-]?");
        default -> out.append(Pattern.quote(Character.toString(each)));
      }
    }
    return Pattern.compile(out.append(")(?!\\w)").toString(), Pattern.CASE_INSENSITIVE);
  }

  private static String lists(String cue, Map<String, List<String>> words) {
    Matcher matcher = LIST.matcher(cue);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      List<String> list = words.get(matcher.group(1));
      if (list == null) {
        throw new IllegalArgumentException("there is no list '" + matcher.group(1) + "'");
      }
      String any =
          list.stream()
              .map(word -> word + "|" + Nouns.plural(word))
              .collect(Collectors.joining("|"));
      matcher.appendReplacement(out, Matcher.quoteReplacement("(" + any + ")"));
    }
    return matcher.appendTail(out).toString();
  }
}
