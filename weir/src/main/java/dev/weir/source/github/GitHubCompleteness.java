package dev.weir.source.github;

import dev.weir.event.LedgerEntry;
import dev.weir.source.http.Completeness;
import dev.weir.source.http.DetailWalk;
import dev.weir.source.http.KeptAnswers;
import dev.weir.source.http.RawLine;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How complete a repository's collection is, told by the numbers issues and pull requests share.
final class GitHubCompleteness {
  private static final String SOURCE = "github";

  private final KeptAnswers raw;
  private final Engine engine;
  private final Completeness lists;

  GitHubCompleteness(KeptAnswers raw, Engine engine) {
    this.raw = raw;
    this.engine = engine;
    this.lists = new Completeness(raw, engine, "GitHub", SOURCE);
  }

  /// The same for each list.
  Completeness lists() {
    return lists;
  }

  /// Numbers no issue or pull request arrived for, lowest first, that were not asked for singly
  /// yet. Most of them are discussions or were deleted; none where not everything was read.
  List<Long> missingNumbers(int limit) {
    return lists.isWhole(GitHubListing.ISSUES)
        ? numbers(
            GitHubListing.ISSUES,
            "select unnest(generate_series(1::bigint, (select max(try_cast(key as bigint)) from (%s))))"
                .formatted(raw.lines(GitHubListing.ISSUES.kind(), RawLine.HEAD)),
            limit)
        : List.of();
  }

  /// Numbers of pull requests the list of issues told of and the list of pull requests did not.
  List<Long> missingPulls(int limit) {
    return numbers(
        GitHubListing.PULLS,
        "select try_cast(key as bigint) from (%s) where updated >= '%s' and json_exists(data, '$.pull_request')"
            .formatted(
                raw.lines(GitHubListing.ISSUES.kind(), RawLine.COLUMNS),
                raw.get(GitHubListing.PULLS.kind() + ".from")),
        limit);
  }

  private List<Long> numbers(GitHubListing listing, String expected, int limit) {
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
    for (GitHubListing listing : GitHubListing.values()) {
      lists.listed(listing, entries);
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
              "Most often they are discussions or were deleted. " + Completeness.AGAIN));
    }
    for (GitHubDetail detail : GitHubDetail.values()) {
      lists.detailed(detail, details.pending(detail, since).size(), entries);
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
}
