package dev.weir.source.jira;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.http.Access;
import dev.weir.source.http.ServiceAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// How a Jira is spoken to. Token and address of the account are known to this class only; they are
/// sent to that one server and stand in no text, no file and no message.
final class JiraAccess implements Access {
  private static final String CLOUD = ".atlassian.net";

  private final ServiceAddress address;
  private final String authorization;

  private JiraAccess(ServiceAddress address, String authorization) {
    this.address = address;
    this.authorization = authorization;
  }

  /// Reads the environment: `JIRA_TOKEN` alone is a personal access token (Data Center), with
  /// `JIRA_EMAIL` it is that account's API token (Cloud); without both only what everybody sees is
  /// read.
  ///
  /// @throws UserException when they cannot be what they should be, or would be sent in the open
  static JiraAccess from(Map<String, String> environment, ServiceAddress address) {
    String token = environment.getOrDefault("JIRA_TOKEN", "").strip();
    String email = environment.getOrDefault("JIRA_EMAIL", "").strip();
    if (!isPlain(token) || !isPlain(email)) {
      throw new UserException(
          (isPlain(token) ? "JIRA_EMAIL" : "The token in JIRA_TOKEN")
              + " holds characters none has.",
          "Set it again, without quotes, spaces or line breaks inside.");
    }
    if (token.isEmpty()) {
      return new JiraAccess(address, "");
    }
    if (address.isInTheOpen()) {
      throw new UserException(
          "The address begins with http:, so the token would go over the network in the open.",
          "Use the https: address.");
    }
    if (email.isEmpty() && String.valueOf(address.base().getHost()).endsWith(CLOUD)) {
      throw new UserException(
          "Jira Cloud takes an API token together with its account's e-mail address.",
          "Set JIRA_EMAIL to that address, beside JIRA_TOKEN.");
    }
    String both = email + ":" + token;
    return new JiraAccess(
        address,
        email.isEmpty()
            ? "Bearer " + token
            : "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127);
  }

  @Override
  public String service() {
    return "Jira";
  }

  @Override
  public ServiceAddress address() {
    return address;
  }

  @Override
  public boolean hasToken() {
    return !authorization.isEmpty();
  }

  @Override
  public HttpRequest.Builder request(URI uri) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Accept", "application/json")
            .header("User-Agent", "weir");
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  @Override
  public Optional<SourceException> refusal(HttpResponse<byte[]> response) {
    String login = response.headers().firstValue("x-seraph-loginreason").orElse("");
    if (login.contains("AUTHENTICATION_DENIED")) {
      return Optional.of(
          new SourceException(
              "Jira at " + address + " wants the account to log in with a browser first.",
              "After several wrong tries it asks for a captcha: log in once, then run it again."));
    }
    // Cloud answers a wrong token as if there were none: all it shows to everybody, and no more.
    boolean isNobody = hasToken() && login.contains("AUTHENTICATED_FAILED");
    return response.statusCode() != 401 && !isNobody
        ? Optional.empty()
        : Optional.of(
            new SourceException(
                hasToken()
                    ? "Jira at " + address + " does not accept the token, or it lacks a scope."
                    : "Jira at " + address + " answers nobody without a token.",
                "Cloud: set JIRA_EMAIL and JIRA_TOKEN (an API token that may read work). Data"
                    + " Center: set JIRA_TOKEN alone (a personal access token)."));
  }

  @Override
  public String whenElsewhere() {
    return "The token goes to one server only. Behind a single sign-on set JIRA_TOKEN; after a move"
        + " name the new address.";
  }

  /// The address; never the token.
  @Override
  public String toString() {
    return address.toString();
  }
}
