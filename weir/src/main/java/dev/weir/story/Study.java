package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Note;
import dev.weir.event.Range;
import dev.weir.flow.Journey;
import dev.weir.flow.StreamStage;
import dev.weir.metric.Findings;
import java.time.Instant;
import java.util.List;

/// Everything one analysis found: what the report, the terminal summary and the tables are made of.
///
/// @param name what was studied, for the title: "kafka"
/// @param source where it came from, as the user gave it: a path
/// @param period the time the numbers cover
/// @param periodReason why this period: "the last 12 months", "given by --since and --until"
/// @param asOf what was known then
/// @param commits all commits read, whatever the period
/// @param releases all final releases read, whatever the period
/// @param findings every number
/// @param stream the stages with their times
/// @param journeys at most five real items
/// @param notes context the user wrote down, oldest first
/// @param ledger what could not be read or was set apart
/// @param delivered what was read of the delivery around the commits
public record Study(
    String name,
    String source,
    Range period,
    String periodReason,
    Instant asOf,
    long commits,
    long releases,
    Findings findings,
    StreamStage.Stream stream,
    List<Journey> journeys,
    List<Note> notes,
    List<LedgerEntry> ledger,
    Delivered delivered) {
  public Study {
    journeys = List.copyOf(journeys);
    notes = List.copyOf(notes);
    ledger = List.copyOf(ledger);
  }

  /// A study of commits alone.
  public Study(
      String name,
      String source,
      Range period,
      String periodReason,
      Instant asOf,
      long commits,
      long releases,
      Findings findings,
      StreamStage.Stream stream,
      List<Journey> journeys,
      List<Note> notes,
      List<LedgerEntry> ledger) {
    this(
        name,
        source,
        period,
        periodReason,
        asOf,
        commits,
        releases,
        findings,
        stream,
        journeys,
        notes,
        ledger,
        Delivered.NOTHING);
  }

  /// The same with what lies around the commits.
  public Study with(Delivered other) {
    return new Study(
        name,
        source,
        period,
        periodReason,
        asOf,
        commits,
        releases,
        findings,
        stream,
        journeys,
        notes,
        ledger,
        other);
  }
}
