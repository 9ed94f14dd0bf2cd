package dev.weir.source.github;

import java.time.Duration;

/// What GitHub lists a hundred a page, newest first. Newest first is what makes paging safe while
/// others work: what changes moves to the front, so later pages repeat things and lose none.
enum Listing {
  ISSUES("issue", "/issues?state=all&sort=updated&direction=desc", "", "number", Order.UPDATED),
  PULLS("pull", "/pulls?state=all&sort=updated&direction=desc", "", "number", Order.UPDATED),
  REVIEW_COMMENTS(
      "review_comment", "/pulls/comments?sort=updated&direction=desc", "", "id", Order.UPDATED),
  RUNS("run", "/actions/runs?", "workflow_runs", "id", Order.CREATED),
  DEPLOYMENTS("deployment", "/deployments?", "", "id", Order.CREATED),
  RELEASES("release", "/releases?", "", "id", Order.WHOLE);

  /// By what GitHub sorts, and so how far back a new walk must go.
  enum Order {
    /// By last change: a walk ends at what the one before began with.
    UPDATED,
    /// By creation: older ones still change, so a walk goes back further.
    CREATED,
    /// In no order that helps: a walk goes to the end.
    WHOLE
  }

  private final String kind;
  private final String path;
  private final String list;
  private final String key;
  private final Order order;

  Listing(String kind, String path, String list, String key, Order order) {
    this.kind = kind;
    this.path = path;
    this.list = list;
    this.key = key;
    this.order = order;
  }

  /// What one of them is called in `raw`.
  String kind() {
    return kind;
  }

  /// The first page, below `/repos/owner/name`.
  String path() {
    return path + "&per_page=100";
  }

  /// A page so short that its number of pages is the number of things.
  String countPath() {
    return path + "&per_page=1";
  }

  /// The array inside a page; empty: the page is the array.
  String list() {
    return list;
  }

  /// The field that tells one from another within the repository.
  String key() {
    return key;
  }

  Order order() {
    return order;
  }

  /// The field it is sorted by.
  String dated() {
    return order == Order.UPDATED ? "updated_at" : "created_at";
  }

  /// How far behind the newest known one a new walk goes: as long as such a thing usually changes.
  Duration overlap() {
    return switch (this) {
      case RUNS -> Duration.ofDays(3);
      case DEPLOYMENTS -> Duration.ofDays(30);
      case ISSUES, PULLS, REVIEW_COMMENTS, RELEASES -> Duration.ZERO;
    };
  }

  /// For people.
  String words() {
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
