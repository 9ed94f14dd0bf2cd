package dev.weir.source.http;

import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.store.Engine;
import dev.weir.store.JsonLines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks for what a service gives one thing at a time: the newest first, a few at once. What is
/// missing is worked out from what is kept, so a killed run loses at most one small batch of
/// answers.
public final class DetailWalk {
  /// Kind of the lines that say the service refused a single answer.
  public static final String REFUSED = "refused";

  /// Services ask for few questions at once.
  private static final int AT_ONCE = 4;

  private static final int BATCH = 40;

  /// In characters, of which each takes up to three bytes.
  private static final int LONGEST_ARRAY = JsonLines.LONGEST_LINE / 4;

  private final PatientClient client;
  private final KeptAnswers raw;
  private final Engine engine;
  private final String place;
  private final Progress progress;

  /// @param place what the service has them under, such as `owner/name`
  public DetailWalk(
      PatientClient client, KeptAnswers raw, Engine engine, String place, Progress progress) {
    this.client = client;
    this.raw = raw;
    this.engine = engine;
    this.place = place;
    this.progress = progress;
  }

  /// A thing whose detail is missing, or older than the thing itself.
  ///
  /// @param updated when the thing last changed, as its line says it
  public record Pending(String key, String updated) {}

  /// What is missing of a kind, newest first.
  public List<Pending> pending(Detail detail, Instant since) {
    return engine.rows(
        """
        with thing as (
            select key, max(updated) as updated from (%s) where key <> '' group by key),
        seen as (
            select key, max(updated) as updated
            from (select key, updated from (%s)
                union all
                select substr(key, %d), updated from (%s) where starts_with(key, '%s/'))
            group by key)
        select thing.key, thing.updated
        from thing left join seen on seen.key = thing.key
        where (seen.key is null or seen.updated < thing.updated)
            and thing.updated >= '%s'
        order by thing.updated desc, thing.key
        """
            .formatted(
                detail.things(raw),
                raw.lines(detail.kind(), RawLine.HEAD),
                detail.kind().length() + 2,
                raw.lines(REFUSED, RawLine.HEAD),
                detail.kind(),
                since),
        row -> new Pending(row.text("key"), row.optionalText("updated").orElse("")));
  }

  /// Brings what is missing.
  public void run(Detail detail, Instant since) {
    List<Pending> pending = pending(detail, since);
    raw.put(detail.kind() + ".refused", "");
    raw.put(detail.kind() + ".failed", "");
    int done = 0;
    int failed = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      while (done < pending.size()) {
        List<Pending> batch = pending.subList(done, Math.min(done + BATCH, pending.size()));
        Batch brought = ask(threads, batch.stream().map(p -> question(detail, p)).toList());
        raw.keep(detail.kind(), brought.lines());
        raw.keep(REFUSED, brought.refused());
        done += batch.size();
        failed += brought.failures().size();
        raw.put(detail.kind() + ".failed", failed == 0 ? "" : Integer.toString(failed));
        raw.save(client.now());
        progress.at("reading %s (%,d of %,d)".formatted(detail.words(), done, pending.size()));
        if (brought.failures().size() * 2 > batch.size()) {
          throw brought.failures().getFirst();
        }
        if (brought.refused().size() == batch.size() && batch.size() > 1) {
          raw.put(detail.kind() + ".refused", brought.reason());
          break;
        }
      }
    }
    raw.join(detail.kind());
    raw.join(REFUSED);
    raw.save(client.now());
  }

  private Question question(Detail detail, Pending of) {
    return new Question(detail, of);
  }

  private record Question(Detail detail, Pending of) {}

  /// @param failures what had no answer after all tries
  /// @param reason why the last refusal was one
  private record Batch(
      List<RawLine> lines, List<RawLine> refused, List<SourceException> failures, String reason) {}

  private Batch ask(ExecutorService threads, List<Question> questions) {
    List<Future<Result>> asked =
        questions.stream().map(question -> threads.submit(() -> ask(question))).toList();
    List<RawLine> lines = new ArrayList<>();
    List<RawLine> refused = new ArrayList<>();
    List<SourceException> failures = new ArrayList<>();
    String reason = "";
    for (Future<Result> future : asked) {
      try {
        Result result = future.get();
        lines.addAll(result.lines());
        result.refusal().ifPresent(refused::add);
        reason = result.refusal().isPresent() ? result.reason() : reason;
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case SourceException known -> failures.add(known);
          case Error killed -> {
            threads.shutdownNow();
            throw killed;
          }
          case null, default -> throw new IllegalStateException("asking failed", e.getCause());
        }
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new SourceException(
            "Reading from " + client.service() + " was interrupted.",
            "Run it again: it goes on.",
            e);
      }
    }
    return new Batch(lines, refused, failures, reason);
  }

  private record Result(List<RawLine> lines, Optional<RawLine> refusal, String reason) {}

  /// All pages for one thing: everything said of it, or nothing.
  private Result ask(Question question) {
    List<String> elements = new ArrayList<>();
    String path = question.detail().path(place, question.of().key());
    while (!path.isEmpty()) {
      Answer answer = client.get(path, "");
      if (!answer.isOk()) {
        return refused(question, answer);
      }
      JsonPage page =
          JsonPage.of(answer.body(), question.detail().list())
              .orElseThrow(() ->
                  new SourceException(
                      "%s's answer for %s has another shape than the one Weir knows."
                          .formatted(client.service(), Clean.path(answer.address())),
                      "Nothing of it was used. Look whether a newer Weir reads it."));
      page.elements().forEach(element -> elements.add(element.text()));
      String next = question.detail().next(answer, page);
      if (next.equals(path)) {
        throw ListingWalk.circle(client, answer);
      }
      path = next;
    }
    Pending of = question.of();
    String now = client.now().toString();
    List<RawLine> lines =
        arrays(elements).stream()
            .map(data -> new RawLine(place, of.key(), of.updated(), now, data))
            .toList();
    return new Result(lines, Optional.empty(), "");
  }

  /// One array, or several where it would be too long a line. Also nothing is an answer.
  static List<String> arrays(List<String> elements) {
    List<String> arrays = new ArrayList<>();
    StringBuilder array = new StringBuilder("[");
    for (String element : elements) {
      if (array.length() > 1 && array.length() + element.length() > LONGEST_ARRAY) {
        arrays.add(array.append(']').toString());
        array = new StringBuilder("[");
      }
      array.append(array.length() > 1 ? "," : "").append(element);
    }
    arrays.add(array.append(']').toString());
    return arrays;
  }

  private Result refused(Question question, Answer answer) {
    String said = JsonPage.single(answer.body()).map(body -> body.field("message")).orElse("");
    Pending of = question.of();
    String data =
        "{\"status\":%d,\"message\":%s}"
            .formatted(answer.status(), JsonPage.quoted(Clean.line(said)));
    return new Result(
        List.of(),
        Optional.of(
            new RawLine(
                place,
                question.detail().kind() + "/" + of.key(),
                of.updated(),
                client.now().toString(),
                data)),
        Clean.line("HTTP " + answer.status() + " " + said));
  }
}
