package dev.weir.advisor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an answer is besides its content: in another language, an instruction to a machine, an
/// insult, a novel. Each is answered calmly, and the questions go on.
final class Oddity {
  private static final int NOVEL = 250;
  private static final Map<String, Set<String>> LANGUAGES =
      Map.of(
          "German",
              Set.of(
                  "und", "ist", "nicht", "wir", "das", "die", "der", "wird", "auf", "ein", "eine",
                  "immer", "bei", "ich", "sind"),
          "French",
              Set.of(
                  "nous",
                  "est",
                  "les",
                  "des",
                  "une",
                  "pas",
                  "que",
                  "dans",
                  "pour",
                  "avec",
                  "sont",
                  "toujours",
                  "je",
                  "et"),
          "Spanish",
              Set.of(
                  "el",
                  "los",
                  "las",
                  "que",
                  "una",
                  "por",
                  "con",
                  "siempre",
                  "nosotros",
                  "es",
                  "todo",
                  "muy",
                  "pero"),
          "Italian",
              Set.of(
                  "il", "che", "non", "una", "per", "con", "sono", "sempre", "noi", "tutto", "gli",
                  "della", "è"),
          "Dutch",
              Set.of(
                  "het", "een", "niet", "wij", "zijn", "van", "voor", "altijd", "maar", "dat", "ik",
                  "ons"),
          "Portuguese",
              Set.of(
                  "não", "uma", "os", "que", "para", "com", "sempre", "nós", "muito", "mas", "são",
                  "é"));
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget) (?:all |any |the |your |my )*(?:previous|prior|above|earlier|former)?\\s*(?:instructions|rules|prompts?|questions)|system prompt|you are now|pretend to be|act as (?:a|an|if)|jailbreak|developer mode|print your|reveal your|</?(?:system|assistant|user)>|drop table|\\$\\(|<script",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INSULT =
      Pattern.compile(
          "\\b(?:(?:you|this|stupid|useless|dumb)\\b[^.!?]{0,24}\\b(?:stupid|useless|idiot\\w*|garbage|rubbish|crap|bullshit|waste of time|nonsense|moron\\w*|worthless)|fuck\\w*|go to hell|shut up|bullshit)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SWEARING =
      Pattern.compile(
          "\\b(?:fuck\\w*(?: this| it| that| you)?|bullshit|shit|go to hell|shut up)\\b[,!.]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNCLEAR =
      Pattern.compile(
          "\\b(?:no idea|don't know|dont know|don't understand|do not understand|not sure|no clue|don't see|don't get)\\b.{0,12}\\bwhat (?:you|you're|youre|that|this|it) (?:are |is |even )?(?:mean|talk|ask|on about|want|say|get)"
              + "|\\bwhat (?:do|does|are|is) (?:you|that|this|it)(?: even)? (?:mean|asking|on about|talking about|supposed to mean)"
              + "|\\b(?:don't|do not|didn't|can't) (?:really |quite )?(?:get|understand|follow) (?:you|it|that|this|a word|(?:the|your|that|this) question)\\b"
              + "|^(?:huh|eh|what|pardon|sorry|come again|say (?:that )?again|in english,? please)\\W*$|\\b(?:makes|making) no sense(?: to me)?\\b|\\bspeak plainly\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int BESIDES = 3;

  private Oddity() {}

  /// What to say of an answer's form; empty when there is nothing to say.
  static Optional<String> of(String answer) {
    if (INSTRUCTION.matcher(answer).find()) {
      return Optional.of(
          "Part of what you wrote reads like an instruction to a machine. I take it as text and follow none; the questions stay the same.");
    }
    if (INSULT.matcher(answer).find()) {
      return Optional.of(
          "It sounds as if more than enough has gone wrong before you got here. I will be brief.");
    }
    return language(answer)
        .map(language ->
            "That reads like %s to me, and I understand only English so far; I am sorry. I have kept your words as they are. If you can, go on in a few English words; if not, go on in your own, and I will ask without pretending to understand."
                .formatted(language));
  }

  /// The text without swearing, to be said back.
  static String calm(String text) {
    return SWEARING.matcher(text).replaceAll("").strip();
  }

  /// Whether it says that the question was not understood, and hardly anything besides.
  static boolean isUnclear(String answer) {
    List<String> all = Quote.sentences(Ears.plain(answer));
    int besides =
        all.stream()
            .filter(each -> !UNCLEAR.matcher(each.strip()).find())
            .mapToInt(Quote::count)
            .sum();
    return all.stream().anyMatch(each -> UNCLEAR.matcher(each.strip()).find())
        && besides <= BESIDES;
  }

  /// Whether it is too long to be said back whole.
  static boolean isNovel(String answer) {
    return Quote.count(answer) > NOVEL;
  }

  private static Optional<String> language(String answer) {
    List<String> words =
        List.of(answer.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)).stream()
            .filter(word -> !word.isEmpty())
            .limit(200)
            .toList();
    if (words.size() < 4) {
      return Optional.empty();
    }
    long letters = answer.codePoints().filter(Character::isLetter).count();
    long latin =
        answer
            .codePoints()
            .filter(Character::isLetter)
            .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
            .count();
    if (letters > 0 && latin * 2 < letters) {
      return Optional.of("another language");
    }
    return LANGUAGES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .max(java.util.Comparator.comparingLong(each -> share(words, each.getValue())))
        .filter(each -> share(words, each.getValue()) * 5 >= words.size())
        .filter(each -> words.stream().filter(each.getValue()::contains).distinct().count() > 1)
        .map(Map.Entry::getKey);
  }

  private static long share(List<String> words, Set<String> common) {
    return words.stream().filter(common::contains).count();
  }
}
