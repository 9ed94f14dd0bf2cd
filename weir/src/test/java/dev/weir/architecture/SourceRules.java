package dev.weir.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the compiler can't hold: rules on one source file as text.
final class SourceRules {

  private static final int JAVA_LINES = 300;
  private static final int SQL_LINES = 80;

  /// Strings, then comments, so that words inside them are not taken for code.
  private static final Pattern PROSE =
      Pattern.compile(
          "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*.*?\\*/");

  private static final Pattern VAR = Pattern.compile("\\bvar\\s+\\w+\\s*[=:,)]");
  private static final Pattern DISABLED = Pattern.compile("@Disabled\\b");

  private SourceRules() {}

  /// Each breach in one file as a sentence that starts with its path; empty when there is none.
  static List<String> breaches(String path, String text) {
    List<String> breaches = new ArrayList<>();
    long lines = text.lines().count();
    if (path.endsWith(".sql") && lines > SQL_LINES) {
      breaches.add("%s has %d lines, more than %d".formatted(path, lines, SQL_LINES));
    }
    if (path.endsWith(".java")) {
      if (lines > JAVA_LINES) {
        breaches.add("%s has %d lines, more than %d".formatted(path, lines, JAVA_LINES));
      }
      String code = PROSE.matcher(text).replaceAll("");
      found(VAR, code).forEach(use -> breaches.add("%s infers a type: %s".formatted(path, use)));
      found(DISABLED, code).forEach(use -> breaches.add("%s switches a test off".formatted(path)));
    }
    return breaches;
  }

  private static Stream<String> found(Pattern pattern, String code) {
    return pattern.matcher(code).results().map(result -> result.group().strip());
  }
}
