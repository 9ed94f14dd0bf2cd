package dev.weir.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Understands answers: which ways to answer were meant, what they move, what was met besides. What
/// yields nothing stays what it is, the person's own words; nothing is forced into a category.
final class Listener {
  private static final int FACT = 2;
  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(?:i think|i guess|probably|maybe|perhaps|usually|generally|in general|always|i suppose|i suspect|presumably)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "^\\W*(?:(?:i|we|you'd|one|nobody|no one)? ?(?:really |honestly |just )?(?:don't|do not|dont|couldn't|can't|cannot|wouldn't) (?:know|remember|say|tell|recall)|(?:i )?dunno|(?:i have |i've |we have )?no idea|no clue|not sure|hard to say|unknown|who knows|nobody knows|idk|pass|\\?+|-)\\b?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int SHORT = 14;
  private static final int LONGEST_NAME = 4;

  private final Guide guide;
  private final Circumstances circumstances;
  private final Ears ears;
  private final Hearing hearing;

  Listener(Guide guide, Circumstances circumstances) {
    this.guide = guide;
    this.circumstances = circumstances;
    ears = new Ears(guide);
    hearing = new Hearing(guide, ears);
  }

  /// Everything understood in the answers so far.
  Memory listen(List<Exchange> exchanges) {
    List<Heard> heard = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    Map<Integer, List<String>> met = new HashMap<>();
    Set<Integer> unknown = new HashSet<>();
    Set<Integer> unclear = new HashSet<>();
    Set<String> flags = new HashSet<>();
    List<String> texts = exchanges.stream().map(Exchange::answer).toList();
    Slots slots = new Slots(guide, texts, named(exchanges));
    Way way = Way.UNKNOWN;
    Optional<Times.Length> hands = Optional.empty();
    for (int turn = 0; turn < exchanges.size(); turn++) {
      Exchange exchange = meant(exchanges.get(turn));
      String said = Ears.plain(exchange.counts());
      if (Oddity.isUnclear(said)) {
        unclear.add(turn);
        continue;
      }
      if (isUnknown(said)) {
        unknown.add(turn);
      }
      List<String> interrupts = interrupts(turn, exchange, said);
      met.put(turn, interrupts);
      interrupts.forEach(id ->
          guide
              .interrupt(id)
              .moves()
              .forEach((hypothesis, grade) ->
                  evidence.add(
                      new Evidence(
                          "interrupt " + id, hypothesis, grade, Quote.opening(said, 12)))));
      interrupts.stream()
          .map(id -> guide.interrupt(id).flag())
          .filter(flag -> !flag.isEmpty())
          .forEach(flags::add);
      Roles.hear(said, flags);
      List<Heard> now = standing(turn, exchange, flags);
      if (now.isEmpty() && exchange.question().equals("longest") && turn > 0) {
        now = hearing.toldBefore(turn, exchanges.get(turn - 1), flags);
      }
      heard.addAll(now);
      if (exchange.question().equals("restate")) {
        evidence.addAll(Offer.chosen(new Standing(guide, evidence), Offer.choosing(exchange)));
      }
      now.forEach(each -> evidence.addAll(moved(each, said)));
      if (exchange.question().equals("urgent")) {
        evidence.addAll(hearing.sameWait(exchange.counts(), texts, heard, now));
      }
      if (exchange.question().equals("dates")) {
        way = way(exchange);
        evidence.addAll(StretchEvidence.of(way, slots));
      }
      if (hands.isEmpty() && !exchange.question().equals("problem")) {
        hands = hands(exchange);
      }
    }
    boolean told = exchanges.stream().anyMatch(each -> each.question().equals("longest"));
    circumstances
        .seen()
        .ifPresent(seen ->
            evidence.addAll(
                seen.evidence(finalWay(exchanges), told ? String.join(" ", texts) : "")));
    return new Memory(
        guide,
        circumstances,
        List.copyOf(exchanges),
        heard,
        new Standing(guide, evidence),
        way,
        hands,
        slots,
        met,
        unknown,
        unclear,
        flags,
        cure(texts));
  }

  private Way finalWay(List<Exchange> exchanges) {
    return exchanges.stream()
        .filter(each -> each.question().equals("dates"))
        .findFirst()
        .map(this::way)
        .orElse(Way.UNKNOWN);
  }

  /// Whether an answer says, in few words, that it is not known.
  static boolean isUnknown(String said) {
    return said.isBlank()
        || (Quote.count(said) <= SHORT && UNKNOWN.matcher(said.strip()).matches());
  }

  /// The way an answer tells, with its corrections.
  private Way way(Exchange exchange) {
    List<String> texts = new ArrayList<>();
    Exchange each = exchange;
    while (each.isCorrected()) {
      texts.addFirst(each.counts());
      each = each.before();
    }
    texts.addFirst(each.answer());
    return WayReader.read(texts, exchange.day(circumstances.on()));
  }

  /// Whether a text says something to a question.
  boolean isAnswer(String ask, String text) {
    Memory memory = listen(List.of(new Exchange(ask, text, Optional.empty())));
    return !memory.heardIn(0).isEmpty() || !memory.way().stretches().isEmpty();
  }

  /// A correction of the noun alone ("it's a ticket") leaves the answer as it was.
  private Exchange meant(Exchange exchange) {
    return exchange.isCorrected() && Correction.noun(guide, exchange).isPresent()
        ? meant(exchange.before())
        : exchange;
  }

  /// What work waited for, by its kind, in the person's words; what was said of the last case
  /// first.
  private Map<String, String> named(List<Exchange> exchanges) {
    Map<String, String> named = new HashMap<>();
    exchanges.stream()
        .filter(Exchange::isCorrected)
        .flatMap(each -> Correction.noun(guide, each).stream())
        .forEach(noun -> named.put("item", noun));
    Stream.concat(
            exchanges.stream().filter(Listener::isOfTheWait),
            exchanges.stream().filter(each -> !isOfTheWait(each)).limit(3))
        .flatMap(each -> hearing.waited().in(each.counts(), isOfTheWait(each)).stream())
        .filter(Waited.For::isName)
        .filter(each -> Quote.count(each.words()) <= LONGEST_NAME)
        .forEach(each -> named.putIfAbsent(each.kind(), each.words()));
    return named;
  }

  private static boolean isOfTheWait(Exchange each) {
    return each.question().equals("longest") || each.question().equals("contradiction");
  }

  /// What stands of an answer. A correction takes back what it speaks of and adds what it says; of
  /// notes that exclude each other it puts its own in their place; one that contests nothing that
  /// can be told takes back all of the turn.
  private List<Heard> standing(int turn, Exchange exchange, Set<String> flags) {
    String said = Ears.plain(exchange.counts());
    List<Heard> now = hearing.replies(turn, exchange, said, flags);
    if (!exchange.isCorrected()) {
      return now;
    }
    List<Heard> before = standing(turn, meant(exchange.before()), flags);
    boolean aims = now.stream().anyMatch(each -> !each.reply().aim().isEmpty());
    List<Heard> kept =
        before.stream()
            .filter(each -> !ears.mentions(each.reply().cues(), said))
            .filter(each -> !Hearing.isAlike(said, each.reply().noted()))
            .filter(each -> now.stream().noneMatch(each::isSame))
            .filter(each -> !aims || each.reply().aim().isEmpty())
            .toList();
    if (now.isEmpty()) {
      return kept.size() < before.size() ? kept : List.of();
    }
    return isOfOne(exchange) ? now : Stream.concat(kept.stream(), now.stream()).toList();
  }

  /// Whether a question has one answer, so that a second takes the place of the first.
  private static boolean isOfOne(Exchange each) {
    return isOfTheWait(each) || each.question().startsWith("split");
  }

  /// How long hands were on it; a correction that does not speak of it leaves it.
  private static Optional<Times.Length> hands(Exchange exchange) {
    Optional<Times.Length> said = WayReader.hands(exchange.counts());
    return said.isPresent() || !exchange.isCorrected() ? said : hands(exchange.before());
  }

  /// The interrupts an answer meets, most urgent first.
  private List<String> interrupts(int turn, Exchange exchange, String said) {
    List<String> ids = new ArrayList<>();
    for (Guide.Interrupt each : guide.interrupts()) {
      boolean listening = each.anywhere() || turn == 0;
      if (listening && ears.hear(each.cues(), ears.without(each.unless(), said)).isPresent()) {
        ids.add(each.id());
      }
    }
    if (turn == 0 && ids.isEmpty() && Quote.count(said) <= 2 && !said.isBlank()) {
      ids.add("one_word");
    }
    exchange
        .forgottenFor()
        .ifPresent(id -> {
          ids.clear();
          ids.add(id);
        });
    return ids;
  }

  private List<Evidence> moved(Heard heard, String said) {
    boolean early = Stream.of("problem", "restate", "interrupt").anyMatch(heard.ask()::equals);
    boolean asked =
        guide
            .question(heard.ask())
            .map(question -> question.weighs().equals("fact"))
            .orElse(!early);
    boolean fact =
        asked && !early && !isHedged(heard, said) && !heard.ask().equals("contradiction");
    String question = heard.ask().equals("contradiction") ? "longest" : heard.ask();
    return heard.reply().moves().entrySet().stream()
        .map(move ->
            new Evidence(
                question,
                move.getKey(),
                early ? Integer.signum(move.getValue()) : move.getValue() * (fact ? FACT : 1),
                heard.quote()))
        .toList();
  }

  /// Whether the sentence it was heard in says it is no more than a view.
  private static boolean isHedged(Heard heard, String said) {
    String core = Ears.plain(heard.quote()).replaceAll("(?:^… )|(?: …$)", "");
    return Quote.sentences(said).stream()
        .filter(each -> each.contains(core))
        .findFirst()
        .map(each -> HEDGE.matcher(each).find())
        .orElseGet(() -> HEDGE.matcher(said).find());
  }

  private Optional<Guide.Cure> cure(List<String> texts) {
    return texts.stream()
        .limit(2)
        .flatMap(
            text -> guide.cures().stream().filter(each -> ears.hear(each.cues(), text).isPresent()))
        .findFirst();
  }
}
