package dev.weir.source.github;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.source.http.FakeServer;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A GitHub on this machine, with one small repository that can change, and short pages.
public final class FakeGitHub extends FakeServer {
  /// What one thing in a list looks like.
  ///
  /// @param key number or id
  /// @param at what the list is sorted by, newest first
  record Thing(long key, String at, String json) {}

  private static final int PAGE = 3;

  private String repository = "{\"id\": 7, \"full_name\": \"o/r\", \"archived\": false}";
  private final Map<String, Map<Long, Thing>> lists = new HashMap<>();
  private final Map<String, List<String>> details = new HashMap<>();

  /// What is said of the repository itself.
  synchronized void repository(String json) {
    repository = json;
  }

  /// Puts a thing into a list, or changes it.
  public synchronized void put(String list, long key, String at, String json) {
    lists.computeIfAbsent(list, ignored -> new TreeMap<>()).put(key, new Thing(key, at, json));
  }

  synchronized void remove(String list, long key) {
    lists.getOrDefault(list, new TreeMap<>()).remove(key);
  }

  /// What is given for one thing.
  synchronized void detail(String path, String... elements) {
    details.put(path, List.of(elements));
  }

  @Override
  protected synchronized void asked(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equalsIgnoreCase("/repos/o/r")) {
      send(exchange, 200, repository);
    } else if (!path.startsWith("/repos/o/r/")) {
      send(exchange, 404, "{\"message\": \"Not Found\"}");
    } else {
      inside(exchange, path.substring("/repos/o/r/".length()));
    }
  }

  private void inside(HttpExchange exchange, String path) throws IOException {
    if (details.containsKey(path) || lists.containsKey(path)) {
      List<String> all =
          details.containsKey(path)
              ? details.getOrDefault(path, List.of())
              : lists.getOrDefault(path, Map.of()).values().stream()
                  .sorted(Comparator.comparing(Thing::at).reversed().thenComparingLong(Thing::key))
                  .map(Thing::json)
                  .toList();
      page(exchange, path, all);
      return;
    }
    int slash = path.lastIndexOf('/');
    Thing one =
        slash > 0 && path.substring(slash + 1).matches("\\d+")
            ? lists
                .getOrDefault(path.substring(0, slash), Map.of())
                .get(Long.parseLong(path.substring(slash + 1)))
            : null;
    boolean isEmptyList = one == null && !path.matches("issues/\\d+");
    if (isEmptyList) {
      page(exchange, path, List.of());
    } else {
      send(exchange, one == null ? 404 : 200, one == null ? "{}" : one.json());
    }
  }

  private void page(HttpExchange exchange, String path, List<String> all) throws IOException {
    Map<String, String> asked = new HashMap<>();
    for (String part : exchange.getRequestURI().getQuery().split("&", -1)) {
      asked.put(part.replaceFirst("=.*", ""), part.replaceFirst("[^=]*=?", ""));
    }
    int size = asked.getOrDefault("per_page", "").equals("1") ? 1 : PAGE;
    int page = Integer.parseInt(asked.getOrDefault("page", "1"));
    int last = Math.max(1, (all.size() + size - 1) / size);
    List<String> here =
        all.subList(Math.min(all.size(), (page - 1) * size), Math.min(all.size(), page * size));
    String array = "[\n" + String.join(",\n ", here) + "]";
    String name = path.replaceFirst(".*/", "");
    String body =
        switch (name) {
          case "runs" -> "{\"total_count\": " + all.size() + ", \"workflow_runs\": " + array + "}";
          case "jobs" -> "{\"total_count\": " + all.size() + ", \"jobs\": " + array + "}";
          default -> array;
        };
    String to = address() + exchange.getRequestURI().toString().replaceFirst("&page=\\d+", "");
    if (page < last) {
      exchange
          .getResponseHeaders()
          .add(
              "Link",
              "<%s&page=%d>; rel=\"next\", <%s&page=%d>; rel=\"last\""
                  .formatted(to, page + 1, to, last));
    }
    marked(exchange, body);
  }
}
