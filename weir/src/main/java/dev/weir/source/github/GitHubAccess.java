package dev.weir.source.github;

import dev.weir.event.UserException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where GitHub's interface is and how it is spoken to. The token is known to this class only; it
/// is sent to that one place and stands in no text, no file and no message.
public final class GitHubAccess {
  private static final String PUBLIC = "https://api.github.com";
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  private final URI base;
  private final String token;

  private GitHubAccess(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /// Reads the environment: `GITHUB_TOKEN` or `GH_TOKEN`, and for an Enterprise server
  /// `GITHUB_API_URL`, for example `https://github.example.com/api/v3`.
  ///
  /// @throws UserException when the address is none, or a token would be sent in the open
  public static GitHubAccess from(Map<String, String> environment) {
    String name =
        environment.getOrDefault("GITHUB_TOKEN", "").isBlank() ? "GH_TOKEN" : "GITHUB_TOKEN";
    String token = environment.getOrDefault(name, "").strip();
    if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new UserException(
          "The token in " + name + " holds characters no token has.",
          "Set it again, without quotes, spaces or line breaks inside.");
    }
    return new GitHubAccess(base(environment.getOrDefault("GITHUB_API_URL", ""), token), token);
  }

  private static URI base(String given, String token) {
    String text = (given.isBlank() ? PUBLIC : given.strip()).replaceFirst("/+$", "");
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw wrongAddress();
    }
    boolean isHttp = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!isHttp || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
      throw wrongAddress();
    }
    if ("http".equals(uri.getScheme()) && !token.isEmpty() && !LOOPBACK.contains(uri.getHost())) {
      throw new UserException(
          "GITHUB_API_URL begins with http:, so the token would go over the network in the open.",
          "Use its https: address.");
    }
    return uri;
  }

  private static UserException wrongAddress() {
    return new UserException(
        "GITHUB_API_URL is not the address of a GitHub interface.",
        "Give it like https://github.example.com/api/v3, without a name or password in it.");
  }

  /// Whether there is a token. Without one GitHub answers sixty questions an hour.
  public boolean hasToken() {
    return !token.isEmpty();
  }

  /// The full address of a path below the interface.
  ///
  /// @param path begins with `/`, or is a full address GitHub itself gave
  /// @throws IllegalArgumentException when it leads to another place
  URI resolve(String path) {
    URI uri = path.startsWith("/") ? URI.create(base + path) : URI.create(path);
    if (!isOurs(uri)) {
      throw new IllegalArgumentException("leads elsewhere");
    }
    return uri;
  }

  /// Whether an address is of the same server: only there the token may go.
  boolean isOurs(URI uri) {
    return Objects.equals(uri.getScheme(), base.getScheme())
        && Objects.equals(uri.getHost(), base.getHost())
        && uri.getPort() == base.getPort();
  }

  /// A question, with what says who asks.
  HttpRequest.Builder request(URI uri) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Accept", "application/vnd.github+json")
            .header("X-GitHub-Api-Version", "2022-11-28")
            .header("User-Agent", "weir");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /// The address; never the token.
  @Override
  public String toString() {
    return base.toString();
  }
}
