package dev.weir.source.git;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tag read as the name of a release.
///
/// @param component what was released, in a monorepo (`web` of `web@1.2.0`); empty: the whole
/// @param version `1.2.0`, with its suffix
/// @param kind what the suffix says
public record ReleaseName(String component, String version, Kind kind) {
  /// How final a release is, by what follows its number.
  public enum Kind {
    /// A number alone, or with a suffix that is said of final releases: `.Final`, `-1`, `.sp2`.
    FINAL,
    /// Alpha, beta, candidate, milestone, snapshot and their kin.
    PRERELEASE,
    /// A suffix of which nothing is known, such as `-k8s1`: taken for a pre-release.
    UNKNOWN
  }

  private static final Pattern NAME =
      Pattern.compile(
          "^(?:(?<component>@?[A-Za-z][A-Za-z0-9_.-]*?(?:/[A-Za-z0-9_.-]+?)*?)[-_/@])??"
              + "(?<word>releases?|rel|version|ver|v|r)?[-_/.]?"
              + "(?<version>\\d+(?:[._]\\d+)*)(?<rest>(?:[-._+~]|[a-z]).*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PRE =
      Pattern.compile(
          "(?:^|[-._+~\\d])(?:alpha|beta|rc|cr|snapshot|nightly|preview|pre|dev|canary|candidate|"
              + "milestone|next|eap?|insiders?|unstable|test[a-z]*|pr|[abm](?=[-._]?\\d))(?:$|[-._+~\\d])");

  /// What is said of final releases: words of Java, of packagers, of what was mended afterwards, a
  /// letter as in `1.0.2k`, a number. What follows a plus sign is about the build alone.
  private static final Pattern FINAL =
      Pattern.compile(
          "(?:[a-z](?![a-z])\\d*)?(?:[-._~]?(?:final|release|released|ga|stable|lts|incubating|sp|post|p"
              + "|patch|fix|hotfix|jre|android|r|rev|build|v(?=\\d)|(?=\\d))[-._]?\\d*)*(?:\\+.*)?");

  /// A place in history that was marked, not something that was brought out.
  private static final Pattern MARK =
      Pattern.compile("[-_.](?:branch|branch[-_]?point|base|start|begin|end|last|eol|backup)$");

  /// Whether it comes before a final release, as far as one can tell.
  public boolean isPrerelease() {
    return kind != Kind.FINAL;
  }

  /// Reads a tag.
  ///
  /// @param tag without `refs/tags/`
  /// @return empty when it does not look like a version
  public static Optional<ReleaseName> of(String tag) {
    Matcher matcher = NAME.matcher(tag);
    if (!matcher.matches() || MARK.matcher(tag.toLowerCase(Locale.ROOT)).find()) {
      return Optional.empty();
    }
    String version = matcher.group("version").replace('_', '.');
    boolean said = matcher.group("word") != null;
    boolean dotted = version.indexOf('.') > 0;
    boolean dated = version.matches("(19|20)\\d{6}(\\d{4,6})?");
    if (!said && !dotted && !dated) {
      return Optional.empty();
    }
    String rest = matcher.group("rest") == null ? "" : matcher.group("rest");
    String component = matcher.group("component") == null ? "" : matcher.group("component");
    return Optional.of(
        new ReleaseName(component, version + rest, kind(rest.toLowerCase(Locale.ROOT))));
  }

  private static Kind kind(String rest) {
    if (PRE.matcher(rest).find()) {
      return Kind.PRERELEASE;
    }
    return FINAL.matcher(rest).matches() ? Kind.FINAL : Kind.UNKNOWN;
  }
}
