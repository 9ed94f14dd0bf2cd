package dev.weir.source.git;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which paths are left out of sizes, hotspots and co-change, by stated rules: vendored code,
/// generated files, lock files, and the files every release touches (change logs, version files).
///
/// Folders are judged by where they lie, for their names are ordinary words: `build` at the top is
/// output, `org/example/build` is a package.
public final class PathRules {
  /// Left out wherever they lie.
  private static final Set<String> ANYWHERE =
      Set.of("node_modules", "bower_components", "generated", "__generated__", ".yarn");

  /// Left out but as packages of the Java world, where they are words of the trade.
  private static final Set<String> VENDORED =
      Set.of("vendor", "vendored", "third_party", "third-party");

  /// Left out only at the top of the repository or of a part of it.
  private static final Set<String> AT_THE_TOP =
      Set.of(
          "external", "deps", "dist", "build", "target", "out", "gen", "changelog", "changelogs");

  /// What lies below is written by hand, whatever it is called.
  private static final Set<String> SOURCES =
      Set.of(
          "src",
          "source",
          "lib",
          "libs",
          "app",
          "cmd",
          "pkg",
          "internal",
          "test",
          "tests",
          "spec",
          "tools",
          "scripts",
          "docs",
          "doc");

  /// Folders whose folders are parts of a repository.
  private static final Set<String> COLLECTIONS =
      Set.of("packages", "apps", "modules", "services", "projects", "plugins", "components");

  /// Below these a folder is a package.
  private static final Set<String> PACKAGE_ROOTS = Set.of("java", "kotlin", "scala", "groovy");

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

  /// The prose that every release adds to.
  private static final Pattern RELEASE_NOTES =
      Pattern.compile(
          "(?:changelog|changes|history|news|release[-_]?notes)[^.]*"
              + "(?:\\.(?:md|markdown|txt|text|rst|rdoc|adoc|asciidoc|textile|org|html?))?");

  /// Counts up when the same words are judged otherwise.
  private static final int RULES = 2;

  private final List<Pattern> own;

  /// @param own the user's own regular expressions on the path
  public PathRules(List<String> own) {
    this.own = own.stream().map(Pattern::compile).toList();
  }

  /// Changes when the rules do.
  public String fingerprint() {
    return Integer.toHexString(
        Objects.hash(
            RULES,
            Stream.of(ANYWHERE, VENDORED, AT_THE_TOP, SOURCES, COLLECTIONS, PACKAGE_ROOTS)
                .map(names -> names.stream().sorted().toList())
                .toList(),
            NAMES.stream().sorted().toList(),
            ENDINGS.stream().sorted().toList(),
            LONG_ENDINGS,
            RELEASE_NOTES.pattern(),
            own.stream().map(Pattern::pattern).toList()));
  }

  /// Whether a path is left out.
  public boolean isIgnored(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int start = lower.lastIndexOf('/') + 1;
    if (start > 0 && isInIgnoredFolder(lower.substring(0, start - 1).split("/", -1))) {
      return true;
    }
    String name = lower.substring(start);
    return NAMES.contains(name)
        || (name.indexOf('.') >= 0 && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)))
        || LONG_ENDINGS.stream().anyMatch(name::endsWith)
        || RELEASE_NOTES.matcher(name).matches()
        || own.stream().anyMatch(pattern -> pattern.matcher(path).find());
  }

  private static boolean isInIgnoredFolder(String[] folders) {
    boolean isTop = true;
    boolean isPackage = false;
    for (int i = 0; i < folders.length; i++) {
      String folder = folders[i];
      if (ANYWHERE.contains(folder)
          || (!isPackage && VENDORED.contains(folder))
          || (isTop && AT_THE_TOP.contains(folder))) {
        return true;
      }
      isTop = i == 0 ? !SOURCES.contains(folder) : i == 1 && isTop && isCollected(folders);
      isPackage |= PACKAGE_ROOTS.contains(folder);
    }
    return false;
  }

  private static boolean isCollected(String[] folders) {
    return COLLECTIONS.contains(folders[0]) && !SOURCES.contains(folders[1]);
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
