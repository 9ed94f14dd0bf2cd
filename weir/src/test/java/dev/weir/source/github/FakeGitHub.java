package dev.weir.source.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// A GitHub on this machine, with one small repository that can change, short pages, and faults to
/// order: what it answers once to the next question of a kind.
public final class FakeGitHub implements AutoCloseable {
  /// What one thing in a list looks like.
  ///
  /// @param key number or id
  /// @param at what the list is sorted by, newest first
  record Thing(long key, String at, String json) {}

  /// Answers instead of the repository.
  @FunctionalInterface
  public interface Fault {
    void answer(HttpExchange exchange) throws IOException;
  }

  private record Ordered(Predicate<String> question, Fault fault) {}

  private static final int PAGE = 3;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, Map<Long, Thing>> lists = new HashMap<>();
  private final Map<String, List<String>> details = new HashMap<>();
  private final List<Ordered> faults = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  public FakeGitHub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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

  /// Orders a fault for the next question that holds a text.
  public synchronized void failOnce(String part, Fault fault) {
    faults.add(new Ordered(question -> question.contains(part), fault));
  }

  public synchronized List<String> questions() {
    return List.copyOf(questions);
  }

  public synchronized List<String> tokens() {
    return List.copyOf(tokens);
  }

  public static Fault status(int status, String body, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      send(exchange, status, body);
    };
  }

  /// Promises more bytes than it sends.
  static Fault brokenOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      OutputStream body = exchange.getResponseBody();
      body.write("[{\"number\":".getBytes(StandardCharsets.UTF_8));
      body.flush();
      exchange.close();
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    String question = exchange.getRequestURI().toString();
    Fault fault = next(question, exchange.getRequestHeaders().getFirst("Authorization"));
    try (exchange) {
      fault.answer(exchange);
    }
  }

  private synchronized Fault next(String question, String token) {
    questions.add(question);
    tokens.add(String.valueOf(token));
    for (Ordered ordered : faults) {
      if (ordered.question().test(question)) {
        faults.remove(ordered);
        return ordered.fault();
      }
    }
    return this::fromRepository;
  }

  private synchronized void fromRepository(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equalsIgnoreCase("/repos/o/r")) {
      send(exchange, 200, "{\"id\": 7, \"full_name\": \"o/r\", \"archived\": false}");
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
    String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().add("ETag", etag);
    String to = address() + exchange.getRequestURI().toString().replaceFirst("&page=\\d+", "");
    if (page < last) {
      exchange
          .getResponseHeaders()
          .add(
              "Link",
              "<%s&page=%d>; rel=\"next\", <%s&page=%d>; rel=\"last\""
                  .formatted(to, page + 1, to, last));
    }
    send(exchange, 200, body);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
