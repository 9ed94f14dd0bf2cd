package dev.weir.app;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Manifest.SourceState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The state of a workspace, for `weir doctor`.
///
/// @param workspace its folder
/// @param sources what was read of each
/// @param counts rows of each canonical table
/// @param ledger what could not be read or was set apart
/// @param asOf the instant just after the last event
public record Diagnosis(
    Path workspace,
    List<SourceState> sources,
    List<Count> counts,
    List<LedgerEntry> ledger,
    Instant asOf) {

  /// How many there are of something.
  public record Count(String what, long n) {}

  static Diagnosis of(Opened opened) {
    List<Count> counts = new ArrayList<>();
    boolean hasGit = opened.states().stream().anyMatch(s -> s.uri().startsWith("git:"));
    if (hasGit || opened.states().isEmpty()) {
      Collections.addAll(
          counts,
          count(opened, "commits", "from commits"),
          count(opened, "merges among them", "from commits where is_merge"),
          count(opened, "by programs (bots)", "from commits where is_bot and not is_merge"),
          count(opened, "final releases", "from release where not is_prerelease"),
          count(opened, "pre-releases", "from release where is_prerelease"),
          count(opened, "files changed", "from file_change"),
          count(
              opened,
              "paths left out (generated, vendored, release notes)",
              "from file where is_ignored"),
          count(opened, "commits with counted lines", "from commit_lines"));
    }
    // What was never asked for is not told as nothing found.
    for (Count count :
        List.of(
            count(opened, "pull requests", "from item where kind = 'change'"),
            count(opened, "issues", "from item where kind = 'issue'"),
            count(opened, "builds", "from item where kind = 'build'"),
            count(opened, "jobs of builds", "from item where kind = 'job'"),
            count(opened, "deployments", "from item where kind = 'deployment'"),
            count(opened, "incidents", "from item where kind = 'incident'"),
            count(opened, "releases published", "from item where kind = 'release'"),
            count(opened, "happenings on them", "from item_event"),
            count(
                opened,
                "merged pull requests linked to a commit that was read",
                """
                from (select distinct from_item from link
                    join commits on commits.item_id = link.to_item
                    join item on item.item_id = link.from_item and item.outcome = 'merged'
                    where qualifier = 'merged_as')
                """))) {
      if (count.n() > 0) {
        counts.add(count);
      }
    }
    return new Diagnosis(
        opened.folder(), opened.states(), counts, Analysis.ledger(opened), opened.asOf());
  }

  private static Count count(Opened opened, String what, String from) {
    return new Count(what, opened.engine().row("select count(*) as n " + from, r -> r.count("n")));
  }
}
