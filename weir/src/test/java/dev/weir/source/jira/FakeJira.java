package dev.weir.source.jira;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.source.http.FakeServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A Jira on this machine, Cloud or Data Center, with one small project that can change, and short
/// pages.
public final class FakeJira extends FakeServer {
  private record Issue(int id, String key, String updated, String fields, List<String> histories) {}

  static final int PAGE = 3;

  /// Cloud shows so many histories inside an issue, the newest first.
  static final int SHOWN = 2;

  private final boolean isCloud;
  private final Map<Integer, Issue> issues = new TreeMap<>();
  private String project = "{\"id\": \"1\", \"key\": \"AB\", \"archived\": false}";
  private String serverTime = "2026-03-01T13:00:00.000+0100";

  public FakeJira(boolean isCloud) {
    this.isCloud = isCloud;
  }

  /// Puts an issue, or changes it.
  ///
  /// @param histories the oldest first
  synchronized void put(int id, String updated, String fields, String... histories) {
    issues.put(id, new Issue(id, "AB-" + id, updated, fields, List.of(histories)));
  }

  synchronized void remove(int id) {
    issues.remove(id);
  }

  synchronized void project(String json) {
    project = json;
  }

  synchronized void serverTime(String text) {
    serverTime = text;
  }

  @Override
  protected synchronized void asked(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> asked = asked(exchange.getRequestURI().getRawQuery());
    String api = isCloud ? "/rest/api/3" : "/rest/api/2";
    if (path.equals("/rest/api/2/serverInfo")) {
      send(
          exchange,
          200,
          "{\"version\": \"9.12.0\", \"deploymentType\": \"%s\", \"serverTime\": \"%s\"}"
              .formatted(isCloud ? "Cloud" : "Server", serverTime));
    } else if (path.equals(api + "/project/AB") || path.equals(api + "/project/OLD")) {
      send(exchange, 200, project);
    } else if (path.matches(api + "/(field|issuetype|status)")) {
      marked(exchange, SmallProject.list(path.replaceFirst(".*/", "")));
    } else if (path.equals(api + (isCloud ? "/search/jql" : "/search"))) {
      search(exchange, asked);
    } else if (path.equals(api + "/search/approximate-count") && isCloud) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean isOurs = body.equals("{\"jql\":\"project = \\\"AB\\\"\"}");
      send(exchange, isOurs ? 200 : 400, "{\"count\": " + issues.size() + "}");
    } else if (path.matches(api + "/issue/\\d+/changelog") && isCloud) {
      changelog(exchange, Integer.parseInt(path.replaceFirst(".*/issue/(\\d+)/.*", "$1")), asked);
    } else {
      send(exchange, 404, "{\"errorMessages\": [\"No project could be found\"]}");
    }
  }

  private static Map<String, String> asked(String query) {
    Map<String, String> asked = new HashMap<>();
    if (query != null) {
      for (String part : query.split("&", -1)) {
        asked.put(
            part.replaceFirst("=.*", ""),
            URLDecoder.decode(part.replaceFirst("[^=]*=?", ""), StandardCharsets.UTF_8));
      }
    }
    return asked;
  }

  private void search(HttpExchange exchange, Map<String, String> asked) throws IOException {
    if (!"project = \"AB\" ORDER BY updated DESC, key DESC".equals(asked.get("jql"))) {
      send(exchange, 400, "{\"errorMessages\": [\"not a query this project knows\"]}");
      return;
    }
    List<Issue> all =
        issues.values().stream()
            .sorted(Comparator.comparing(Issue::updated).thenComparingInt(Issue::id).reversed())
            .toList();
    int from = start(asked, isCloud ? "nextPageToken" : "startAt");
    List<Issue> here = all.subList(Math.min(from, all.size()), Math.min(from + PAGE, all.size()));
    String list = "[" + String.join(",\n", here.stream().map(this::json).toList()) + "]";
    int end = from + here.size();
    String body =
        isCloud
            ? "{\"issues\": %s, %s}"
                .formatted(
                    list,
                    end < all.size()
                        ? "\"isLast\": false, \"nextPageToken\": \"mark=" + end + "\""
                        : "\"isLast\": true")
            : "{\"startAt\": %d, \"maxResults\": %d, \"total\": %d, \"issues\": %s}"
                .formatted(from, PAGE, all.size(), list);
    send(exchange, 200, body);
  }

  private static int start(Map<String, String> asked, String name) {
    return Integer.parseInt("0" + asked.getOrDefault(name, "").replace("mark=", ""));
  }

  private String json(Issue issue) {
    List<String> newest = new ArrayList<>(issue.histories().reversed());
    int shown = isCloud ? Math.min(SHOWN, newest.size()) : newest.size();
    return """
    {"id": "%d", "key": "%s", "fields": {"updated": "%s", %s}, "changelog": {"startAt": 0,
     "maxResults": %d, "total": %d, "histories": [%s]}}\
    """
        .formatted(
            issue.id(),
            issue.key(),
            issue.updated(),
            issue.fields(),
            shown,
            newest.size(),
            String.join(", ", newest.subList(0, shown)));
  }

  private void changelog(HttpExchange exchange, int id, Map<String, String> asked)
      throws IOException {
    Issue issue = issues.get(id);
    if (issue == null) {
      send(exchange, 404, "{\"errorMessages\": [\"Issue does not exist\"]}");
      return;
    }
    int from = start(asked, "startAt");
    List<String> here =
        IntStream.range(from, Math.min(from + PAGE, issue.histories().size()))
            .mapToObj(issue.histories()::get)
            .toList();
    send(
        exchange,
        200,
        "{\"startAt\": %d, \"maxResults\": %d, \"total\": %d, \"isLast\": %s, \"values\": [%s]}"
            .formatted(
                from,
                PAGE,
                issue.histories().size(),
                from + here.size() >= issue.histories().size(),
                String.join(", ", here)));
  }
}
