package dev.weir.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What came first, said back: the person's words, then as a system, to be corrected.
record Restatement(Memory memory) {
  private static final int MIRROR = 30;
  private static final int WHOLE = 26;
  private static final int SLACK = 6;
  private static final int FEW = 8;
  private static final Pattern HURTS =
      Pattern.compile(
          "\\b(?:wait\\w*|one of (?:her|him|us|them)|slow\\w*|late|long|forever|never|nobody|hurt\\w*|pain\\w*|stuck|blocked|delay\\w*|behind|again|fail\\w*|broke\\w*|hours|days|weeks|months|problem|complain\\w*|angry|furious|leav\\w+|lost|losing|cannot|not|\\w+n't|has to go|have to go|rest|sits?|sitting|stands?|piles?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INTRODUCES =
      Pattern.compile(
          "^(?:(?:right|so|ok|well|hi|hello|sorry|honestly),? )*(?:i'm|i am|i work|i head|i run|i lead|i manage|we are|we're|we make|it's a good|my name|i like|i think|my own view|i want|(?:the|our|my) (?:boss|minister|manager|regional manager|director) (?:has |)(?:asked|came|said|wants|yelled|shouted))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_SENTENCES = 1_000;

  /// The person's words, then two or three readings of them as a system.
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    String opening = opening();
    if (Oddity.isNovel(opening)) {
      paragraphs.add(
          "That is a lot, and it is good to have it written down. Three lines I take from it:\n"
              + lines(opening).stream()
                  .map(line -> "- “" + line + "”")
                  .collect(Collectors.joining("\n")));
    } else if (!opening.isBlank()) {
      paragraphs.add("You say: “" + Nouns.sentences(mirrored(Oddity.calm(opening))) + "”.");
    }
    List<String> offered = Offer.readings(memory.standing());
    boolean heard = !memory.standing().isSilent();
    String lead =
        memory
            .cure()
            .map(cure -> "Before we talk about " + cure.says() + ", let me")
            .orElse(heard ? "Let me" : "I do not see it yet and will not pretend to. Let me");
    if (heard && offered.size() == 2) {
      String first = offered.getFirst();
      paragraphs.add(
          lead
              + " say it back as a system, and you tell me where I am wrong. "
              + sentence(told(first))
              + " Or else: "
              + fill(told(offered.get(1)))
              + ".");
      return paragraphs;
    }
    List<String> ordinals = List.of("One way to read it: ", "A second: ", "A third: ");
    StringBuilder out =
        new StringBuilder(lead)
            .append(" say it back as a system, and you tell me where I am wrong.");
    for (int i = 0; i < offered.size(); i++) {
      out.append(' ')
          .append(ordinals.get(i))
          .append(fill(heard ? told(offered.get(i)) : reading(offered.get(i)).system()))
          .append('.');
    }
    paragraphs.add(out.toString());
    return paragraphs;
  }

  /// The sentence of what came first that says most, empty when nothing was said.
  ///
  /// @param most words
  String telling(int most) {
    return telling(Quote.sentences(Oddity.calm(first())), most);
  }

  /// The one of some sentences that says most, empty when there is none.
  ///
  /// @param most words
  String telling(List<String> sentences, int most) {
    List<Weighed> weighed = weighed(sentences);
    return weighed.isEmpty() ? "" : Quote.opening(weighed.getFirst().sentence(), most);
  }

  /// The first answer that says something.
  private String first() {
    return memory.exchanges().stream()
        .filter(Restatement::isKept)
        .map(Exchange::counts)
        .findFirst()
        .orElse("");
  }

  /// What came first; with what was said since, where it was only a word or two.
  private String opening() {
    String first = first();
    return Quote.count(first) >= FEW
        ? first
        : memory.exchanges().stream()
            .filter(Restatement::isKept)
            .map(each -> each.counts().strip().replaceFirst("(?<=\\w)$", "."))
            .collect(Collectors.joining(" "));
  }

  /// Whether an exchange is kept and says something.
  private static boolean isKept(Exchange each) {
    return each.isKept() && !Listener.isUnknown(Ears.plain(each.counts()));
  }

  /// A short text whole; of a longer one what says most of the wait and of what hurts, in its
  /// order.
  private String mirrored(String text) {
    List<String> parts = Clauses.of(text);
    if (Quote.count(text) <= WHOLE || parts.size() < 2) {
      return Quote.opening(text, WHOLE);
    }
    List<Integer> chosen = new ArrayList<>();
    int words = 0;
    for (Weighed each : weighed(parts)) {
      int more = Quote.count(each.sentence());
      if (each.weight() > 0 && (chosen.isEmpty() || words + more <= MIRROR)) {
        chosen.add(each.at());
        words += more;
      }
    }
    if (chosen.isEmpty()) {
      return Quote.opening(text, MIRROR);
    }
    StringBuilder out = new StringBuilder();
    int before = -1;
    for (int at : chosen.stream().sorted().toList()) {
      boolean follows = before >= 0 && at == before + 1;
      String part = follows ? parts.get(at) : Clauses.alone(parts.get(at));
      out.append(before < 0 ? "" : follows ? " " : " … ").append(part);
      before = at;
    }
    return Quote.opening(out.toString(), MIRROR + SLACK);
  }

  /// A sentence, where it stands, and how much it says.
  private record Weighed(String sentence, int at, int weight) {}

  /// Sentences, those first that say most of the problem.
  private List<Weighed> weighed(List<String> sentences) {
    Ears ears = new Ears(memory.guide());
    Waited waited = new Waited(memory.guide(), ears);
    List<String> cues =
        memory.guide().question("problem").orElseThrow().answers().stream()
            .flatMap(reply -> reply.cues().stream())
            .toList();
    return IntStream.range(0, Math.min(sentences.size(), MOST_SENTENCES))
        .mapToObj(i -> {
          String sentence = sentences.get(i);
          if (sentence.endsWith("?")) {
            return new Weighed(sentence, i, 0);
          }
          int waits =
              (int) waited.in(sentence, false).stream().filter(Waited.For::isPlaced).count();
          int weight =
              2 * ears.all(cues, sentence).size()
                  + 3 * waits
                  + (int) HURTS.matcher(sentence).results().limit(3).count()
                  - (INTRODUCES.matcher(sentence).find() ? 2 : 0);
          return new Weighed(sentence, i, weight);
        })
        .sorted(Comparator.comparingInt(Weighed::weight).reversed())
        .toList();
  }

  /// The three sentences of a long text that say most, in their order.
  private List<String> lines(String text) {
    return weighed(Quote.sentences(text).stream().distinct().toList()).stream()
        .limit(3)
        .sorted(Comparator.comparingInt(Weighed::at))
        .map(each -> Quote.opening(each.sentence(), 24))
        .toList();
  }

  /// A reading with its mechanism; in short for somebody worn out.
  private String told(String id) {
    return memory.flags().contains("distress") ? reading(id).system() : reading(id).restate();
  }

  private Guide.Reading reading(String id) {
    return memory.guide().reading(id);
  }

  private String fill(String text) {
    return memory.slots().fill(text);
  }

  private String sentence(String text) {
    return Nouns.sentences(fill(text)) + ".";
  }
}
