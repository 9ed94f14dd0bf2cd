package dev.weir.metric;

import dev.weir.event.Range;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.Map;

/// What a measure is asked: over which tables, which time, knowing what.
///
/// @param engine holds the canonical tables (`store/tables.sql`)
/// @param period the time the number covers, half-open
/// @param asOf what was known then; open work is censored there
/// @param seed for every resampling; equal seeds give equal intervals
public record Scope(Engine engine, Range period, Instant asOf, long seed) {

  /// The same question over another period.
  public Scope over(Range other) {
    return new Scope(engine, other, asOf, seed);
  }

  /// The same question over another connection to the same tables.
  public Scope with(Engine other) {
    return new Scope(other, period, asOf, seed);
  }

  /// A definition's query with `:since`, `:until` and `:as_of` in place.
  public String query(Definition definition) {
    return Engine.bind(
        definition.sql(), Map.of("since", period.since(), "until", period.until(), "as_of", asOf));
  }

  /// Some columns of a definition's rows, as primitive arrays; the others are not even read.
  public Columns columns(Definition definition, String... names) {
    return engine.columns(
        "select " + String.join(", ", names) + " from (" + query(definition) + ")");
  }

  /// The evidence behind a query: some rows of it, how many there are, and the command for all.
  public Evidence evidence(String findingId, String query) {
    Engine.TextTable table =
        engine.table("select * from (" + query + ") limit " + Evidence.MAX_ROWS, Evidence.MAX_ROWS);
    long total =
        table.total() < Evidence.MAX_ROWS
            ? table.total()
            : engine.row("select count(*) as n from (" + query + ")", row -> row.count("n"));
    return new Evidence(
        query, table.columns(), table.rows(), total, "weir explain " + findingId + " --all");
  }
}
