package dev.weir.source.git;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tag read as the name of a release.
///
/// @param component what was released, in a monorepo (`web` of `web@1.2.0`); empty: the whole
/// @param version `1.2.0`
/// @param isPrerelease alpha, beta, candidate, milestone, snapshot and their kin
public record ReleaseName(String component, String version, boolean isPrerelease) {
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

  /// A place in history that was marked, not something that was brought out.
  private static final Pattern MARK =
      Pattern.compile("[-_.](?:branch|branch[-_]?point|base|start|begin|end|last|eol|backup)$");

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
    boolean pre = PRE.matcher(rest.toLowerCase(Locale.ROOT)).find();
    return Optional.of(new ReleaseName(component, version + rest, pre));
  }
}
