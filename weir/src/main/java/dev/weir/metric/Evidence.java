package dev.weir.metric;

import java.util.List;

/// What stands behind a number: the query, some of its rows, and the command that shows all.
///
/// @param query the SQL as it ran, parameters in place
/// @param columns names of the example rows' columns
/// @param rows up to [#MAX_ROWS] rows as text; an empty text is a null
/// @param total how many rows the query has in all
/// @param command what to type to see all of them
public record Evidence(
    String query, List<String> columns, List<List<String>> rows, long total, String command) {
  /// How many example rows a finding carries at the most.
  public static final int MAX_ROWS = 50;

  public Evidence {
    columns = List.copyOf(columns);
    rows = rows.stream().limit(MAX_ROWS).map(List::copyOf).toList();
  }

  /// The same evidence for another finding of the same query.
  Evidence of(String findingId) {
    return new Evidence(query, columns, rows, total, "weir explain " + findingId + " --all");
  }
}
