package dev.weir.source.github;

import dev.weir.source.http.Answer;
import dev.weir.source.http.Detail;
import dev.weir.source.http.JsonPage;
import dev.weir.source.http.KeptAnswers;
import dev.weir.source.http.RawLine;

/// What GitHub gives for one thing at a time.
enum GitHubDetail implements Detail {
  TIMELINES("timeline", GitHubListing.ISSUES, "/issues/%s/timeline?per_page=100", ""),
  JOBS("jobs", GitHubListing.RUNS, "/actions/runs/%s/jobs?filter=all&per_page=100", "jobs"),
  STATUSES("statuses", GitHubListing.DEPLOYMENTS, "/deployments/%s/statuses?per_page=100", "");

  private final String kind;
  private final GitHubListing of;
  private final String path;
  private final String list;

  GitHubDetail(String kind, GitHubListing of, String path, String list) {
    this.kind = kind;
    this.of = of;
    this.path = path;
    this.list = list;
  }

  @Override
  public String kind() {
    return kind;
  }

  /// Pull requests have timelines also where issues are switched off.
  @Override
  public String things(KeptAnswers raw) {
    String lines = raw.lines(of.kind(), RawLine.HEAD);
    return this == TIMELINES
        ? lines + " union all " + raw.lines(GitHubListing.PULLS.kind(), RawLine.HEAD)
        : lines;
  }

  @Override
  public String path(String repository, String key) {
    return "/repos/" + repository + path.formatted(key);
  }

  @Override
  public String list() {
    return list;
  }

  @Override
  public String next(Answer answer, JsonPage page) {
    return answer.next();
  }

  @Override
  public String words() {
    return switch (this) {
      case TIMELINES -> "timelines of issues and pull requests";
      case JOBS -> "jobs of workflow runs";
      case STATUSES -> "statuses of deployments";
    };
  }
}
