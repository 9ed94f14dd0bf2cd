package dev.weir.source.git;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a commit's message says by stated rules. The rules see only words, so what they yield is
/// *inferred*: a fix nobody called one is missed, and a "fix typo" counts.
public final class Messages {
  private static final int MAX_SUBJECT = 300;

  /// A leading ticket key, tag in brackets, conventional type or modest word: `KAFKA-12:`, `KAFKA-7
  /// - `, `[core]`, `MINOR;`, `#12`, `Minor `.
  private static final String LEAD =
      "(?:\\[[^\\]]{1,40}\\]\\s*|[\\w./-]{1,40}(?:\\([^)]{0,60}\\))?!?[:;]\\s*|#?\\d+\\s+"
          + "|[a-z][a-z0-9]+-\\d+(?:\\s*[-.,])?\\s+|(?:minor|trivial|small|hotfix)\\s+)*";

  private static final Pattern FIX =
      Pattern.compile("^" + LEAD + "`?(?:(?:hot|bug|quick)[- ]?)?fix(?:e[sd]|ing|up)?\\b");
  private static final Pattern FIX_TYPE =
      Pattern.compile("^(?:\\[?(?:hot|bug)?fix\\]?|bug)(?:\\([^)]{0,60}\\))?!?:");
  private static final Pattern REVERT =
      Pattern.compile("^" + LEAD + "(?:partial(?:ly)? )?revert(?:s|ed|ing)?\\b");
  private static final Pattern REVERT_OF_REVERT =
      Pattern.compile("^" + LEAD + "(?:reapply\\b|revert\\W+revert)");
  private static final Pattern RELEASE =
      Pattern.compile(
          "^(?:\\[maven-release-plugin\\]|(?:build|chore|ci)?\\(?release\\)?!?:|"
              + LEAD
              + "(?:bump|prepare|preparing)(?: for| the| to| project)*"
              + " (?:v?\\d+[.]\\d\\S* )?(?:versions?|release|next development|v?\\d+\\.\\d+)\\b|"
              + LEAD
              + "(?:update|set)(?: the| our| project| development| next| current| release)*"
              + " versions?\\b.{0,30} to v?\\d|(?:version|release) v?\\d+[.]\\d)");

  private static final List<String> RELEASE_WORDS =
      List.of("release", "version", "bump", "next development", "prepar");

  private static final Pattern REVERTED_ID =
      Pattern.compile("[Tt]his reverts commit ([0-9a-f]{7,64})");
  private static final Pattern PULL_REQUEST = Pattern.compile("\\(#(\\d{1,9})\\)\\s*$");
  private static final Pattern MERGED_REQUEST =
      Pattern.compile(
          "^Merge (?:pull request #|PR #?|branch .* \\(!|.*[Mm]erge request !)(\\d{1,9})");
  private static final Pattern TRAILER = Pattern.compile("[A-Za-z][A-Za-z-]{1,40}: \\S.*");

  private Messages() {}

  /// Text safe to show anywhere: no control characters, no escape sequences, no direction marks.
  public static String clean(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= 0x20 && !(c >= 0x7f && c <= 0x9f))
        .filter(c -> !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069) && c != 0xfeff)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /// Plain ASCII needs no cleaning, and most text is that.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }

  /// The first line that is not empty, clean, at most 300 characters.
  static String subject(String message) {
    String first = message.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String clean =
        clean(first.length() > 4 * MAX_SUBJECT ? first.substring(0, 4 * MAX_SUBJECT) : first);
    int end = Math.min(clean.length(), MAX_SUBJECT);
    if (end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return clean.substring(0, end);
  }

  /// The object id a revert names; empty: none.
  static String reverts(String message) {
    if (!message.contains("reverts commit")) {
      return "";
    }
    Matcher matcher = REVERTED_ID.matcher(message);
    return matcher.find() ? matcher.group(1) : "";
  }

  /// The `Key: value` lines of the last paragraph, if it has only such lines.
  static String trailers(String message) {
    String body = message.strip();
    int paragraph = body.lastIndexOf("\n\n");
    if (paragraph < 0) {
      return "";
    }
    String last = body.substring(paragraph).strip();
    boolean all = last.lines().allMatch(line -> TRAILER.matcher(line).matches());
    return all ? last : "";
  }

  /// What kind of work a subject line says it is: `revert`, `fix`, or empty when it says neither. A
  /// revert of a revert is neither: the work is back.
  public static String workType(String subject) {
    String lower = subject.toLowerCase(Locale.ROOT);
    // The words are looked for first: most subjects have none, and patterns are slow.
    if (lower.contains("revert") || lower.contains("reapply")) {
      if (REVERT_OF_REVERT.matcher(lower).find()) {
        return "";
      }
      if (REVERT.matcher(lower).find()) {
        return "revert";
      }
    }
    boolean isRelease = RELEASE_WORDS.stream().anyMatch(lower::contains);
    if (isRelease && RELEASE.matcher(lower).find()) {
      return "release";
    }
    boolean mayFix = lower.contains("fix") || lower.startsWith("bug");
    return mayFix && (FIX.matcher(lower).find() || FIX_TYPE.matcher(lower).find()) ? "fix" : "";
  }

  /// The pull request a subject line names: `(#123)` at the end, or that of a merge.
  public static OptionalInt pullRequest(String subject) {
    if (subject.indexOf('#') < 0 && subject.indexOf('!') < 0) {
      return OptionalInt.empty();
    }
    // Both patterns look at one end only; most subjects end otherwise.
    Matcher squashed = PULL_REQUEST.matcher(subject);
    if (subject.stripTrailing().endsWith(")") && squashed.find()) {
      return OptionalInt.of(Integer.parseInt(squashed.group(1)));
    }
    if (!subject.startsWith("Merge ")) {
      return OptionalInt.empty();
    }
    Matcher merged = MERGED_REQUEST.matcher(subject);
    return merged.find() ? OptionalInt.of(Integer.parseInt(merged.group(1))) : OptionalInt.empty();
  }
}
