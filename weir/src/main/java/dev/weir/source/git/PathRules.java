package dev.weir.source.git;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which paths are left out of sizes, hotspots and co-change, by stated rules: vendored code,
/// generated files, lock files, and the files every release touches (change logs, version files).
public final class PathRules {
  private static final List<String> RULES =
      List.of(
          "(^|/)(vendor|vendored|node_modules|bower_components|third[-_]party|external|deps)/",
          "(^|/)(dist|build|target|out|generated|gen|__generated__|\\.yarn)/",
          "(^|/)(package-lock\\.json|npm-shrinkwrap\\.json|yarn\\.lock|pnpm-lock\\.yaml|bun\\.lockb?"
              + "|gemfile\\.lock|cargo\\.lock|poetry\\.lock|uv\\.lock|pipfile\\.lock|composer\\.lock"
              + "|go\\.sum|flake\\.lock|packages\\.lock\\.json|gradle\\.lockfile)$",
          "\\.(min\\.js|min\\.css|map|pb\\.go|pb\\.cc|pb\\.h|g\\.dart|designer\\.cs|snap|svg|png|jpe?g"
              + "|gif|ico|pdf|jar|woff2?|ttf|eot|zip|gz)$",
          "(_pb2|_pb2_grpc)\\.pyi?$",
          "(^|/)(changelog|changes|history|news|releases?[-_]?notes?)[^/]*$",
          "(^|/)changelogs?/");

  private final Pattern ignored;

  /// @param own the user's own regular expressions on the path
  public PathRules(List<String> own) {
    this.ignored =
        Pattern.compile(
            java.util.stream.Stream.concat(RULES.stream(), own.stream())
                .map(rule -> "(?:" + rule + ")")
                .collect(Collectors.joining("|")));
  }

  /// Changes when the rules do.
  public String fingerprint() {
    return Integer.toHexString(ignored.pattern().hashCode());
  }

  /// Whether a path is left out.
  public boolean isIgnored(String path) {
    return ignored.matcher(path.toLowerCase(Locale.ROOT)).find();
  }

  /// The folder a path lies in, at most two levels deep; empty for the root.
  public static String folder(String path) {
    int first = path.indexOf('/');
    if (first < 0) {
      return "";
    }
    int second = path.indexOf('/', first + 1);
    return path.substring(0, second < 0 ? first : second);
  }
}
