package dev.weir.source.github;

/// What GitHub gives for one thing at a time.
enum Detail {
  TIMELINES("timeline", Listing.ISSUES, "/issues/%s/timeline?per_page=100", ""),
  JOBS("jobs", Listing.RUNS, "/actions/runs/%s/jobs?filter=all&per_page=100", "jobs"),
  STATUSES("statuses", Listing.DEPLOYMENTS, "/deployments/%s/statuses?per_page=100", "");

  private final String kind;
  private final Listing of;
  private final String path;
  private final String list;

  Detail(String kind, Listing of, String path, String list) {
    this.kind = kind;
    this.of = of;
    this.path = path;
    this.list = list;
  }

  /// What they are called in `raw`; one line holds all that was said of one thing, as an array.
  String kind() {
    return kind;
  }

  /// What they belong to.
  Listing of() {
    return of;
  }

  /// The first page, below `/repos/owner/name`.
  String path(String key) {
    return path.formatted(key);
  }

  /// The array inside a page; empty: the page is the array.
  String list() {
    return list;
  }

  /// For people.
  String words() {
    return switch (this) {
      case TIMELINES -> "timelines of issues and pull requests";
      case JOBS -> "jobs of workflow runs";
      case STATUSES -> "statuses of deployments";
    };
  }
}
