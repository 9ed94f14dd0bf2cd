package dev.weir.source.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends one question and brings the whole answer.
@FunctionalInterface
public interface Wire {
  /// An answer longer than this is none of a service's.
  long LONGEST_ANSWER = 128L << 20;

  /// @throws IOException when no whole answer comes
  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;

  /// Over HTTP.
  ///
  /// @param patience how long one answer may take, its body included: the client's own limit ends
  ///   with the headers, so a body that stops half-way would be waited for without end
  static Wire over(HttpClient http, Duration patience) {
    return request -> {
      CompletableFuture<HttpResponse<byte[]>> answer =
          http.sendAsync(
              request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
      try {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        answer.cancel(true);
        throw new IOException("no answer within " + patience.toSeconds() + " s", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
      }
    };
  }
}
