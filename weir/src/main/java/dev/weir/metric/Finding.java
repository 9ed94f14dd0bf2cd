package dev.weir.metric;

import dev.weir.event.Range;
import java.util.List;

/// One evidenced statement. Everything a surface prints comes from findings.
///
/// @param id stable name, for example `lead_time.p50`; what `weir explain` takes
/// @param name what it is, short, for a table: "lead time, p50"
/// @param claim the statement in one plain sentence, number included, no blame
/// @param reading the number, or why there is none
/// @param unit the unit of the reading's value
/// @param span what part of the way it covers: "commit to release"
/// @param period which time it covers
/// @param definition what the number means
/// @param evidence the query and the rows behind it
/// @param trend the same number over successive periods, oldest first; may be empty
public record Finding(
    String id,
    String name,
    String claim,
    Reading reading,
    Unit unit,
    String span,
    Range period,
    Definition definition,
    Evidence evidence,
    List<Point> trend) {
  public Finding {
    trend = List.copyOf(trend);
  }

  /// The same number for one sub-period.
  public record Point(Range period, Reading reading) {}

  /// This finding with a trend beside it.
  public Finding withTrend(List<Point> points) {
    return new Finding(id, name, claim, reading, unit, span, period, definition, evidence, points);
  }
}
