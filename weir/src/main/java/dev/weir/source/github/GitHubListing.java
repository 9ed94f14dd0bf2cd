package dev.weir.source.github;

import dev.weir.source.http.Answer;
import dev.weir.source.http.JsonPage;
import dev.weir.source.http.Listing;
import java.time.Duration;

/// What GitHub lists a hundred a page, newest first.
enum GitHubListing implements Listing {
  ISSUES(
      "issue",
      "/issues?state=all&sort=updated&direction=desc",
      "",
      "number",
      Listing.Order.UPDATED),
  PULLS(
      "pull", "/pulls?state=all&sort=updated&direction=desc", "", "number", Listing.Order.UPDATED),
  REVIEW_COMMENTS(
      "review_comment",
      "/pulls/comments?sort=updated&direction=desc",
      "",
      "id",
      Listing.Order.UPDATED),
  RUNS("run", "/actions/runs?", "workflow_runs", "id", Listing.Order.CREATED),
  DEPLOYMENTS("deployment", "/deployments?", "", "id", Listing.Order.CREATED),
  RELEASES("release", "/releases?", "", "id", Listing.Order.WHOLE);

  private final String kind;
  private final String path;
  private final String list;
  private final String key;
  private final Order order;

  GitHubListing(String kind, String path, String list, String key, Order order) {
    this.kind = kind;
    this.path = path;
    this.list = list;
    this.key = key;
    this.order = order;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String path(String repository) {
    return "/repos/" + repository + path + "&per_page=100";
  }

  /// A page so short that its number of pages is the number of things.
  String countPath(String repository) {
    return "/repos/" + repository + path + "&per_page=1";
  }

  @Override
  public String list() {
    return list;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Order order() {
    return order;
  }

  @Override
  public String dated() {
    return order == Order.UPDATED ? "updated_at" : "created_at";
  }

  @Override
  public String next(Answer answer, JsonPage page) {
    return answer.next();
  }

  @Override
  public String updated(JsonPage.Element element) {
    return element.field("updated_at");
  }

  @Override
  public boolean isRunning(JsonPage.Element element) {
    return this == RUNS && !element.field("status").equals("completed");
  }

  @Override
  public Duration overlap() {
    return switch (this) {
      case RUNS -> Duration.ofDays(3);
      case DEPLOYMENTS -> Duration.ofDays(30);
      case ISSUES, PULLS, REVIEW_COMMENTS, RELEASES -> Duration.ZERO;
    };
  }

  @Override
  public String words() {
    return switch (this) {
      case ISSUES -> "issues and pull requests";
      case PULLS -> "pull requests";
      case REVIEW_COMMENTS -> "review comments";
      case RUNS -> "workflow runs";
      case DEPLOYMENTS -> "deployments";
      case RELEASES -> "releases";
    };
  }
}
