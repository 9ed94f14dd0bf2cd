package dev.weir.source.git;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Which paths are left out of sizes, hotspots and co-change, by stated rules: vendored code,
/// generated files, lock files, and the files every release touches (change logs, version files).
public final class PathRules {
  private static final Set<String> FOLDERS =
      Set.of(
          "vendor",
          "vendored",
          "node_modules",
          "bower_components",
          "third_party",
          "third-party",
          "external",
          "deps",
          "dist",
          "build",
          "target",
          "out",
          "generated",
          "gen",
          "__generated__",
          ".yarn",
          "changelog",
          "changelogs");
  private static final Set<String> NAMES =
      Set.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "bun.lockb",
          "gemfile.lock",
          "cargo.lock",
          "poetry.lock",
          "uv.lock",
          "pipfile.lock",
          "composer.lock",
          "go.sum",
          "flake.lock",
          "packages.lock.json",
          "gradle.lockfile");
  private static final Set<String> ENDINGS =
      Set.of(
          "map", "snap", "svg", "png", "jpg", "jpeg", "gif", "ico", "pdf", "jar", "woff", "woff2",
          "ttf", "eot", "zip", "gz");
  private static final List<String> LONG_ENDINGS =
      List.of(
          ".min.js",
          ".min.css",
          ".pb.go",
          ".pb.cc",
          ".pb.h",
          ".g.dart",
          ".designer.cs",
          "_pb2.py",
          "_pb2.pyi",
          "_pb2_grpc.py",
          "_pb2_grpc.pyi");
  private static final List<String> BEGINNINGS =
      List.of("changelog", "changes.", "history.", "news.", "release-notes", "release_notes");

  private final List<Pattern> own;

  /// @param own the user's own regular expressions on the path
  public PathRules(List<String> own) {
    this.own = own.stream().map(Pattern::compile).toList();
  }

  /// Changes when the rules do.
  public String fingerprint() {
    return Integer.toHexString(
        Objects.hash(
            FOLDERS.stream().sorted().toList(),
            NAMES.stream().sorted().toList(),
            ENDINGS.stream().sorted().toList(),
            LONG_ENDINGS,
            BEGINNINGS,
            own.stream().map(Pattern::pattern).toList()));
  }

  /// Whether a path is left out.
  public boolean isIgnored(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int slash = lower.indexOf('/'); slash >= 0; slash = lower.indexOf('/', start)) {
      if (FOLDERS.contains(lower.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    String name = lower.substring(start);
    return NAMES.contains(name)
        || (name.indexOf('.') >= 0 && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)))
        || LONG_ENDINGS.stream().anyMatch(name::endsWith)
        || BEGINNINGS.stream().anyMatch(name::startsWith)
        || own.stream().anyMatch(pattern -> pattern.matcher(path).find());
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
