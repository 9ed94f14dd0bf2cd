package dev.weir.advisor;

import dev.weir.story.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes the closing from what was understood. Facts are the person's own, in their words; looks
/// and steps are the guide's; nothing else is said.
final class ClosingWriter {
  private static final int MOST_WORDS = 350;
  private static final int SOME = 12;
  private static final int FEW = 6;
  private static final double NEARLY_ALL = 0.9;

  private final Memory memory;
  private final Guide guide;
  private final Standing standing;
  private final Optional<String> leading;
  private final String first;
  private final String rival;

  private ClosingWriter(Memory memory) {
    this.memory = memory;
    guide = memory.guide();
    standing = memory.standing();
    List<String> offered = Offer.readings(standing);
    leading = standing.leading();
    first = standing.isSilent() ? offered.getFirst() : standing.first();
    rival =
        standing.isSilent()
            ? offered.get(1)
            : leading.isPresent() ? standing.rival() : standing.second();
  }

  /// The closing of a conversation.
  static Closing write(Memory memory) {
    return new ClosingWriter(memory).write();
  }

  private Closing write() {
    List<String> map = MemoryMap.lines(memory);
    Optional<Case> fitting = Near.fitting(memory, first).filter(_ -> leading.isPresent());
    List<String> detail = new ArrayList<>();
    memory
        .circumstances()
        .seen()
        .flatMap(seen -> seen.beside(memory.way(), memory.said()))
        .ifPresent(detail::add);
    fitting.ifPresent(each -> detail.add(each.told()));
    return Stream.of(
            closing(map, fitting.map(Case::told), detail, Extras.ALL),
            closing(map, fitting.map(Near::brief), detail, Extras.ALL),
            closing(map, fitting.map(Near::brief), detail, Extras.NO_STRENGTH),
            closing(map, fitting.map(Near::brief), detail, Extras.NONE))
        .filter(each -> each.words() < MOST_WORDS)
        .findFirst()
        .orElseGet(() -> closing(map, fitting.map(Near::brief), detail, Extras.NONE));
  }

  /// What is said besides, as long as there is room: something good to keep, what to watch.
  private enum Extras {
    ALL,
    NO_STRENGTH,
    NONE
  }

  private Closing closing(
      List<String> map, Optional<String> told, List<String> detail, Extras extras) {
    return new Closing(
        restated(extras),
        map,
        mapSays(map),
        known(extras),
        leading.isPresent() ? candidate() : cannotTell(),
        new OwnDiagnosis(memory, first, leading.isPresent()).says(),
        loop(),
        reading().carries() + " " + reading().sensible(),
        notYet(),
        told.orElse("I know no case near enough to yours."),
        new StepWriter(memory, first, leading.isPresent()).write(extras != Extras.NONE),
        "What only you can do: "
            + fill(Objects.requireNonNull(reading().only().get(memory.role())))
            + ".",
        changeMind(),
        more(),
        new Closing.Facts(leading.orElse(""), first, rival, detail));
  }

  private String restated(Extras extras) {
    String aim =
        memory
            .aim()
            .filter(_ -> extras != Extras.NONE)
            .map(each -> " What you want is " + each.says() + ".")
            .orElse("");
    if (leading.isPresent()) {
      return "I take this with me: " + fill(reading().system()) + "." + aim;
    }
    String opening = new Restatement(memory).telling(extras == Extras.NONE ? FEW : SOME);
    return (opening.isBlank()
            ? "Here is what I take with me."
            : "You came with this: “" + opening + "”.")
        + aim;
  }

  private String mapSays(List<String> map) {
    if (map.isEmpty()) {
      return "There is no map, because the days could not be said; that is a finding, and nobody's failing.";
    }
    List<Way.Stretch> all = memory.way().stretches();
    String hands =
        memory.hands().map(each -> "; hands on it, " + Spoken.within(each.words())).orElse("");
    String most =
        memory
            .way()
            .longest()
            .filter(_ -> all.size() > 1)
            .map(each ->
                ", %s from %s to %s"
                    .formatted(
                        each.hours() > NEARLY_ALL * memory.way().hours()
                            ? "nearly all of it"
                            : Spoken.duration(each.hours()),
                        memory.slots().point(each.from()),
                        memory.slots().point(each.until())))
            .orElse("");
    return "One %s, from your memory: %s from %s to %s%s%s."
        .formatted(
            memory.slots().item(),
            Spoken.duration(memory.way().hours()),
            memory.slots().point(all.getFirst().from()),
            memory.slots().point(all.getLast().until()),
            most,
            hands);
  }

  private String known(Extras extras) {
    Set<String> dark = new LinkedHashSet<>();
    for (int turn : memory.unknown().stream().sorted().toList()) {
      switch (memory.exchanges().get(turn).question()) {
        case "dates" -> dark.add("when it passed from hand to hand");
        case "longest" -> dark.add("what ended its longest wait");
        case "urgent" -> dark.add("how urgent things travel");
        case "wrong" -> dark.add("what happens after a failure");
        default -> dark.add("part of what I asked");
      }
    }
    if (memory.heard().stream().anyMatch(each -> each.reply().asksWho())) {
      dark.add("the part that is not yours to see");
    }
    if (dark.isEmpty()) {
      dark.add("how others would tell it");
    }
    List<String> names = List.copyOf(dark).subList(0, Math.min(3, dark.size()));
    String strength =
        memory.strengths().isEmpty() || extras != Extras.ALL
            ? ""
            : " One thing to keep: " + memory.strengths().getFirst().reply().noted() + ".";
    return "Unseen: " + listed(names) + "." + strength;
  }

  private String candidate() {
    String limits =
        switch (guide.hypothesis(first).limits()) {
          case "how soon" -> "it limits how soon things arrive";
          case "how much" -> "it limits how much gets done";
          default -> "it limits how fast you learn";
        };
    List<String> quotes =
        standing.speaksFor(first).stream().limit(2).map(ClosingWriter::told).toList();
    Guide.Look look = look();
    return "My first guess is %s; %s. What speaks for it: %s; against it, %s. One look, under an hour: %s; %s."
        .formatted(
            fill(reading().claim()),
            limits,
            String.join(" and ", quotes),
            fill(guide.reading(rival).perhaps()),
            fill(look.does()),
            fill(look.first() + "; " + look.second()));
  }

  /// The person's words as a quotation; what was read off dates or a repository without marks.
  private static String told(Evidence each) {
    return each.isRead() ? each.quote() : "“" + each.quote() + "”";
  }

  private String cannotTell() {
    Guide.Look look = look();
    return "I cannot tell you yet, and would rather say so than guess. Two stories fit: in the first, %s; in the second, %s. One look, under an hour: %s; %s."
        .formatted(
            fill(reading().system()),
            fill(guide.reading(rival).system()),
            fill(look.does()),
            fill(look.first() + "; " + look.second())
                .replace("it is this", "it is the first")
                .replace("it is the other", "it is the second"));
  }

  /// The look made for the two, else the leading one's own.
  private Guide.Look look() {
    return guide
        .splitter(first, rival)
        .map(each -> new Guide.Look(each.look(), each.first(), each.second()))
        .orElse(reading().look());
  }

  private String loop() {
    Guide.Loop loop = memory.loop(first);
    String whether = leading.isPresent() ? "What" : "If it is the first, what";
    return "%s keeps it alive: %s; its weakest link, %s."
        .formatted(whether, loop.story(), loop.weakest());
  }

  private String notYet() {
    String not =
        leading.isPresent() ? reading().notYet() : "whatever fits only one of the two stories";
    String cure =
        memory
            .cure()
            .map(each ->
                each.helps().contains(first) && leading.isPresent()
                    ? " "
                        + Nouns.sentences(each.says())
                        + " may turn out right; the look comes first."
                    : " " + Nouns.sentences(each.says()) + " can wait as well.")
            .orElse("");
    return "I would leave for later " + fill(not) + "." + cure;
  }

  private String changeMind() {
    return leading.isPresent()
        ? "I would change my mind if " + fill(reading().changeMind()) + "."
        : "The same line on most of the cards would make up my mind.";
  }

  private String more() {
    String source =
        memory
            .circumstances()
            .seen()
            .map(seen -> seen.kind().again())
            .orElseGet(() -> "keep the card below for ten " + memory.slots().items());
    return "To see more, %s; look again on %s. Whoever opens this file can read it."
        .formatted(source, Words.date(StepWriter.again(memory.on())));
  }

  private Guide.Reading reading() {
    return guide.reading(first);
  }

  private String fill(String text) {
    return memory.slots().fill(text);
  }

  private static String listed(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
