package dev.weir.source;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Links changes to the commits they became, where the source of the changes does not say it
/// itself: by the number in the commit's subject, checked against the day it landed.
public final class ChangeLinks {
  private ChangeLinks() {}

  /// Adds what is found to `link`; what is there already stays.
  ///
  /// @param engine with the tables `item`, `link` and `commits` filled
  /// @param changes the `source` of the changes, such as `github:owner/name`
  /// @param commits the `source` of the commits: one repository of the same name
  /// @return numbers that fit no day, and changes two sources tell differently of
  public static List<LedgerEntry> find(Engine engine, String changes, String commits) {
    engine.script(
        Engine.bind(
            Engine.text(ChangeLinks.class, "change_links.sql"),
            Map.of("changes", changes, "commits", commits)));
    List<LedgerEntry> entries = new ArrayList<>();
    entry(
            engine,
            "number_of_another",
            "not is_near",
            "These commits name a number, but landed on another day than that change.",
            "Nothing to mend: most often they came with another repository's history.")
        .ifPresent(entries::add);
    entry(
            engine,
            "closed_but_landed",
            "is_near and outcome = 'abandoned'",
            "These commits name a change that was closed without a merge, and landed that day.",
            "Nothing to mend: it was landed by hand. The link says so with less confidence.")
        .ifPresent(entries::add);
    engine.run("drop table named_commit");
    return entries;
  }

  private static Optional<LedgerEntry> entry(
      Engine engine, String reason, String which, String what, String remedy) {
    return engine.row(
        "select count(distinct commit_id) as n, min(change_id) as example from named_commit where "
            + which,
        row ->
            row.count("n") == 0
                ? Optional.empty()
                : Optional.of(
                    new LedgerEntry(
                        "links", reason, row.count("n"), what, row.text("example"), remedy)));
  }
}
