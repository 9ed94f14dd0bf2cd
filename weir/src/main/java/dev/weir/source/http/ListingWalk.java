package dev.weir.source.http;

import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.store.CacheFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks one listing, page by page, newest first, until it meets what is known. Each page is kept
/// and counts before the next is asked for; a later run goes on with the page after it.
public final class ListingWalk {
  /// What is still going on is looked for no further back than this.
  private static final Duration LONGEST_RUN = Duration.ofDays(35);

  private final PatientClient client;
  private final KeptAnswers raw;
  private final Listing listing;
  private final String place;
  private final Progress progress;

  /// @param place what the service has it under, such as `owner/name`
  public ListingWalk(
      PatientClient client, KeptAnswers raw, Listing listing, String place, Progress progress) {
    this.client = client;
    this.raw = raw;
    this.listing = listing;
    this.place = place;
    this.progress = progress;
  }

  private String key(String what) {
    return listing.kind() + "." + what;
  }

  /// Brings what is new.
  ///
  /// @param since nothing older is asked for
  public void run(Instant since) {
    if (!raw.get(key("next")).isEmpty()) {
      walk(raw.get(key("next")), "");
      // A mark of a page may be too old to be taken; then it begins anew.
    }
    boolean isDeeper = raw.instant(key("from")).filter(from -> !since.isBefore(from)).isEmpty();
    raw.put(key("until"), (isDeeper ? since : until(since)).toString());
    raw.put(key("since"), since.toString());
    raw.put(key("top"), "");
    raw.put(key("running"), "");
    raw.put(key("odd"), isDeeper ? "" : raw.get(key("odd")));
    walk(listing.path(place), isDeeper ? "" : raw.get(key("etag")));
  }

  /// Whether there were fewer and fewer while the pages turned, so that some may have been missed.
  public boolean isShaken() {
    return !raw.get(key("fell")).isEmpty();
  }

  /// Brings everything again, as if nothing were known.
  public void again(Instant since) {
    raw.put(key("fell"), "");
    raw.put(key("from"), "");
    run(since);
  }

  /// How far back a walk goes when all before was walked already.
  private Instant until(Instant since) {
    Optional<Instant> mark = raw.instant(key("mark"));
    if (mark.isEmpty() || listing.order() == Listing.Order.WHOLE) {
      return since;
    }
    Instant usual = mark.get().minus(listing.overlap());
    Instant earliest = mark.get().minus(LONGEST_RUN);
    Instant open = raw.instant(key("open")).filter(usual::isAfter).orElse(usual);
    Instant until = open.isBefore(earliest) ? earliest : open;
    return until.isAfter(since) ? until : since;
  }

  private void walk(String start, String etag) {
    String path = start;
    int page = 0;
    while (true) {
      Answer answer = client.get(path, page == 0 ? etag : "");
      if (answer.isUnchanged()) {
        finish(Optional.empty());
        return;
      }
      if (!answer.isOk()) {
        refuse(answer);
        return;
      }
      page++;
      JsonPage content = JsonPage.of(answer.body(), listing.list()).orElseThrow(() -> odd(answer));
      String next = listing.next(answer, content);
      if (next.equals(path)) {
        throw circle(client, answer);
      }
      if (!path.equals(listing.path(place)) && content.total() < number("said")) {
        // Something was deleted meanwhile, and what came after it may have moved up past the turn.
        raw.put(key("fell"), content.total() < 0 ? raw.get(key("fell")) : "true");
      }
      boolean isOnly = path.equals(listing.path(place)) && next.isEmpty();
      boolean isEnd = keep(content, isOnly) || next.isEmpty();
      progress.at("reading %s (page %,d)".formatted(listing.words(), page));
      boolean isFirst = path.equals(start) && raw.get(key("next")).isEmpty();
      if (isEnd) {
        // By creation, an unchanged first page says nothing about the pages after it.
        boolean says = listing.order() == Listing.Order.UPDATED || next.isEmpty();
        if (isFirst) {
          raw.put(key("candidate"), says ? answer.etag() : "");
        }
        finish(Optional.of(raw.get(key("candidate"))));
        return;
      }
      if (isFirst) {
        raw.put(key("candidate"), listing.order() == Listing.Order.UPDATED ? answer.etag() : "");
      }
      raw.put(key("next"), next);
      raw.save(client.now());
      path = next;
    }
  }

  /// Keeps a page.
  ///
  /// @param isOnly whether the page holds the whole list
  /// @return whether the rest is known already
  private boolean keep(JsonPage page, boolean isOnly) {
    List<RawLine> lines = new ArrayList<>();
    Instant until = raw.instant(key("until")).orElse(Instant.EPOCH);
    Optional<Instant> oldest = Optional.empty();
    int odd = 0;
    for (JsonPage.Element element : page.elements()) {
      Optional<Instant> at = listing.instant(element.field(listing.dated()));
      if (element.field(listing.key()).isEmpty() || (at.isEmpty() && !listing.dated().isEmpty())) {
        odd++;
      }
      if (at.isPresent()) {
        Instant known = at.get();
        oldest = Optional.of(oldest.filter(o -> o.isBefore(known)).orElse(known));
      }
      remember(element, at);
      if (listing.order() == Listing.Order.UPDATED
          && at.filter(time -> time.isBefore(until)).isPresent()) {
        continue; // it is kept as it is, or older than was asked for
      }
      lines.add(
          new RawLine(
              place,
              element.field(listing.key()),
              listing.updated(element),
              client.now().toString(),
              listing.kept(element)));
    }
    if (!isKnown(page, isOnly)) {
      raw.keep(listing.kind(), lines);
    }
    if (odd > 0) {
      raw.put(key("odd"), Long.toString(number("odd") + odd));
    }
    if (page.total() >= 0) {
      raw.put(key("said"), Long.toString(page.total()));
    }
    return oldest.isPresent() && oldest.get().isBefore(until);
  }

  /// Whether a list of one page is the one that was kept last.
  private boolean isKnown(JsonPage page, boolean isOnly) {
    if (listing.order() != Listing.Order.WHOLE) {
      return false;
    }
    String all = String.join("\n", page.elements().stream().map(JsonPage.Element::text).toList());
    String hash = isOnly ? CacheFolder.hash(all) : "";
    boolean isSame = isOnly && hash.equals(raw.get(key("hash")));
    raw.put(key("hash"), hash);
    return isSame;
  }

  private void remember(JsonPage.Element element, Optional<Instant> at) {
    if (at.isEmpty()) {
      return;
    }
    if (raw.instant(key("top")).filter(top -> !top.isBefore(at.get())).isEmpty()) {
      raw.put(key("top"), at.get().toString());
    }
    if (listing.isRunning(element)
        && raw.instant(key("running")).filter(first -> first.isBefore(at.get())).isEmpty()) {
      raw.put(key("running"), at.get().toString());
    }
  }

  private long number(String what) {
    String text = raw.get(key(what));
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  /// @param etag mark of the first page; empty when the answer was that nothing changed
  private void finish(Optional<String> etag) {
    raw.put(key("next"), "");
    if (!raw.get(key("top")).isEmpty()) {
      raw.put(key("mark"), raw.get(key("top")));
    }
    etag.ifPresent(mark -> {
      raw.put(key("etag"), mark);
      raw.put(key("open"), raw.get(key("running")));
    });
    String since = raw.get(key("since"));
    Optional<Instant> from = raw.instant(key("from"));
    if (from.isEmpty() || Instant.parse(since).isBefore(from.get())) {
      raw.put(key("from"), since);
    }
    List.of("top", "until", "since", "candidate", "running", "refused")
        .forEach(what -> raw.put(key(what), ""));
    raw.join(listing.kind());
    raw.save(client.now());
  }

  private void refuse(Answer answer) {
    String said = JsonPage.single(answer.body()).map(body -> body.field("message")).orElse("");
    raw.put(key("refused"), Clean.line("HTTP " + answer.status() + " " + said));
    raw.put(key("next"), "");
    raw.save(client.now());
  }

  static SourceException circle(PatientClient client, Answer answer) {
    return new SourceException(
        "%s gives the same page again and again for %s."
            .formatted(client.service(), Clean.path(answer.address())),
        "What has arrived is kept. Run it again later: it goes on where it stopped.");
  }

  private SourceException odd(Answer answer) {
    return new SourceException(
        client.service()
            + "'s answer for "
            + Clean.path(answer.address())
            + " has another shape than the one Weir knows.",
        "Nothing of it was used. Look whether a newer Weir reads it.");
  }
}
