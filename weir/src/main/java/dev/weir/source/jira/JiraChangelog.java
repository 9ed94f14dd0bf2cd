package dev.weir.source.jira;

import dev.weir.source.http.Answer;
import dev.weir.source.http.Detail;
import dev.weir.source.http.JsonPage;
import dev.weir.source.http.KeptAnswers;
import dev.weir.source.http.RawLine;

/// The rest of an issue's history, where its own answer holds a part of it only: Cloud gives the
/// newest forty or so, and without this the oldest states would be missing, silently.
record JiraChangelog(JiraSite site) implements Detail {
  static final String KIND = "changelog";

  private static final int PAGE = 100;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String things(KeptAnswers raw) {
    return """
    select repository, key, updated, fetched from (%s)
    where coalesce(try_cast(data->>'$.changelog.total' as bigint), 1)
        > coalesce(json_array_length(data->'$.changelog.histories'), 0)
    """
        .formatted(raw.lines(JiraListing.What.ISSUES.kind(), RawLine.COLUMNS));
  }

  @Override
  public String path(String place, String key) {
    return site.api() + "/issue/" + key + "/changelog?maxResults=" + PAGE;
  }

  @Override
  public String list() {
    return "values";
  }

  @Override
  public String words() {
    return "histories of issues";
  }

  @Override
  public String next(Answer answer, JsonPage page) {
    if (page.elements().isEmpty() || page.field("isLast").equals("true")) {
      return "";
    }
    String start = page.field("startAt");
    long had = (start.matches("\\d{1,18}") ? Long.parseLong(start) : 0) + page.elements().size();
    return had < page.total()
        ? answer.address().replaceFirst("&startAt=\\d+$", "") + "&startAt=" + had
        : "";
  }
}
