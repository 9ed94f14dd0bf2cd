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
  private static final Pattern LEADS =
      Pattern.compile(
          "\\b(?:i (?:lead|run|manage|head|oversee|direct|supervise|chair)|(?:i'm|i am|as) (?:the |a |an )?(?:\\w+ ){0,2}(?:head|director|cto|cio|ceo|vp|vice president|manager|lead)|(?:^|[.,;] ?)(?:the )?(?:head of|director of|cto|cio|ceo|vp of) [^.]{0,40} here|my (?:\\w+ )?(?:teams|department|departments|division|organisation|organization|managers|directorate)|team lead(?:er)? here|as (?:a|the) (?:manager|head|lead|director)|i'm (?:a|the) (?:manager|head|team lead|director|lead)|i am (?:a|the) (?:manager|head|team lead|director|lead)|chief \\w+ officer|managing director|department head|matron|superintendent)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FUNDS =
      Pattern.compile(
          "\\b(?:my budget|i (?:fund|pay for|sign the budget|own the budget|approve the budget)|(?:i'm|i am|as) (?:the |a )?(?:\\w+ )?(?:cfo|ceo|cto|cio|managing director|board member|sponsor))\\b",
          Pattern.CASE_INSENSITIVE);

  private final Guide guide;
  private final Circumstances circumstances;
  private final Ears ears;
  private final Choice choice;

  Listener(Guide guide, Circumstances circumstances) {
    this.guide = guide;
    this.circumstances = circumstances;
    ears = new Ears(guide);
    choice = new Choice(ears);
  }

  /// Everything understood in the answers so far.
  Memory listen(List<Exchange> exchanges) {
    List<Heard> heard = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    Map<Integer, List<String>> met = new HashMap<>();
    Set<Integer> unknown = new HashSet<>();
    Set<String> flags = new HashSet<>();
    List<String> texts = exchanges.stream().map(Exchange::answer).toList();
    Slots slots = new Slots(guide, texts);
    Way way = Way.UNKNOWN;
    Optional<Times.Length> hands = Optional.empty();
    for (int turn = 0; turn < exchanges.size(); turn++) {
      Exchange exchange = exchanges.get(turn);
      String said = Ears.plain(exchange.counts());
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
      if (interrupts.contains("regulated")) {
        flags.add("regulated");
      }
      interrupts.stream()
          .filter(List.of("distress", "conduct", "ai", "blame")::contains)
          .forEach(flags::add);
      roles(said, flags);
      List<Heard> now = replies(turn, exchange, said, flags);
      heard.addAll(now);
      if (exchange.question().equals("restate")) {
        evidence.addAll(Offer.chosen(new Standing(guide, evidence), said));
      }
      now.forEach(each -> evidence.addAll(moved(each, said)));
      if (exchange.question().equals("dates")) {
        way = WayReader.read(exchange.counts(), exchange.day(circumstances.on()));
        evidence.addAll(longest(way, slots));
      }
      if (hands.isEmpty() && !exchange.question().equals("problem")) {
        hands = WayReader.hands(exchange.counts());
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
        flags,
        cure(texts));
  }

  private Way finalWay(List<Exchange> exchanges) {
    return exchanges.stream()
        .filter(each -> each.question().equals("dates"))
        .findFirst()
        .map(each -> WayReader.read(each.counts(), each.day(circumstances.on())))
        .orElse(Way.UNKNOWN);
  }

  /// Whether an answer says, in few words, that it is not known.
  static boolean isUnknown(String said) {
    return said.isBlank()
        || (Quote.count(said) <= SHORT && UNKNOWN.matcher(said.strip()).matches());
  }

  private static void roles(String said, Set<String> flags) {
    if (LEADS.matcher(said).find()) {
      flags.add("leads");
    }
    if (FUNDS.matcher(said).find()) {
      flags.add("funds");
      flags.add("leads");
    }
  }

  /// The interrupts an answer meets, most urgent first.
  private List<String> interrupts(int turn, Exchange exchange, String said) {
    List<String> ids = new ArrayList<>();
    for (Guide.Interrupt each : guide.interrupts()) {
      boolean listening = each.anywhere() || turn == 0;
      if (listening && ears.hear(each.cues(), said).isPresent()) {
        ids.add(each.id());
      }
    }
    if (turn == 0 && ids.isEmpty() && Quote.count(said) <= 2 && !said.isBlank()) {
      ids.add("one_word");
    }
    if (exchange.answer().equals(Exchange.NOT_KEPT)) {
      ids.clear();
      ids.add("wrongdoing");
    }
    return ids;
  }

  private List<Heard> replies(int turn, Exchange exchange, String said, Set<String> flags) {
    String ask = exchange.question();
    if (ask.startsWith("interrupt")) {
      return hear(turn, "interrupt", question("problem").answers(), exchange.counts(), said, flags);
    }
    if (ask.equals("contradiction")) {
      return choice.most(
          hear(
              turn, "contradiction", question("longest").answers(), exchange.counts(), said, flags),
          said);
    }
    if (ask.equals("longest")) {
      return choice.most(
          hear(turn, "longest", question("longest").answers(), exchange.counts(), said, flags),
          said);
    }
    if (ask.equals("restate")) {
      List<Heard> all =
          new ArrayList<>(
              hear(turn, "restate", question("restate").answers(), exchange.counts(), said, flags));
      all.addAll(
          hear(turn, "restate", question("problem").answers(), exchange.counts(), said, flags));
      return all;
    }
    Optional<Guide.Splitter> splitter = guide.splitter(ask);
    if (splitter.isPresent()) {
      return choice.earliest(
          hear(turn, ask, splitter.get().answers(), exchange.counts(), said, flags), said);
    }
    Guide.Question question = question(ask);
    List<Heard> all = new ArrayList<>();
    for (String id : question.joins().isEmpty() ? List.of(ask) : question.joins()) {
      all.addAll(hear(turn, id, question(id).answers(), exchange.counts(), said, flags));
    }
    return all;
  }

  private Guide.Question question(String id) {
    return guide.question(id).orElseThrow(() -> new IllegalArgumentException("no question " + id));
  }

  private List<Heard> hear(
      int turn,
      String ask,
      List<Guide.Reply> replies,
      String text,
      String said,
      Set<String> flags) {
    List<Heard> heard = new ArrayList<>();
    for (Guide.Reply reply : replies) {
      if (!reply.leader() || flags.contains("leads")) {
        ears.hear(reply.cues(), said)
            .ifPresent(at -> heard.add(new Heard(turn, ask, reply, quote(text, at))));
      }
    }
    return heard;
  }

  /// The words heard; a bare "yes" is told with what came after it.
  private static String quote(String text, Ears.Heard at) {
    String clause = Quote.around(text, at.from(), at.until());
    return Quote.count(clause) < 3 ? Quote.opening(text, 10) : clause;
  }

  private List<Evidence> moved(Heard heard, String said) {
    boolean early = Stream.of("problem", "restate", "interrupt").anyMatch(heard.ask()::equals);
    boolean asked =
        guide
            .question(heard.ask())
            .map(question -> question.weighs().equals("fact"))
            .orElse(!early);
    boolean fact =
        asked && !early && !HEDGE.matcher(said).find() && !heard.ask().equals("contradiction");
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

  /// What the longest stretch of the way speaks for.
  private static List<Evidence> longest(Way way, Slots slots) {
    return way.longest().stream()
        .flatMap(stretch -> {
          String quote =
              "your dates, longest from %s to %s"
                  .formatted(slots.point(stretch.from()), slots.point(stretch.until()));
          List<String> speaks =
              switch (stretch.part()) {
                case "start" -> List.of("U", "D");
                case "work" -> List.of("K", "E", "C", "V", "D", "I");
                case "release" -> List.of("G", "V");
                case "use" -> List.of("O");
                default -> List.of();
              };
          return speaks.stream().map(id -> new Evidence("dates", id, FACT, quote));
        })
        .toList();
  }

  private Optional<Guide.Cure> cure(List<String> texts) {
    return texts.stream()
        .limit(2)
        .flatMap(
            text -> guide.cures().stream().filter(each -> ears.hear(each.cues(), text).isPresent()))
        .findFirst();
  }
}
