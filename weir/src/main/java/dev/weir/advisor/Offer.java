package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The two or three readings that are offered to be corrected, and which of them was chosen.
final class Offer {
  private static final List<String> USUAL = List.of("D", "U", "G");
  private static final Pattern NEITHER =
      Pattern.compile(
          "(?:^|[.,;!?] ?)(?:\\w+[,.]? )?(?:neither|none|nope|nah)\\b|\\b(?:neither|none) of (?:them|these|those|the)\\b|\\b(?:not|n't)(?: \\w+){0,2} (?:one of|any|either|those|these|really either|quite any)\\b|\\b(?:both|all) (?:are |of them are )?wrong\\b|\\bwrong on (?:both|all)\\b");
  private static final Pattern NOT_A_CHOICE =
      Pattern.compile(
          "\\b(?:notic\\w+|know\\w*|see\\w*|feel\\w*|say\\w*|tell\\w*|hear\\w*|realis\\w+|realiz\\w+|safety|come\\w*|goes|at)(?: (?:it|this|that|of it|about it))? first\\b|\\bfirst (?:to (?:notice|know|see|feel)|of all|party|line|priority|thing)\\b");
  private static final int OWN = 3;
  private static final Pattern REFUSES =
      Pattern.compile(
          "^(?:(?:no|hm+|well|sorry|honestly|actually)\\b[,.]? ?)*(?:(?:i )?(?:do not|don't) (?:recognise|recognize|see|find)[^.,;]*|(?:neither|none|nope|nah)(?: (?:of|really|quite|actually)\\b[^.,;]*)?|not (?:those|these|any|one|either|really)\\b[^.,;]*)[.,;:]? ?(?:really\\b[.,]? ?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WISHED =
      Pattern.compile(
          "\\b(?:would|wouldn't|'d|could)\\b|\\bnotice\\w*\\b|'d\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|isn't|wasn't|don't think|doubt)\\b[^.,;]{0,16}\\b(?:the )?(?:first|second|third|former|latter|one way|other one)(?: one)?\\b");
  private static final Pattern BOTH =
      Pattern.compile("\\b(?:both|all three|all of (?:it|them)|a bit of each)\\b");
  private static final List<Pattern> WHICH =
      List.of(
          Pattern.compile(
              "^(?:yes,? )?(?:number )?(?:one|1)\\b(?! (?:of|thing|more|is|person|role))|\\b(?:the |your )?(?:first|former|one way)\\b(?! (?:thing|place|time|to|asked|priority|of all|notice))"),
          Pattern.compile(
              "^(?:yes,? )?(?:number )?(?:two|2)\\b(?! \\w+s\\b)|\\b(?:the |your )?(?:second|latter|other one|other way)\\b(?! (?:thing|time))"),
          Pattern.compile(
              "^(?:yes,? )?(?:number )?(?:three|3)\\b(?! \\w+s\\b)|\\b(?:the |your )?third\\b"));

  private Offer() {}

  /// What is offered: what was heard most, at most three; with one only, its likeliest rival beside
  /// it; with nothing heard, three usual ones.
  static List<String> readings(Standing standing) {
    List<String> heard =
        standing.order().stream().filter(id -> standing.points(id) > 0).limit(3).toList();
    if (heard.isEmpty()) {
      return USUAL;
    }
    if (heard.size() > 1) {
      return heard;
    }
    List<String> offered = new ArrayList<>(heard);
    offered.add(standing.guide().hypothesis(heard.getFirst()).rivals().getFirst());
    return offered;
  }

  /// The answer without what it denies: "not the first" chooses nothing.
  private static String plain(String said) {
    String low = NOT_A_CHOICE.matcher(Ears.plain(said).toLowerCase(Locale.ROOT)).replaceAll(" ");
    return DENIED.matcher(low).replaceAll(" ");
  }

  /// Whether an answer chooses among what was offered.
  static boolean isChoice(String said) {
    String low = plain(said);
    return BOTH.matcher(low).find() || WHICH.stream().anyMatch(each -> each.matcher(low).find());
  }

  /// The words of an answer that say which reading it chooses: those of a correction only where it
  /// speaks of the readings.
  static String choosing(Exchange exchange) {
    String said = exchange.counts();
    boolean speaks = isChoice(said) || isRefusal(said) || isDenial(said);
    return speaks || !exchange.isCorrected() ? said : choosing(exchange.before());
  }

  private static boolean isDenial(String said) {
    return DENIED.matcher(Ears.plain(said).toLowerCase(Locale.ROOT)).find();
  }

  /// Whether an answer turns down all that was offered.
  static boolean isRefusal(String said) {
    return NEITHER.matcher(plain(said)).find();
  }

  /// Whether it turns all down and says nothing of its own.
  static boolean isBareRefusal(String said) {
    return isRefusal(said) && ownWords(said).isEmpty();
  }

  /// What an answer that turns the readings down says in its own words; without who would notice
  /// and what would be.
  static List<String> ownWords(String said) {
    return Quote.sentences(said).stream()
        .map(each -> REFUSES.matcher(each).replaceFirst("").strip())
        .filter(each -> Quote.count(each) >= OWN && !WISHED.matcher(Ears.plain(each)).find())
        .toList();
  }

  /// One point for the reading that was chosen: an opinion, as the person's diagnosis is.
  static List<Evidence> chosen(Standing standing, String said) {
    List<String> offered = readings(standing);
    String low = plain(said);
    if (isRefusal(said)) {
      return List.of();
    }
    List<Integer> places =
        BOTH.matcher(low).find()
            ? IntStream.range(0, offered.size()).boxed().toList()
            : places(said);
    return places.stream()
        .filter(place -> place < offered.size())
        .map(place -> new Evidence("restate", offered.get(place), 1, Quote.opening(said, 12)))
        .toList();
  }

  /// Which of what was offered is spoken of, from 0.
  static List<Integer> places(String said) {
    String low = plain(said);
    return IntStream.range(0, WHICH.size())
        .filter(i -> WHICH.get(i).matcher(low).find())
        .boxed()
        .toList();
  }
}
