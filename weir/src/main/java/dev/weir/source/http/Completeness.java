package dev.weir.source.http;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// How complete the collection is: what the service said it has, what arrived, what is missing and
/// why.
public final class Completeness {
  /// What to do about what did not arrive.
  public static final String AGAIN = "Run it again: it asks for what is missing.";

  private final KeptAnswers raw;
  private final Engine engine;
  private final String service;
  private final String source;

  /// @param service its name, for people
  /// @param source its name in the ledger
  public Completeness(KeptAnswers raw, Engine engine, String service, String source) {
    this.raw = raw;
    this.engine = engine;
    this.service = service;
    this.source = source;
  }

  /// How many different things of a listing are kept.
  public long arrived(Listing listing) {
    return engine.row(
        "select count(distinct key) as n from (%s) where key <> ''"
            .formatted(raw.lines(listing.kind(), RawLine.HEAD)),
        row -> row.count("n"));
  }

  /// How many the service said it has.
  public OptionalLong said(Listing listing) {
    String said = raw.get(listing.kind() + ".said");
    return said.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(said));
  }

  /// Whether a listing was read from its beginning.
  public boolean isWhole(Listing listing) {
    return raw.get(listing.kind() + ".from").equals(Instant.EPOCH.toString());
  }

  /// How many are missing of those the service said it has; 0 where not all were asked for.
  public long missing(Listing listing) {
    OptionalLong said = said(listing);
    return said.isPresent() && isWhole(listing)
        ? Math.max(0, said.getAsLong() - arrived(listing))
        : 0;
  }

  /// Tells what is missing of a list, and why.
  public void listed(Listing listing, List<LedgerEntry> entries) {
    String refused = raw.get(listing.kind() + ".refused");
    if (!refused.isEmpty()) {
      entries.add(
          new LedgerEntry(
              source,
              "not_given_" + listing.kind(),
              1,
              service + " does not give the " + listing.words() + ".",
              refused,
              "If they are in use there: give the token the right to read them."));
      return;
    }
    long missing = missing(listing);
    if (missing > 0) {
      entries.add(
          new LedgerEntry(
              source,
              "missing_" + listing.kind(),
              missing,
              "%s said it has %,d %s; %,d arrived."
                  .formatted(service, said(listing).orElse(0), listing.words(), arrived(listing)),
              "",
              "They may have been deleted meanwhile. " + AGAIN));
    } else if (!isWhole(listing) && said(listing).isPresent()) {
      long rest = said(listing).getAsLong() - arrived(listing);
      if (rest > 0) {
        entries.add(
            new LedgerEntry(
                source,
                "before_since_" + listing.kind(),
                rest,
                "%s said it has %,d %s; those since %s were asked for, %,d arrived."
                    .formatted(
                        service,
                        said(listing).getAsLong(),
                        listing.words(),
                        raw.get(listing.kind() + ".from"),
                        arrived(listing)),
                "",
                "Ask for more with an earlier --since."));
      }
    }
    String odd = raw.get(listing.kind() + ".odd");
    if (!odd.isEmpty()) {
      entries.add(
          new LedgerEntry(
              source,
              "odd_" + listing.kind(),
              Long.parseLong(odd),
              "These " + listing.words() + " came without " + listing.key() + " or date.",
              "",
              "They are kept as they came. Look whether a newer Weir reads them."));
    }
  }

  /// Tells what is missing of what belongs to single things.
  ///
  /// @param pending how many still wait
  public void detailed(Detail detail, int pending, List<LedgerEntry> entries) {
    String refused = raw.get(detail.kind() + ".refused");
    if (pending > 0) {
      entries.add(
          new LedgerEntry(
              source,
              "missing_" + detail.kind(),
              pending,
              refused.isEmpty()
                  ? "These " + detail.words() + " did not arrive."
                  : service + " does not give the " + detail.words() + ".",
              refused,
              refused.isEmpty() ? AGAIN : "Give the token the right to read them."));
    }
    long gone =
        engine.row(
            "select count(distinct key) as n from (%s) where starts_with(key, '%s/')"
                .formatted(raw.lines(DetailWalk.REFUSED, RawLine.HEAD), detail.kind()),
            row -> row.count("n"));
    if (gone > 0) {
      entries.add(
          new LedgerEntry(
              source,
              "refused_" + detail.kind(),
              gone,
              service + " refused these " + detail.words() + " one by one.",
              refused,
              "Most often they were deleted. They are asked for again when the thing changes."));
    }
  }
}
