package dev.weir.source.github;

import dev.weir.event.LedgerEntry;
import dev.weir.source.People;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Maps what GitHub sent to the canonical tables `item`, `item_change`, `item_event` and `link`. A
/// second, replayable step: rules can change without asking GitHub again.
public final class GitHubMapping {
  /// The kinds of lines there may be: of a listing, of a detail, of one webhook.
  static final List<String> KINDS =
      List.of(
          "issue",
          "pull",
          "timeline",
          "event",
          "review",
          "comment",
          "review_comment",
          "pull_commit",
          "run",
          "jobs",
          "job",
          "deployment",
          "statuses",
          "deployment_status",
          "release");

  private static final List<String> WORKING =
      List.of(
          "github_issue",
          "github_pull",
          "github_run",
          "github_job",
          "github_release",
          "github_deployment",
          "github_status",
          "github_happening",
          "github_change",
          "github_item",
          "github_event",
          "github_person");

  private GitHubMapping() {}

  /// Fills the canonical tables from the views `github_line_KIND`, which must all be there.
  ///
  /// @return what could not be placed
  public static List<LedgerEntry> map(Engine engine, People people) {
    engine.script(text("things.sql"));
    engine.script(text("deployments.sql"));
    engine.script(text("happenings.sql"));
    engine.script(text("items.sql"));
    engine.script(
        Engine.bind(
            text("events.sql"),
            Map.of("first_person", people.first(), "keep_people", people.areKept() ? 1 : 0)));
    engine.script(text("canonical.sql"));
    engine.script(text("links.sql"));
    List<LedgerEntry> ledger = ledger(engine);
    WORKING.forEach(table -> engine.run("drop table " + table));
    return ledger;
  }

  private static String text(String name) {
    return Engine.text(GitHubMapping.class, name);
  }

  private static List<LedgerEntry> ledger(Engine engine) {
    List<LedgerEntry> entries = new ArrayList<>();
    entry(
            engine,
            "unplaced",
            """
            select count(*) as n, min(coalesce(event, '?')) as example from github_happening
            where (number is null or id is null or happened_at is null)
                and event is distinct from 'cross-referenced'
            """,
            "These happenings have no id, no date or nothing they belong to.",
            "Nothing to mend: groups of comments on lines come so, and again one by one.")
        .ifPresent(entries::add);
    entry(
            engine,
            "no_user",
            """
            select count(*) as n, min(item_id) as example from github_item
            where who.id is null and kind in ('issue', 'change')
            """,
            "Whoever opened these is not known: GitHub says nothing of deleted users.",
            "Nothing to mend.")
        .ifPresent(entries::add);
    entry(
            engine,
            "before_opened",
            """
            select count(*) as n, min(event_id) as example
            from github_event as e join github_item as i on i.item_id = e.item_id
            where e.occurred_at < i.opened_at and e.activity <> 'committed'
            """,
            "These happened before the thing they belong to was opened, says GitHub.",
            "Nothing to mend: moved or imported things bring older happenings along.")
        .ifPresent(entries::add);
    return entries;
  }

  private static Optional<LedgerEntry> entry(
      Engine engine, String reason, String query, String what, String remedy) {
    return engine.row(
        query,
        row ->
            row.count("n") == 0
                ? Optional.empty()
                : Optional.of(
                    new LedgerEntry(
                        "github",
                        reason,
                        row.count("n"),
                        what,
                        row.optionalText("example").orElse(""),
                        remedy)));
  }
}
