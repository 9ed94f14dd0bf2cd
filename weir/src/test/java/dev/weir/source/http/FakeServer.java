package dev.weir.source.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// A service on this machine, with faults to order: what it answers once to the next question of a
/// kind.
public abstract class FakeServer implements AutoCloseable {
  /// Answers instead of the service.
  @FunctionalInterface
  public interface Fault {
    void answer(HttpExchange exchange) throws IOException;
  }

  private record Ordered(Predicate<String> question, Fault fault) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final List<Ordered> faults = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  @SuppressWarnings("this-escape") // nobody asks before the address is known
  protected FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// What the service itself answers.
  protected abstract void asked(HttpExchange exchange) throws IOException;

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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
  public static Fault brokenOff() {
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
    return this::asked;
  }

  /// Sends a page with a mark, or says that it is the one already known.
  protected static void marked(HttpExchange exchange, String body) throws IOException {
    String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().add("ETag", etag);
    send(exchange, 200, body);
  }

  protected static void send(HttpExchange exchange, int status, String body) throws IOException {
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
