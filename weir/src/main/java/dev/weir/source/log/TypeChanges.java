package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.store.Engine;
import java.util.Optional;

/// Items whose rows name more than one type: the first counts. Where that is so of most items the
/// column tells of events rather than of items, and is not taken for the type unless it was given.
final class TypeChanges {
  /// Of the items with a type, the share beyond which a column tells of events.
  private static final double MOST = 0.5;

  private TypeChanges() {}

  /// Looks at `item_type`, and empties it where it was recognised wrongly.
  ///
  /// @param isGiven the user says which column it is
  /// @return what the ledger has to say; empty: no item changes its type
  static Optional<LedgerEntry> of(Engine engine, boolean isGiven) {
    return engine
        .row(
            """
            select
                count(*) as n,
                count(*) filter (where is_changed) as n_changed,
                coalesce(arg_min(item_id, item_type.item_no) filter (where is_changed), '') as example
            from item_type
            join item_name on item_name.item_no = item_type.item_no
            """,
            row ->
                row.count("n_changed") == 0
                    ? Optional.<LedgerEntry>empty()
                    : Optional.of(
                        entry(
                            row.count("n_changed"),
                            row.text("example"),
                            !isGiven && row.count("n_changed") > MOST * row.count("n"))))
        .map(entry -> {
          if (entry.reason().equals("type_of_events")) {
            engine.run("delete from item_type");
          }
          return entry;
        });
  }

  private static LedgerEntry entry(long items, String example, boolean isOfEvents) {
    return isOfEvents
        ? new LedgerEntry(
            "log",
            "type_of_events",
            items,
            "What looks like the items' type changes within most of them; it was not used.",
            "item " + example,
            "Name the column that says it: --type COLUMN")
        : new LedgerEntry(
            "log",
            "type_changed",
            items,
            "These items change their type; the first one counts.",
            "item " + example,
            "If another column says what an item is, name it: --type COLUMN");
  }
}
