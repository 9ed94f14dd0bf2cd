package dev.weir.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A map that names a file which is gone misleads. Names in backticks that look like files of this
/// repository must be files of this repository, and none carries a line number.
///
/// @param files every file and folder of the repository, as paths from its root, folders without a
///   slash at the end
record DocumentRules(Set<String> files) {

  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern PATH = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)*/?");
  private static final Pattern SOURCE_FILE = Pattern.compile(".*\\.(?:java|sql|md|xml)");
  private static final Pattern LINE_NUMBER = Pattern.compile(".*\\.(?:java|sql|md|xml|sh):\\d+.*");

  DocumentRules {
    files = Set.copyOf(files);
  }

  /// Each name in one document that is not a file, as a sentence; empty when there is none.
  List<String> breaches(String document, String text) {
    return QUOTED
        .matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .map((MatchResult result) -> result.group(1))
        .filter(name -> LINE_NUMBER.matcher(name).matches() || isMissing(name))
        .map(name -> "%s names `%s`, which is not a file here".formatted(document, name))
        .toList();
  }

  private boolean isMissing(String name) {
    if (!PATH.matcher(name).matches() || name.contains("target/")) {
      return false;
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    boolean looksLikeOurs =
        SOURCE_FILE.matcher(path).matches()
            || (path.contains("/") && files.contains(path.substring(0, path.indexOf('/'))));
    return looksLikeOurs
        && !files.contains(path)
        && files.stream().noneMatch(file -> file.endsWith("/" + path));
  }
}
