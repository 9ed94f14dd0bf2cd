package dev.weir.advisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The person's own words, cut to what matters.
final class Quote {
  private static final int WORDS = 10;
  private static final String ENDS = ".;!?\n";
  private static final Pattern LINKING =
      Pattern.compile(
          "^(?:and|but|so|because|then|well|also|in the end|finally|honestly),?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\\n])\\s+");

  private Quote() {}

  /// The clause around a place in a text, at most ten words.
  static String around(String text, int from, int until) {
    int begin = from;
    while (begin > 0 && ENDS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    int end = until;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String sentence = text.substring(begin, end);
    if (count(sentence) > WORDS) {
      int comma = text.lastIndexOf(',', from);
      begin = comma >= begin ? comma + 1 : begin;
      int next = text.indexOf(',', until);
      end = next >= 0 && next < end ? next : end;
    }
    String clause = clean(text.substring(begin, end));
    return count(clause) <= WORDS ? clause : window(clause, clean(text.substring(from, until)));
  }

  /// At most ten words with what was heard among them.
  private static String window(String clause, String heard) {
    List<String> words = Arrays.asList(clause.split("\\s+", -1));
    int at = clause.indexOf(heard);
    int first = at <= 0 ? 0 : count(clause.substring(0, at));
    boolean opens = first + count(heard) <= WORDS;
    int begin = opens ? 0 : Math.max(0, Math.min(first - 3, words.size() - WORDS));
    int end = Math.min(words.size(), begin + WORDS);
    return (begin > 0 ? "… " : "")
        + String.join(" ", words.subList(begin, end)).replaceAll("[,:]$", "")
        + (end < words.size() ? " …" : "");
  }

  /// The first sentences of a text, at most so many words.
  static String opening(String text, int most) {
    String flat = text.replaceAll("\\s+", " ").strip();
    List<String> kept = new ArrayList<>();
    int words = 0;
    for (String sentence : SENTENCE.split(flat, -1)) {
      int more = count(sentence);
      if (!kept.isEmpty() && words + more > most) {
        break;
      }
      kept.add(sentence);
      words += more;
    }
    String joined = String.join(" ", kept);
    if (count(joined) > most) {
      joined = String.join(" ", Arrays.asList(joined.split(" ", -1)).subList(0, most)) + " …";
    }
    return joined.replaceAll("[.,;:]$", "");
  }

  /// The sentences of a text.
  static List<String> sentences(String text) {
    return SENTENCE
        .splitAsStream(text.strip())
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /// How many words a text has.
  static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }

  private static String clean(String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    return LINKING.matcher(flat).replaceFirst("").replaceAll("[.,;:!?]+$", "").strip();
  }
}
