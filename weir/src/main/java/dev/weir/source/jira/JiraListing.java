package dev.weir.source.jira;

import dev.weir.source.http.Answer;
import dev.weir.source.http.JsonPage;
import dev.weir.source.http.Listing;
import dev.weir.store.JsonLines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What Jira lists: the issues of a project, newest change first, and the whole site's fields,
/// types and statuses.
///
/// The newest change first needs no date in the question, so neither the server's time zone nor the
/// minutes its query language counts in matter.
///
/// @param what which list
/// @param fields of an issue that are asked for
record JiraListing(JiraSite site, What what, List<String> fields) implements Listing {
  /// The lists there are.
  enum What {
    FIELDS("field", "fields"),
    TYPES("issuetype", "types of issues"),
    STATUSES("status", "statuses"),
    ISSUES("issue", "issues");

    private final String kind;
    private final String words;

    What(String kind, String words) {
      this.kind = kind;
      this.words = words;
    }

    String kind() {
      return kind;
    }
  }

  /// The fields the mapping takes, beside those of the site's own.
  static final List<String> FIELDS =
      List.of(
          "summary",
          "status",
          "statuscategorychangedate",
          "issuetype",
          "created",
          "updated",
          "resolution",
          "resolutiondate",
          "priority",
          "labels",
          "creator",
          "reporter",
          "assignee",
          "parent",
          "issuelinks",
          "fixVersions",
          "versions");

  private static final int PAGE = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A search answers from an index that follows a few seconds later, on some nodes minutes.
  private static final Duration INDEX_DELAY = Duration.ofMinutes(10);

  JiraListing {
    fields = List.copyOf(fields);
  }

  /// A list of the whole site.
  static JiraListing whole(JiraSite site, What what) {
    return new JiraListing(site, what, List.of());
  }

  /// The issues of a project.
  ///
  /// @param own ids of the site's own fields that are asked for
  static JiraListing issues(JiraSite site, List<String> own) {
    List<String> fields = new ArrayList<>(FIELDS);
    fields.addAll(own);
    return new JiraListing(site, What.ISSUES, fields);
  }

  /// The question whose answers are the issues of a project.
  static String jql(String place) {
    return "project = \"" + place.replaceFirst("^.*/", "") + "\"";
  }

  @Override
  public String kind() {
    return what.kind;
  }

  @Override
  public String path(String place) {
    if (what != What.ISSUES) {
      return site.api() + "/" + what.kind;
    }
    String query =
        "?jql=%s&fields=%s&expand=changelog&maxResults=%d"
            .formatted(
                encoded(jql(place) + " ORDER BY updated DESC, key DESC"),
                encoded(String.join(",", fields)),
                PAGE);
    return site.api() + (site.isCloud() ? "/search/jql" : "/search") + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String list() {
    return what == What.ISSUES ? "issues" : "";
  }

  @Override
  public String key() {
    return "id";
  }

  @Override
  public Order order() {
    return what == What.ISSUES ? Order.UPDATED : Order.WHOLE;
  }

  @Override
  public String dated() {
    return what == What.ISSUES ? "fields.updated" : "";
  }

  @Override
  public Duration overlap() {
    return INDEX_DELAY;
  }

  @Override
  public String words() {
    return what.words;
  }

  @Override
  public String next(Answer answer, JsonPage page) {
    if (what != What.ISSUES || page.elements().isEmpty()) {
      return "";
    }
    String path = answer.address().replaceFirst("&(?:startAt|nextPageToken)=[^&]*$", "");
    if (site.isCloud()) {
      String mark = page.field("nextPageToken");
      return mark.isEmpty() || page.field("isLast").equals("true")
          ? ""
          : path + "&nextPageToken=" + encoded(mark);
    }
    long had = number(page.field("startAt")) + page.elements().size();
    return had < page.total() ? path + "&startAt=" + had : "";
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  @Override
  public String updated(JsonPage.Element element) {
    return instant(element.field(dated())).map(JiraDate::sortable).orElse("");
  }

  /// Without its histories where they would make the line too long; then it says of itself that
  /// they are missing, and they are asked for one by one, like the rest of any history.
  @Override
  public String kept(JsonPage.Element element) {
    if (element.text().length() <= JsonLines.LONGEST_LINE / 4) {
      return element.text();
    }
    JsonNode tree = JSON.readTree(element.text());
    if (tree.path("changelog") instanceof ObjectNode changelog) {
      changelog.putArray("histories");
    }
    return JSON.writeValueAsString(tree);
  }

  @Override
  public Optional<Instant> instant(String text) {
    return JiraDate.instant(text);
  }
}
