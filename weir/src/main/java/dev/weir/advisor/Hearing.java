package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes one answer for one or more of the ways to answer its question, or for none.
final class Hearing {
  private static final int STEM = 6;
  private static final Pattern WHO_NOTICES =
      Pattern.compile(
          "(?:^|(?<=[.;,!?]|\\band))[^.;,!?]*?\\b(?:notic\\w+|feels? it|see it|know) first\\b[^.;,!?]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGAIN =
      Pattern.compile(
          "^(?:them|it|that|those|him|her|there|the same)\\b", Pattern.CASE_INSENSITIVE);

  private final Guide guide;
  private final Ears ears;
  private final Choice choice;
  private final Waited waited;

  Hearing(Guide guide, Ears ears) {
    this.guide = guide;
    this.ears = ears;
    choice = new Choice(ears);
    waited = new Waited(guide, ears);
  }

  /// What hears what is waited for.
  Waited waited() {
    return waited;
  }

  /// What the answer before said of the longest wait already, where this one says nothing of it.
  List<Heard> toldBefore(int turn, Exchange before, Set<String> flags) {
    if (!before.question().equals("dates")) {
      return List.of();
    }
    return ends(turn, "longest", before.counts(), Ears.plain(before.counts()), flags);
  }

  /// What is understood of one answer.
  List<Heard> replies(int turn, Exchange exchange, String said, Set<String> flags) {
    String ask = exchange.question();
    if (ask.startsWith("interrupt")) {
      return hear(turn, "interrupt", question("problem").answers(), exchange.counts(), said, flags);
    }
    if (ask.equals("contradiction")) {
      return ends(turn, "contradiction", exchange.counts(), said, flags);
    }
    if (ask.equals("longest")) {
      List<Heard> heard = ends(turn, "longest", exchange.counts(), said, flags);
      return heard.isEmpty() && exchange.isAgain() ? natures(turn, exchange.counts(), said) : heard;
    }
    if (ask.equals("restate")) {
      List<Heard> all =
          new ArrayList<>(
              hear(turn, "restate", question("restate").answers(), exchange.counts(), said, flags));
      all.addAll(
          hear(
              turn,
              "restate",
              question("problem").answers(),
              exchange.counts(),
              blank(said, WHO_NOTICES),
              flags));
      return all;
    }
    Optional<Guide.Splitter> splitter = guide.splitter(ask);
    if (splitter.isPresent()) {
      List<Heard> heard =
          choice.earliest(
              hear(turn, ask, splitter.get().answers(), exchange.counts(), said, flags), said);
      return heard.isEmpty() && exchange.isAgain()
          ? nearer(turn, splitter.get(), exchange.counts())
          : heard;
    }
    Guide.Question question = question(ask);
    List<Heard> all = new ArrayList<>();
    for (String id : question.joins().isEmpty() ? List.of(ask) : question.joins()) {
      all.addAll(hear(turn, id, question(id).answers(), exchange.counts(), said, flags));
    }
    return all;
  }

  /// What kind of thing it was said to be, by somebody who was asked that.
  private List<Heard> natures(int turn, String text, String said) {
    return guide.waits().stream()
        .filter(each -> ears.hear(List.of(each.nature()), said).isPresent())
        .flatMap(kind ->
            question("longest").answers().stream()
                .filter(reply -> kind.replies().contains(reply.id())))
        .limit(1)
        .map(reply -> new Heard(turn, "longest", reply, Quote.opening(text, 10)))
        .toList();
  }

  /// Which of two names was said to be nearer.
  private List<Heard> nearer(int turn, Guide.Splitter splitter, String text) {
    return Offer.places(text).stream()
        .filter(place -> place < splitter.pair().size())
        .map(splitter.pair()::get)
        .flatMap(
            id -> splitter.answers().stream().filter(each -> each.moves().getOrDefault(id, 0) > 0))
        .limit(1)
        .map(reply -> new Heard(turn, splitter.id(), reply, Quote.opening(text, 10)))
        .toList();
  }

  /// The text with blanks in place of what a pattern finds; of the same length.
  private static String blank(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
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
    List<Waited.For> waits = waited.in(text, isWait(ask));
    List<Heard> heard = new ArrayList<>();
    for (Guide.Reply reply : replies) {
      if (!reply.leader() || flags.contains("leads")) {
        ears.hear(reply.cues(), said)
            .map(at -> quote(text, at))
            .or(() -> named(reply, waits).findFirst().map(each -> quoted(text, each)))
            .ifPresent(quote -> heard.add(new Heard(turn, ask, reply, quote)));
      }
    }
    return heard;
  }

  /// What was waited for that means a reply.
  private Stream<Waited.For> named(Guide.Reply reply, List<Waited.For> waits) {
    return waits.stream()
        .filter(each ->
            guide.waits().stream()
                .anyMatch(kind ->
                    kind.kind().equals(each.kind()) && kind.replies().contains(reply.id())));
  }

  /// What speaks once more for whatever ended the last case's longest wait: that urgent things wait
  /// for the same, in whatever words. Nothing where the answer itself was placed already.
  ///
  /// @param texts all answers, by turn
  List<Evidence> sameWait(String text, List<String> texts, List<Heard> before, List<Heard> now) {
    List<Heard> told = before.stream().filter(each -> each.ask().equals("longest")).toList();
    Optional<Waited.For> again =
        waited.in(text, false).stream()
            .filter(each ->
                AGAIN.matcher(each.words()).find()
                    || told.stream().anyMatch(was -> isAlike(each.words(), texts.get(was.turn()))))
            .findFirst();
    return again.stream()
        .flatMap(waits ->
            told.stream()
                .flatMap(each -> each.reply().moves().entrySet().stream())
                .filter(move -> move.getValue() == 2)
                .filter(move -> now.stream().noneMatch(each -> moves(each, move.getKey())))
                .map(move ->
                    new Evidence("urgent", move.getKey(), move.getValue(), quoted(text, waits))))
        .toList();
  }

  /// Whether a text has a word that begins like a long one of these.
  static boolean isAlike(String words, String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\W+", -1))
        .filter(word -> word.length() >= STEM)
        .anyMatch(word -> low.contains(word.substring(0, STEM)));
  }

  private static boolean moves(Heard heard, String hypothesis) {
    return heard.reply().moves().getOrDefault(hypothesis, 0) > 0;
  }

  private static boolean isWait(String ask) {
    return ask.equals("longest") || ask.equals("contradiction");
  }

  /// What ended the longest wait; what is said to have been waited for weighs most.
  private List<Heard> ends(int turn, String ask, String text, String said, Set<String> flags) {
    List<Waited.For> waits = waited.in(text, true);
    return choice.most(
        hear(turn, ask, question("longest").answers(), text, said, flags),
        said,
        reply -> (int) named(reply, waits).count());
  }

  private static String quoted(String text, Waited.For waited) {
    return Quote.around(text, waited.from(), waited.until());
  }

  /// The words heard; a bare "yes" is told with what came after it.
  private static String quote(String text, Ears.Heard at) {
    String clause = Quote.around(text, at.from(), at.until());
    return Quote.count(clause) < 3 ? Quote.opening(text, 10) : clause;
  }
}
