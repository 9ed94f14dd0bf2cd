package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Range;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.LogPictures;
import dev.weir.metric.Findings;
import java.time.Instant;
import java.util.List;

/// Everything one analysis of an event log found: what its map is made of.
///
/// @param name of the log, for the title
/// @param columns which column was taken for what, in words
/// @param events rows that count
/// @param period the time the numbers cover
/// @param asOf what was known then
/// @param findings every number
/// @param map the stages, how items go on from each, and what was left out
/// @param pictures what else is drawn
/// @param ledger what could not be used
public record LogStudy(
    String name,
    String columns,
    long events,
    Range period,
    Instant asOf,
    Findings findings,
    ActivityMap map,
    LogPictures pictures,
    List<LedgerEntry> ledger) {
  public LogStudy {
    ledger = List.copyOf(ledger);
  }
}
