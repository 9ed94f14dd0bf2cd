package dev.weir.metric;

import java.util.List;

/// A definition asked of a scope: the query as it ran, and the rows that stand behind its findings.
///
/// @param span what part of the way it covers: "commit to release"
/// @param query the SQL, parameters in place
/// @param evidence the rows behind it
public record Asked(
    Definition definition, Scope scope, String span, String query, Evidence evidence) {
  /// Asks a definition of a scope.
  public static Asked of(Definition definition, Scope scope, String span) {
    String query = scope.query(definition);
    return new Asked(definition, scope, span, query, scope.evidence(definition.id(), query));
  }

  /// One finding of this question.
  ///
  /// @param id `lead_time.p50`
  /// @param name "lead time, p50"
  /// @param claim the statement, number included, for when it was measured; otherwise what is
  ///   missing is said instead
  public Finding finding(String id, String name, Unit unit, Reading reading, String claim) {
    return new Finding(
        id,
        name,
        switch (reading) {
          case Reading.Measured ignored -> claim;
          case Reading.TooFew few ->
              "Too few %s to say: %s of the %s it takes."
                  .formatted(few.what(), Plain.count(few.n()), Plain.count(few.needed()));
          case Reading.Absent absent -> "Not known: " + absent.missing() + ".";
        },
        reading,
        unit,
        span,
        scope.period(),
        definition,
        evidence.of(id),
        List.of());
  }
}
