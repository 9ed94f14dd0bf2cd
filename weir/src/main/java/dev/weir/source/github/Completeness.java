package dev.weir.source.github;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How complete the collection is: what GitHub said it has, what arrived, what is missing and why.
final class Completeness {
  private static final String SOURCE = "github";
  private static final String AGAIN = "Run it again: it asks for what is missing.";

  private final GitHubRaw raw;
  private final Engine engine;

  Completeness(GitHubRaw raw, Engine engine) {
    this.raw = raw;
    this.engine = engine;
  }

  /// How many different things of a listing are kept.
  long arrived(Listing listing) {
    return engine.row(
        "select count(distinct key) as n from (%s) where key <> ''"
            .formatted(raw.lines(listing.kind(), RawLine.HEAD)),
        row -> row.count("n"));
  }

  /// How many GitHub said it has.
  OptionalLong said(Listing listing) {
    String said = raw.get(listing.kind() + ".said");
    return said.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(said));
  }

  /// Whether a listing was read from its beginning.
  boolean isWhole(Listing listing) {
    return raw.get(listing.kind() + ".from").equals(Instant.EPOCH.toString());
  }

  /// How many are missing of those GitHub said it has; 0 where not all were asked for.
  long missing(Listing listing) {
    OptionalLong said = said(listing);
    return said.isPresent() && isWhole(listing)
        ? Math.max(0, said.getAsLong() - arrived(listing))
        : 0;
  }

  /// Numbers no issue or pull request arrived for, lowest first, that were not asked for singly
  /// yet. Most of them are discussions or were deleted; none where not everything was read.
  List<Long> missingNumbers(int limit) {
    return isWhole(Listing.ISSUES)
        ? numbers(
            Listing.ISSUES,
            "select unnest(generate_series(1::bigint, (select max(try_cast(key as bigint)) from (%s))))"
                .formatted(raw.lines(Listing.ISSUES.kind(), RawLine.HEAD)),
            limit)
        : List.of();
  }

  /// Numbers of pull requests the list of issues told of and the list of pull requests did not.
  List<Long> missingPulls(int limit) {
    return numbers(
        Listing.PULLS,
        "select try_cast(key as bigint) from (%s) where updated >= '%s' and json_exists(data, '$.pull_request')"
            .formatted(
                raw.lines(Listing.ISSUES.kind(), RawLine.COLUMNS),
                raw.get(Listing.PULLS.kind() + ".from")),
        limit);
  }

  private List<Long> numbers(Listing listing, String expected, int limit) {
    return engine.rows(
        """
        with expected(number) as (%s),
        known as (
            select try_cast(key as bigint) as number from (%s)
            union all
            select try_cast(substr(key, %d) as bigint) from (%s) where starts_with(key, '%s/'))
        select distinct number from expected
        where number not in (select number from known where number is not null)
        order by number limit %d
        """
            .formatted(
                expected,
                raw.lines(listing.kind(), RawLine.HEAD),
                listing.kind().length() + 2,
                raw.lines(DetailWalk.REFUSED, RawLine.HEAD),
                listing.kind(),
                limit),
        row -> row.count("number"));
  }

  /// One entry for each thing that is missing or was read in part.
  ///
  /// @param details asked for what still waits
  List<LedgerEntry> entries(DetailWalk details, Instant since) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Listing listing : Listing.values()) {
      listed(listing, entries);
    }
    int unasked = missingNumbers(Integer.MAX_VALUE).size();
    if (unasked > 0) {
      entries.add(
          new LedgerEntry(
              SOURCE,
              "numbers_not_asked",
              unasked,
              "These numbers did not come with the lists and were not asked for singly yet.",
              "",
              "Most often they are discussions or were deleted. " + AGAIN));
    }
    for (Detail detail : Detail.values()) {
      detailed(detail, details.pending(detail, since).size(), entries);
    }
    if (raw.get("archived").equals("true")) {
      entries.add(
          new LedgerEntry(
              SOURCE,
              "archived",
              1,
              "The repository is archived: nothing new happens there.",
              raw.get("repository"),
              "Nothing to mend."));
    }
    if (!raw.get("renamed_from").isEmpty()) {
      entries.add(
          new LedgerEntry(
              SOURCE,
              "renamed",
              1,
              "The repository has another name now.",
              raw.get("renamed_from") + " is " + raw.get("repository"),
              "Use the new name: weir ingest github:" + raw.get("repository")));
    }
    return entries;
  }

  private void listed(Listing listing, List<LedgerEntry> entries) {
    String refused = raw.get(listing.kind() + ".refused");
    if (!refused.isEmpty()) {
      entries.add(
          new LedgerEntry(
              SOURCE,
              "not_given_" + listing.kind(),
              1,
              "GitHub does not give the " + listing.words() + ".",
              refused,
              "If they are in use there: give the token the right to read them."));
      return;
    }
    long missing = missing(listing);
    if (missing > 0) {
      entries.add(
          new LedgerEntry(
              SOURCE,
              "missing_" + listing.kind(),
              missing,
              "GitHub said it has %,d %s; %,d arrived."
                  .formatted(said(listing).orElse(0), listing.words(), arrived(listing)),
              "",
              "They may have been deleted meanwhile. " + AGAIN));
    } else if (!isWhole(listing) && said(listing).isPresent()) {
      long rest = said(listing).getAsLong() - arrived(listing);
      if (rest > 0) {
        entries.add(
            new LedgerEntry(
                SOURCE,
                "before_since_" + listing.kind(),
                rest,
                "GitHub said it has %,d %s; those since %s were asked for, %,d arrived."
                    .formatted(
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
              SOURCE,
              "odd_" + listing.kind(),
              Long.parseLong(odd),
              "These " + listing.words() + " came without " + listing.key() + " or date.",
              "",
              "They are kept as they came. Look whether a newer Weir reads them."));
    }
  }

  private void detailed(Detail detail, int pending, List<LedgerEntry> entries) {
    String refused = raw.get(detail.kind() + ".refused");
    if (pending > 0) {
      entries.add(
          new LedgerEntry(
              SOURCE,
              "missing_" + detail.kind(),
              pending,
              refused.isEmpty()
                  ? "These " + detail.words() + " did not arrive."
                  : "GitHub does not give the " + detail.words() + ".",
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
              SOURCE,
              "refused_" + detail.kind(),
              gone,
              "GitHub refused these " + detail.words() + " one by one.",
              refused,
              "Most often they were deleted. They are asked for again when the thing changes."));
    }
  }
}
