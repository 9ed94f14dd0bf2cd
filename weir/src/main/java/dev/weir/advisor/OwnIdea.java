package dev.weir.advisor;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the person would try themselves, in their own words.
final class OwnIdea {
  private static final int MOST = 24;
  private static final int LEAST = 6;
  private static final Pattern OFFERS =
      Pattern.compile(
          "\\b(?:could|can|might|i'd|i'll|we'd|i would|we would|(?:would )?like to|let me|what i'd try|i want to)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\b(?:agree|approve|be touched|not allowed|can't|cannot|could not|couldn't|may not|would say|would name|would notice|say (?:something|the same|another|different)|nobody may|don't know)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:so|and|but|well|maybe|perhaps|then)\\b,? )*(?:what (?:i|we)(?:'d| would| could)(?: like to)? try (?:is|would be) |(?:i|we)(?:'d| would| will|'ll)? ?(?:like to|love to|want to|could|can|might|just)+ (?:also |perhaps |maybe |at least )?|(?:i|we)(?:'d| would|'ll) |what i'd try is )(?:let me |have me )?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERS =
      Pattern.compile(
          "^((?:[\\w'-]+ ){0,2}?[\\w'-]+) (?:could|can|might) (?=\\w)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VAGUE =
      Pattern.compile(
          "^(?:try|change|do|decide|touch|arrange)\\b (?:it|this|that|one|any|anything|something|things|whatever|what|how)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THINS =
      Pattern.compile(
          "\\b(?:skip|drop|kill|without|remove|bypass|leave out|omit|no more|shorten|fewer|loosen|waive|around|past|stop)\\b[^.;]{0,40}\\b(?:checks?|checking|reviews?|tests?|testing|approvals?|sign-?offs?|signatures?|controls?|audits?|board|cab|four eyes|validation|inspection|certification)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDS =
      Pattern.compile(
          "\\b(?:hire|hiring|more people|more staff|headcount for|escalate|overtime|work (?:harder|longer|weekends|nights)|new tool|buy)\\b",
          Pattern.CASE_INSENSITIVE);

  private OwnIdea() {}

  /// The first thing an answer offers to try, as something to do; empty when it offers nothing that
  /// can be done as it is said.
  static Optional<String> in(String answer) {
    return Quote.sentences(answer).stream()
        .flatMap(each ->
            Stream.of(each.split("(?<=\\w);\\s+|,\\s+(?=(?:but |and |so )?(?:i|we)\\b)", -1)))
        .map(String::strip)
        .filter(each -> OFFERS.matcher(Ears.plain(each)).find())
        .filter(each -> !OTHERWISE.matcher(Ears.plain(each)).find())
        .map(each -> toDo(Ears.plain(each)))
        .filter(each -> Quote.count(each) >= LEAST && !VAGUE.matcher(each).find())
        .findFirst()
        .map(each -> Quote.opening(each, MOST));
  }

  private static String toDo(String sentence) {
    String plain = sentence.replaceAll("[.!?]+$", "");
    String done = LEAD.matcher(plain).replaceFirst("");
    return done.equals(plain) ? OTHERS.matcher(plain).replaceFirst("let $1 ") : done;
  }

  /// Whether it would thin a check, or add what feeds no limit.
  static boolean isOutOfPlace(String idea) {
    return THINS.matcher(idea).find() || ADDS.matcher(idea).find();
  }
}
