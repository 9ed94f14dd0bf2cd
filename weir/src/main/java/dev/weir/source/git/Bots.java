package dev.weir.source.git;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Recognises authors that are programs, by stated rules: `[bot]` in name or address, a name that
/// ends in `-bot` or `_bot`, or one of the well-known ones; more can be given.
public final class Bots {
  private static final String KNOWN =
      "dependabot|dependabot-preview|renovate|renovate-bot|greenkeeper|greenkeeperio|github-actions|"
          + "github actions|pre-commit-ci|snyk-bot|mergify|codecov-io|allcontributors|semantic-release|"
          + "web-flow|pyup-bot|imgbot|whitesource-bolt|scala-steward|azure-pipelines|travis ci|"
          + "circleci|jenkins|gitlab ci|weblate|transifex|crowdin|copybara-service|asf-gitbox";
  private static final Pattern RULES =
      Pattern.compile(
          "\\[bot\\]|^(?:" + KNOWN + ")(?:[\\s@-]|$)|^[\\w.-]*[-_]bot(?:@|$)|^bot[-_][\\w.-]*$",
          Pattern.CASE_INSENSITIVE);

  /// A name that is a program's, whatever the patterns.
  static final String WORD = "[bot]";

  private final Pattern own;
  private final Map<String, Boolean> known = new HashMap<>();

  /// @param patterns the user's own regular expressions on name or address
  public Bots(List<String> patterns) {
    this.own =
        patterns.isEmpty()
            ? RULES
            : Pattern.compile(
                patterns.stream().map(p -> "(?:" + p + ")").collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
  }

  /// Changes when the patterns do.
  String fingerprint() {
    return own.pattern();
  }

  /// Whether the author is a program.
  public boolean isBot(String name, String email) {
    // Few people write many commits: each is looked at once.
    return known.computeIfAbsent(
        name + "\n" + email,
        who ->
            RULES.matcher(name).find()
                || RULES.matcher(email).find()
                || own.matcher(name).find()
                || own.matcher(email).find());
  }
}
