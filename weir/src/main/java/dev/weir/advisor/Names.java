package dev.weir.advisor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns names of people into roles as they are typed where they are known: "our DBA Maria" becomes
/// "our DBA", "Maria" becomes "a colleague", a second name "another colleague".
///
/// A word is a name when it is a common first name written large, when it stands beside a word said
/// of people ("only Xenia can", "Xenia said"), or follows a title; addresses and handles count.
final class Names {
  private static final Set<String> FIRST = words("names.txt");
  private static final String CAPITAL = "\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)?";
  private static final String SAID_OF_PEOPLE =
      "(?:said|says|knows|knew|can|could|does|did|thinks|wants|wanted|left|reviews|reviewed|approves|approved"
          + "|decides|decided|signs|signed|told|asked|asks|writes|wrote|insists|refuses|always|never|blocks"
          + "|is (?:away|sick|ill|on leave|on holiday|back|busy|the)|was (?:away|sick|ill|on leave|on holiday|back|busy)"
          + "|had time|started|began|wrote|built|made|merged|finished|picked|took|fixed|found|tested|checked|forgot|answered|had a|had an|sits|got (?:to|round|around)|came back|has to|had to|will)";
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?<![\\w@])@[A-Za-z][\\w-]{2,}");
  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Herr|Frau|Sir|Madam)\\.?\\s+"
              + CAPITAL
              + "(?:\\s+"
              + CAPITAL
              + ")?");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![.!?:]\\s)(?<!^)\\b("
              + CAPITAL
              + ")(?=\\s+"
              + SAID_OF_PEOPLE
              + "\\b)"
              + "|(?<=\\b(?:only|just|ask|asked|call|called|named|with|by|from|via|because of|wait for|waiting for|waits for)\\s)"
              + "("
              + CAPITAL
              + ")(?=(?:\\s+"
              + CAPITAL
              + ")?(?:\\s+(?:"
              + SAID_OF_PEOPLE
              + "|in|from|alone)\\b|[,.;!?]|$))");
  private static final Pattern WORD = Pattern.compile(CAPITAL);
  private static final Pattern LOWER =
      Pattern.compile(
          "((?:\\b(?:ask|asked|asking|(?:wait|waits|waited|waiting) for)\\s+)?)(?<![\\w§])(\\p{Ll}{3,})\\b");
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "mark", "will", "may", "grace", "hope", "rose", "bill", "art", "rob", "sue", "dean",
          "frank", "rich", "grant", "drew", "pat", "chase", "jack", "ray", "june", "april",
          "august");
  private static final Set<String> WORDS_TOO = words("names_also_words.txt");
  private static final Set<String> NOT_NAMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "english",
          "german",
          "french",
          "europe",
          "christmas",
          "easter",
          "jira",
          "github",
          "gitlab",
          "jenkins",
          "kubernetes",
          "docker",
          "linux",
          "windows",
          "java",
          "python",
          "oracle",
          "salesforce",
          "azure",
          "slack",
          "excel",
          "confluence",
          "terraform",
          "security",
          "operations",
          "finance",
          "legal",
          "sales",
          "marketing",
          "product",
          "compliance",
          "management",
          "audit",
          "testing",
          "development",
          "support",
          "nobody",
          "everybody",
          "somebody",
          "they",
          "he",
          "she",
          "it",
          "we",
          "you",
          "the",
          "this",
          "that",
          "then",
          "when",
          "what",
          "who",
          "god",
          "internet",
          "copilot",
          "claude",
          "scrum",
          "kanban",
          "agile",
          "devops");
  private static final String ROLE =
      "((?:our|my|the|a|one)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:[A-Z]{2,5}|[\\p{Ll}-]{3,}))";
  private static final Pattern ROLE_THEN_NAME =
      Pattern.compile(
          ROLE
              + "(?:\\s+(?:called\\s+|named\\s+)?§\\d+(?=[\\s.,;!?]|$)|,\\s+§\\d+(?:,|(?=[.;!?]|$)))");
  private static final Pattern NAME_THEN_ROLE =
      Pattern.compile("§\\d+,\\s+((?:our|my|the)\\s+[\\p{L}-]+(?:\\s+[\\p{Ll}-]+)?),");
  private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?\\n])\\s*$");
  private static final Pattern MARK = Pattern.compile("§(\\d+)('s|’s)?");
  private static final Set<String> NOT_ROLES =
      Set.of(
          "when", "until", "because", "only", "if", "and", "but", "that", "with", "for", "to", "of",
          "by", "from", "while", "after", "before");

  private Names() {}

  /// The text without names.
  static String toRoles(String text) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    String out = ADDRESS.matcher(text.replace('§', ' ')).replaceAll(m -> mark(seen, m.group()));
    out = TITLED.matcher(out).replaceAll(m -> mark(seen, m.group()));
    out =
        BESIDE
            .matcher(out)
            .replaceAll(m -> isOrdinary(m.group()) ? quote(m.group()) : mark(seen, m.group()));
    out =
        WORD.matcher(out)
            .replaceAll(m -> isName(m.group(), seen) ? mark(seen, m.group()) : quote(m.group()));
    out =
        LOWER
            .matcher(out)
            .replaceAll(m ->
                isLower(m.group(1), m.group(2), seen)
                    ? quote(m.group(1)) + mark(seen, m.group(2))
                    : quote(m.group()));
    out = out.replaceAll("§(\\d+)\\s+§\\d+", "§$1");
    out = out.replaceAll("(§\\d+)\\s+" + CAPITAL + "(?=[\\s,.;!?]|$)", "$1");
    out = NAME_THEN_ROLE.matcher(out).replaceAll("$1");
    out =
        ROLE_THEN_NAME
            .matcher(out)
            .replaceAll(m -> endsInRole(m.group(1)) ? quote(m.group(1)) : quote(m.group()));
    Map<String, Integer> told = new LinkedHashMap<>();
    String marked = out;
    return MARK.matcher(marked)
        .replaceAll(m -> {
          int ordinal = told.computeIfAbsent(m.group(1), _ -> told.size());
          String role = spoken(ordinal);
          boolean begins = BEGINS.matcher(marked.substring(0, m.start())).find();
          return quote(
              (begins ? Character.toUpperCase(role.charAt(0)) + role.substring(1) : role)
                  + (m.group(2) == null ? "" : "'s"));
        });
  }

  private static String mark(Map<String, Integer> seen, String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return "§" + seen.computeIfAbsent(key, _ -> seen.size());
  }

  private static String spoken(int ordinal) {
    return ordinal == 0
        ? "a colleague"
        : ordinal == 1 ? "another colleague" : "a further colleague";
  }

  private static boolean isOrdinary(String word) {
    return NOT_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isName(String word, Map<String, Integer> seen) {
    String low = word.replaceAll("['’]s$", "").toLowerCase(Locale.ROOT);
    return seen.containsKey(low) || (FIRST.contains(low) && !AMBIGUOUS.contains(low));
  }

  /// In small letters: a name that was replaced before, or a common one. One that is a word of its
  /// own counts only after "ask" or "waiting for".
  private static boolean isLower(String before, String word, Map<String, Integer> seen) {
    boolean common = FIRST.contains(word) && (!before.isEmpty() || !WORDS_TOO.contains(word));
    return (common || seen.containsKey(word)) && !AMBIGUOUS.contains(word) && !isOrdinary(word);
  }

  /// "our DBA" and "the architect" are roles; "the day when" is not.
  private static boolean endsInRole(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return !NOT_ROLES.contains(last.toLowerCase(Locale.ROOT));
  }

  private static String quote(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static Set<String> words(String file) {
    return GuideFiles.text(file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
