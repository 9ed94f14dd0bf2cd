package dev.weir.source.jira;

import dev.weir.event.UserException;
import dev.weir.source.http.Clean;
import dev.weir.source.http.ServiceAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a project is.
///
/// @param address of the Jira
/// @param key what its issues' keys begin with
record JiraProject(ServiceAddress address, String key) {
  static final String SCHEME = "jira:";

  private static final Pattern NAME =
      Pattern.compile(
          "jira:(https?://)?([^/?#]+(?:/[^/?#]+)*?)/(?:browse/|projects/)?([A-Za-z][A-Za-z0-9_]{1,99})/?");

  /// Reads a name.
  ///
  /// @param text `jira:host/KEY` or `jira:host/path/KEY`, with or without `https://`; the address a
  ///   browser shows for a project does, too
  /// @throws UserException when it is not written so
  static JiraProject of(String text) {
    Matcher matcher = NAME.matcher(text.strip());
    if (!matcher.matches()) {
      throw wrong(text);
    }
    String scheme = matcher.group(1) == null ? "https://" : matcher.group(1);
    String address = scheme + matcher.group(2).toLowerCase(Locale.ROOT);
    // Only the host knows no capitals.
    if (matcher.group(2).contains("/")) {
      int slash = matcher.group(2).indexOf('/');
      address =
          scheme
              + matcher.group(2).substring(0, slash).toLowerCase(Locale.ROOT)
              + matcher.group(2).substring(slash);
    }
    return new JiraProject(
        ServiceAddress.of(address).orElseThrow(() -> wrong(text)),
        matcher.group(3).toUpperCase(Locale.ROOT));
  }

  private static UserException wrong(String text) {
    // What stands before an @ may be a password.
    String shown = Clean.line(text.replaceAll("//[^/]*@", "//…@"));
    return new UserException(
        "'" + shown + "' is not the name of a project on a Jira.",
        "Write it so: jira:acme.atlassian.net/KEY or jira:jira.example.com/path/KEY");
  }

  /// Host and path, without scheme: what tells one Jira from another in names of issues.
  String site() {
    return address.toString().replaceFirst("^https?://", "");
  }

  /// How its things are named in `raw`.
  String place() {
    return site() + "/" + key;
  }

  /// What the workspace has it under.
  String uri() {
    boolean isPlain = address.toString().startsWith("https://");
    return SCHEME + (isPlain ? site() : address.toString()) + "/" + key;
  }
}
