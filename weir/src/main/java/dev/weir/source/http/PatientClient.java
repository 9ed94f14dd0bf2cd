package dev.weir.source.http;

import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.source.Sleeper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks a service, patiently: waits where it says so, asks again what failed on the way, and
/// follows what moved on the same server. May be used by several threads; a wait holds for all.
public final class PatientClient {
  /// How often one question is asked, at most.
  public static final int TRIES = 6;

  /// How often one question may be told to wait.
  private static final int WAITS = 20;

  private static final int HOPS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration UNSTATED_LIMIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(3);
  private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Access access;
  private final Wire wire;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Progress progress;
  private Instant notBefore = Instant.MIN;
  private String reason = "";

  /// @param wire what carries a question
  public PatientClient(
      Access access, Wire wire, InstantSource clock, Sleeper sleeper, Progress progress) {
    this.access = access;
    this.wire = wire;
    this.clock = clock;
    this.sleeper = sleeper;
    this.progress = progress;
  }

  /// What time it is.
  public Instant now() {
    return clock.instant();
  }

  /// Asks once, and gives whatever came that is an answer: also a refusal.
  ///
  /// @param path below the interface, or an address the service gave
  /// @param etag mark of an answer already known; empty: none
  /// @throws SourceException when no answer comes, after all tries, or the token is not accepted
  public Answer get(String path, String etag) {
    return ask(path, etag, "");
  }

  /// The same for a question that is put in the body; it must change nothing.
  ///
  /// @param json the body
  public Answer post(String path, String json) {
    return ask(path, "", json);
  }

  /// The service's name, for people.
  public String service() {
    return access.service();
  }

  private Answer ask(String path, String etag, String json) {
    URI uri = address(path);
    int failures = 0;
    int waits = 0;
    int hops = 0;
    while (true) {
      waitForTurn();
      HttpRequest.Builder request = access.request(uri);
      if (!etag.isEmpty()) {
        request.header("If-None-Match", etag);
      }
      HttpResponse<byte[]> response;
      try {
        response = wire.send(json.isEmpty() ? request.GET().build() : body(request, json));
      } catch (IOException e) {
        failures = pause(failures, path, "did not answer whole", e);
        continue;
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      int status = response.statusCode();
      String body = new String(response.body(), StandardCharsets.UTF_8);
      Optional<SourceException> refusal = access.refusal(response);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      if (status == Answer.OK && body.stripLeading().startsWith("<")) {
        throw page(path);
      } else if (status == Answer.OK && !JsonPage.isWhole(body)) {
        failures = pause(failures, path, "broke off inside an answer", null);
      } else if (status >= 500 || status == 408) {
        failures = pause(failures, path, "answered " + status, null);
      } else if (status == 429 || (status == 403 && isLimit(response.headers(), body))) {
        limit(response.headers(), ++waits, path);
      } else if (MOVED.contains(status) && hops++ < HOPS) {
        uri = moved(uri, response.headers().firstValue("location").orElse(""), path);
      } else {
        return Answer.of(response, body);
      }
    }
  }

  private URI address(String path) {
    try {
      return access.address().resolve(path);
    } catch (IllegalArgumentException e) {
      throw elsewhere(path, e);
    }
  }

  private URI moved(URI from, String location, String path) {
    try {
      URI to = from.resolve(location);
      if (access.address().isOurs(to)) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      throw elsewhere(path, e);
    }
    throw elsewhere(path, null);
  }

  private SourceException elsewhere(String path, @Nullable Exception cause) {
    return new SourceException(
        "%s sends the question %s to another server.".formatted(service(), Clean.path(path)),
        access.whenElsewhere(),
        cause);
  }

  private SourceException page(String path) {
    return new SourceException(
        "%s at %s answers %s with a web page, not with data."
            .formatted(service(), access.address(), Clean.path(path)),
        "A page to log in stands before it, or the address is another one: give the token, and the"
            + " address of the interface.");
  }

  private static HttpRequest body(HttpRequest.Builder request, String json) {
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }

  private static boolean isLimit(HttpHeaders headers, String body) {
    return headers.firstValue("retry-after").isPresent()
        || headers.firstValue("x-ratelimit-remaining").filter("0"::equals).isPresent()
        || body.toLowerCase(Locale.ROOT).contains("rate limit");
  }

  private void limit(HttpHeaders headers, int waits, String path) {
    OptionalLong seconds = number(headers, "retry-after");
    OptionalLong reset = number(headers, "x-ratelimit-reset");
    boolean isUsedUp = headers.firstValue("x-ratelimit-remaining").filter("0"::equals).isPresent();
    Instant now = clock.instant();
    Instant until;
    if (seconds.isPresent()) {
      until = now.plusSeconds(seconds.getAsLong());
    } else if (isUsedUp && reset.isPresent()) {
      // A second more, because clocks differ; and at least that when the reset is already past.
      Instant at = Instant.ofEpochSecond(reset.getAsLong());
      until = (at.isBefore(now) ? now : at).plusSeconds(1);
    } else {
      until = now.plus(UNSTATED_LIMIT.multipliedBy(Math.min(waits, 10)));
    }
    if (waits > WAITS || until.isAfter(now.plus(LONGEST_WAIT))) {
      throw new SourceException(
          service()
              + "'s rate limit does not end: asked for "
              + Clean.path(path)
              + ", told to wait until "
              + until
              + ".",
          "What has arrived is kept. Run it again later: it goes on where it stopped.");
    }
    hold(
        until,
        service() + (access.hasToken() ? "'s limit is reached" : "'s limit without a token"));
  }

  private static OptionalLong number(HttpHeaders headers, String name) {
    try {
      return headers.firstValueAsLong(name);
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // a date, or damaged: then the stated minute is waited
    }
  }

  private synchronized void hold(Instant until, String why) {
    if (until.isAfter(notBefore)) {
      notBefore = until;
      reason = why;
    }
  }

  private synchronized void waitForTurn() {
    Instant now = clock.instant();
    if (!now.isBefore(notBefore)) {
      return;
    }
    Duration time = Duration.between(now, notBefore);
    progress.at(
        "%s; going on at %s UTC (in %,d s)"
            .formatted(reason, CLOCK.format(notBefore), time.toSeconds()));
    sleep(time);
    notBefore = Instant.MIN;
  }

  private int pause(int failures, String path, String what, @Nullable Exception cause) {
    if (failures + 1 >= TRIES) {
      throw new SourceException(
          "%s at %s %s, %d times in a row, for %s."
              .formatted(service(), access.address(), what, TRIES, Clean.path(path)),
          "What has arrived is kept. Run it again: it goes on where it stopped.",
          cause);
    }
    Duration time = FIRST_PAUSE.multipliedBy(1L << failures);
    progress.at("%s %s; asking again in %d s".formatted(service(), what, time.toSeconds()));
    sleep(time);
    return failures + 1;
  }

  private void sleep(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private SourceException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SourceException(
        "Reading from " + service() + " was interrupted.",
        "What has arrived is kept. Run it again: it goes on where it stopped.",
        e);
  }
}
