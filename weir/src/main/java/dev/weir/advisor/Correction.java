package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What follows "wrong:", parted into what corrects the answer before and what answers the question
/// asked now.
///
/// @param corrects what corrects
/// @param answers what answers the question asked now; empty when nothing does
record Correction(String corrects, String answers) {
  private static final int SHORT_NOUN = 8;
  private static final Pattern NOUN =
      Pattern.compile(
          "^\\W*(?:it(?:'s| is| was)|they(?:'re| are)|that(?:'s| is)|we call (?:it|them)|call (?:it|them)|i mean|i meant)?\\s*(?:not )?(?:an?|the|our)?\\s*[\\w' -]+[.!]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_OTHER =
      Pattern.compile(
          ",? (?:and )?not (?:an? |the )?[\\w-]+(?: [\\w-]+)?[.!]?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_NOUN =
      Pattern.compile(
          "(?:(?:it(?:'s| is| was)|that(?:'s| is)) an? ([\\w-]+(?: [\\w-]+)?)|(?:they(?:'re| are)|we call (?:it|them)|call (?:it|them)|i mean|i meant|say) (?:an? |the )?([\\w-]+(?: [\\w-]+)?))[.!]?",
          Pattern.CASE_INSENSITIVE);

  /// What flows, where a correction puts only its name right: a noun of the guide, or any other.
  static Optional<String> noun(Guide guide, Exchange corrected) {
    String said = NOT_OTHER.matcher(Ears.plain(corrected.counts()).strip()).replaceFirst("");
    if (!NOUN.matcher(said).find() || Quote.count(said) > SHORT_NOUN) {
      return Optional.empty();
    }
    Matcher other = OTHER_NOUN.matcher(said.strip());
    return Slots.item(guide, said)
        .or(() ->
            other.matches()
                ? Optional.of(other.group(1) == null ? other.group(2) : other.group(1))
                    .map(noun -> Nouns.singular(noun.toLowerCase(Locale.ROOT)))
                    .filter(noun -> !isElse(guide, noun))
                : Optional.empty());
  }

  /// Whether it is the guide's word for something other than what flows.
  private static boolean isElse(Guide guide, String noun) {
    return guide.words().entrySet().stream()
        .filter(each -> !each.getKey().equals("item"))
        .anyMatch(each -> each.getValue().contains(noun));
  }

  /// The parts of a correction: its first sentence corrects; the rest does too, unless it speaks to
  /// the question asked now and not to the one before.
  static Correction of(String said, Exchange last, String ask, Listener listener) {
    List<String> sentences = Quote.sentences(said);
    if (sentences.size() < 2) {
      return new Correction(said, "");
    }
    String rest = String.join(" ", sentences.subList(1, sentences.size()));
    boolean speaksToThis = listener.isAnswer(ask, rest) && !listener.isAnswer(last.ask(), rest);
    return speaksToThis ? new Correction(sentences.getFirst(), rest) : new Correction(said, "");
  }

  /// What had been noted and no longer holds, as it is said; empty when all of it holds.
  static String takenBack(Understood was, Understood now) {
    List<String> back = new ArrayList<>(was.noted());
    back.removeAll(now.noted());
    String noun = was.memory().slots().item();
    String other = now.memory().slots().item();
    if (!Objects.equals(noun, other)) {
      back.add("the word “" + noun + "”; I say “" + other + "” now");
    }
    return back.isEmpty() ? "" : "I take back: " + String.join("; ", back) + ".";
  }
}
