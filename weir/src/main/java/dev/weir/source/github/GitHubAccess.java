package dev.weir.source.github;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.http.Access;
import dev.weir.source.http.ServiceAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/// Where GitHub's interface is and how it is spoken to. The token is known to this class only; it
/// is sent to that one place and stands in no text, no file and no message.
public final class GitHubAccess implements Access {
  private static final String PUBLIC = "https://api.github.com";

  private final ServiceAddress address;
  private final String token;

  private GitHubAccess(ServiceAddress address, String token) {
    this.address = address;
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
    return new GitHubAccess(address(environment.getOrDefault("GITHUB_API_URL", ""), token), token);
  }

  private static ServiceAddress address(String given, String token) {
    ServiceAddress address =
        ServiceAddress.of(given.isBlank() ? PUBLIC : given).orElseThrow(GitHubAccess::wrongAddress);
    if (address.isInTheOpen() && !token.isEmpty()) {
      throw new UserException(
          "GITHUB_API_URL begins with http:, so the token would go over the network in the open.",
          "Use its https: address.");
    }
    return address;
  }

  private static UserException wrongAddress() {
    return new UserException(
        "GITHUB_API_URL is not the address of a GitHub interface.",
        "Give it like https://github.example.com/api/v3, without a name or password in it.");
  }

  /// Whether there is a token. Without one GitHub answers sixty questions an hour.
  @Override
  public boolean hasToken() {
    return !token.isEmpty();
  }

  @Override
  public String service() {
    return "GitHub";
  }

  @Override
  public ServiceAddress address() {
    return address;
  }

  @Override
  public Optional<SourceException> refusal(HttpResponse<byte[]> response) {
    return response.statusCode() == 401
        ? Optional.of(
            new SourceException(
                "GitHub at " + address + " does not accept the token.",
                "Make a new one that may read the repository, and set GITHUB_TOKEN to it."))
        : Optional.empty();
  }

  @Override
  public String whenElsewhere() {
    return "The token goes to one server only: set GITHUB_API_URL to the right one.";
  }

  @Override
  public HttpRequest.Builder request(URI uri) {
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
    return address.toString();
  }
}
