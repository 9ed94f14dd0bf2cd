package dev.weir.source.jira;

import dev.weir.event.LedgerEntry;
import dev.weir.source.People;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From what Jira sent to the canonical tables `item`, `item_change`, `item_event` and `link`. A
/// second, replayable step: rules can change without asking Jira again.
final class JiraMapping {
  /// The kinds of lines there may be.
  static final List<String> KINDS =
      List.of("field", "issuetype", "status", "issue", JiraChangelog.KIND);

  private static final List<String> WORKING =
      List.of(
          "jira_category", "jira_issue", "jira_change", "jira_status", "jira_item", "jira_person");

  private JiraMapping() {}

  /// Fills the canonical tables from the views `jira_line_KIND`, which must all be there.
  ///
  /// @param source what the items are of
  /// @param address of the Jira, for links people can open
  /// @return what could not be placed
  static List<LedgerEntry> map(Engine engine, String source, String address, People people) {
    Map<String, Object> parameters =
        Map.of(
            "source",
            source,
            "address",
            address,
            "first_person",
            people.first(),
            "keep_people",
            people.areKept() ? 1 : 0);
    for (String name : List.of("things", "changes", "items", "events", "values", "links")) {
      engine.script(Engine.bind(Engine.text(JiraMapping.class, name + ".sql"), parameters));
    }
    List<LedgerEntry> ledger = ledger(engine);
    WORKING.forEach(table -> engine.run("drop table " + table));
    return ledger;
  }

  private static List<LedgerEntry> ledger(Engine engine) {
    List<LedgerEntry> entries = new ArrayList<>();
    entry(
            engine,
            "no_category",
            "select count(distinct value) as n, min(value) as example from jira_status"
                + " where category is null",
            "Jira says no more whether these states are to do, in progress or done.",
            "Nothing to mend: they were deleted. Their names are taken at their word.")
        .ifPresent(entries::add);
    entry(
            engine,
            "resolved_but_open",
            "select count(*) as n, min(item_id) as example from jira_item"
                + " where resolved_at is not null and category <> 'done'",
            "These issues have a resolution, but their state is not done; they count as open.",
            "Have the workflow clear the resolution when an issue is opened again.")
        .ifPresent(entries::add);
    entry(
            engine,
            "done_undated",
            "select count(*) as n, min(item_id) as example from jira_item"
                + " where category = 'done' and closed_at is null",
            "These issues are done, and nothing says since when.",
            "Nothing to mend: their history did not come, or does not go back that far.")
        .ifPresent(entries::add);
    entry(
            engine,
            "no_user",
            "select count(*) as n, min(item_id) as example from jira_item where who is null",
            "Whoever opened these is not known: the account was deleted, or not told.",
            "Nothing to mend.")
        .ifPresent(entries::add);
    entry(
            engine,
            "before_opened",
            "select count(*) as n, min(change_id) as example from jira_change join jira_item"
                + " using (issue_id) where changed_at < opened_at",
            "These changes were made before their issue was opened, says Jira.",
            "Nothing to mend: imported issues bring older changes along.")
        .ifPresent(entries::add);
    entry(
            engine,
            "unplaced",
            "select count(*) as n, min(change_id) as example from jira_change"
                + " where changed_at is null",
            "These changes have no date.",
            "They are kept as they came. Look whether a newer Weir reads them.")
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
                        "jira",
                        reason,
                        row.count("n"),
                        what,
                        row.optionalText("example").orElse(""),
                        remedy)));
  }
}
