package dev.weir.advisor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The person's own words for the things in the story, put where the guide leaves room for them.
///
/// They are looked for once, when first needed.
final class Slots {
  private static final Map<String, String> ELSE =
      Map.of(
          "gate", "the shared date",
          "role", "the one role that knows",
          "check", "the checking",
          "other", "somebody outside",
          "fires", "urgent things",
          "env", "builds and environments");
  private static final Pattern CADENCE =
      Pattern.compile(
          "\\b((?:bi-?)?weekly|fortnightly|(?:bi-?)?monthly|quarterly|yearly|annual|half-yearly|(?:two|three|four|six|eight)-weekly"
              + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|autumn|summer)\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_THE_ITEM =
      Pattern.compile(
          "\\b(?:(?:no|any|good|better|bad|best|whole|great) ideas?|(?:the|an) idea (?:is|was|to|of|that)|change (?:advisory |control )?board|change control|in (?:any|that|this|which) case|in case|in order|(?:something|nothing|things?|everything|priorit\\w+|that) changes?|to (?:change|report|order|request|model|study|fix)|we (?:change|report|order|request|fix)|pull request (?:review|queue)|case load|(?:business|use|test|edge|worst|best) cases?|page views?|project manage\\w+|report(?:s|ed)? (?:to|that))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> ARTICLED = Set.of("env", "check", "gate");
  private static final int LOOK_BACK = 24;
  private static final Pattern DONE_TO =
      Pattern.compile(
          "\\s+(?:it|this|that|them|these|those|us|me|him|her|everything|things|something)\\b(?! (?:is|are|was|were|has|had|takes?|we|i|they|which)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TO_DO =
      Pattern.compile(
          "\\b(?:to|please|must|should|can|could|cannot|can't|will|would|won't|let's|don't|didn't|doesn't|we|i|they|you|he|she|we'll|i'll|just) $",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_THE_GATE =
      Pattern.compile(
          "\\b(?:board|committee|panel|council) (?:asks?|asked|is asking|wants?|wanted|told|tells|said|says|expects?|expected|demands?|demanded|wonders?|members?)\\b|\\bon (?:the|our|my|a) (?:\\w+ )?board\\b|\\b(?:own|kanban|scrum|task|job|planning|notice|team) board\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SLOT =
      Pattern.compile("\\{(item|items|used|gate|role|check|other|fires|env|seen)}");
  private static final Map<String, Pattern> MADE = new java.util.concurrent.ConcurrentHashMap<>();
  private static final String JOB = "job";
  private static final Set<String> PERSONS =
      Set.of("patient", "applicant", "tenant", "student", "candidate");
  private static final Pattern LIVE =
      Pattern.compile(
          "\\b(?:live|deploy\\w*|releases?|released|production|merged|pull requests?|software)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Guide guide;
  private final List<String> said;
  private final Map<String, String> named;
  private final Map<String, String> found = new java.util.concurrent.ConcurrentHashMap<>();

  /// @param said everything the person said
  /// @param named what work waited for, by its kind, in the person's words
  Slots(Guide guide, List<String> said, Map<String, String> named) {
    this.guide = guide;
    this.named = Map.copyOf(named);
    this.said = List.copyOf(said);
  }

  /// `item`, `gate`, `role`, `check`, `other`, `fires`, `env`, as they are said; none that was not.
  private Map<String, String> words() {
    if (found.isEmpty()) {
      found.putAll(listen());
      found.putIfAbsent("item", JOB);
    }
    return found;
  }

  private Map<String, String> listen() {
    Map<String, String> words = new HashMap<>();
    String all = Ears.plain(String.join(" . ", said));
    said.stream()
        .flatMap(text -> item(guide, Ears.plain(text)).stream())
        .findFirst()
        .ifPresent(item -> words.put("item", item));
    gate(guide, all).ifPresent(gate -> words.put("gate", gate));
    first(guide, "role", all)
        .ifPresent(role ->
            words.put(
                "role",
                role.equals("colleague")
                    ? "that colleague"
                    : "the " + Specialist.field(role, all) + shown(role)));
    first(guide, "check", all).ifPresent(check -> words.put("check", Nouns.the(shown(check))));
    first(guide, "other", all)
        .ifPresent(other ->
            words.put("other", other.startsWith("another") ? other : Nouns.the(shown(other))));
    first(guide, "fires", all).ifPresent(fire -> words.put("fires", Nouns.plural(fire)));
    first(guide, "env", all).ifPresent(env -> words.put("env", Nouns.the(shown(env))));
    named.forEach((kind, thing) -> {
      boolean rhythm = kind.equals("gate") && isRhythmic(words.getOrDefault("gate", ""));
      if (!rhythm) {
        String bare = Nouns.definite(thing);
        boolean one = ARTICLED.contains(kind) && !bare.contains(" ");
        words.put(kind, one ? Nouns.the(bare) : bare);
      }
    });
    return words;
  }

  /// What flows, in the singular, in the person's noun.
  String item() {
    return noun();
  }

  /// What flows, in the plural.
  String items() {
    return Nouns.plural(noun());
  }

  private String noun() {
    return words().getOrDefault("item", JOB);
  }

  private boolean isPerson() {
    return PERSONS.contains(noun());
  }

  /// Whether the person spoke of a place's word, such as its gate.
  boolean isSaid(String kind) {
    return words().containsKey(kind);
  }

  /// A point of the way in words that fit the place: software goes live, a claim is delivered, a
  /// patient is helped.
  String point(Way.Point point) {
    if (point != Way.Point.LIVE) {
      return point.word();
    }
    boolean live = said.stream().anyMatch(text -> LIVE.matcher(text).find());
    return live ? point.word() : isPerson() ? "helped" : "delivered";
  }

  /// A stretch in words: "asked to started".
  String span(Way.Stretch stretch) {
    return point(stretch.from()) + " to " + point(stretch.until());
  }

  /// A text of the guide in the person's words.
  String fill(String text) {
    Matcher matcher = SLOT.matcher(isPerson() ? ofPeople(text) : text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String value =
          switch (matcher.group(1)) {
            case "item" -> item();
            case "items" -> items();
            case "used" -> "did somebody use it";
            default ->
                words()
                    .getOrDefault(
                        matcher.group(1),
                        Objects.requireNonNullElse(ELSE.get(matcher.group(1)), ""));
          };
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return Nouns.articles(matcher.appendTail(out).toString());
  }

  /// What is said of things, said of people who wait.
  private String ofPeople(String text) {
    String out = text;
    for (List<String> pair : guide.closings().persons()) {
      out = out.replace(pair.getFirst(), pair.getLast());
    }
    return out;
  }

  /// The noun said most often in an answer; of two, the more particular one.
  static Optional<String> item(Guide guide, String said) {
    String text = NOT_THE_ITEM.matcher(said).replaceAll(" ");
    String best = "";
    int most = 0;
    for (String noun : words(guide, "item")) {
      int count =
          (int)
              word(noun)
                  .matcher(text)
                  .results()
                  .filter(found -> !isVerb(text, found.start(), found.end()))
                  .count();
      boolean within = !best.isEmpty() && best.contains(noun);
      if (count > most && !(within && count <= most + 1)) {
        most = count;
        best = noun;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// Whether a word is what somebody does or asks to be done, as in "fix it", and no thing.
  private static boolean isVerb(String text, int start, int end) {
    return DONE_TO.matcher(text.substring(end)).lookingAt()
        || TO_DO.matcher(text.substring(Math.max(0, start - LOOK_BACK), start)).find();
  }

  /// The word for the gate that was said with its day or rhythm, else the most particular one.
  private static Optional<String> gate(Guide guide, String said) {
    String text = NOT_THE_GATE.matcher(said).replaceAll(" ");
    for (String gate : words(guide, "gate")) {
      Matcher matcher = word(gate).matcher(text);
      while (matcher.find()) {
        String before = text.substring(Math.max(0, matcher.start() - 16), matcher.start());
        Matcher cadence = CADENCE.matcher(before);
        if (cadence.find()) {
          String rhythm = cadence.group(1).toLowerCase(Locale.ROOT);
          return Optional.of(
              "the " + (isDay(rhythm) ? capital(rhythm) : rhythm) + " " + shown(gate));
        }
      }
    }
    return first(guide, "gate", text).map(gate -> "the " + shown(gate));
  }

  /// Whether a gate is called by its rhythm: "the monthly release".
  private static boolean isRhythmic(String gate) {
    return CADENCE.matcher(gate.replaceFirst("^the ", "").replaceFirst(" .*$", " ")).find();
  }

  private static Optional<String> first(Guide guide, String kind, String text) {
    return words(guide, kind).stream().filter(word -> word(word).matcher(text).find()).findFirst();
  }

  private static List<String> words(Guide guide, String kind) {
    return Objects.requireNonNull(guide.words().get(kind), kind);
  }

  private static Pattern word(String noun) {
    return MADE.computeIfAbsent(noun, Slots::made);
  }

  private static Pattern made(String noun) {
    String words = noun.replace(" ", "[\\s-]+");
    String many = Nouns.plural(noun).replace(" ", "[\\s-]+");
    return Pattern.compile(
        "(?<!\\w)(?:" + words + "|" + many + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
  }

  private static String shown(String word) {
    return switch (word) {
      case "cab" -> "CAB";
      case "dba" -> "DBA";
      case "qa" -> "QA";
      case "go live" -> "go-live";
      case "central it" -> "central IT";
      default -> word;
    };
  }

  private static boolean isDay(String word) {
    return word.endsWith("day");
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
