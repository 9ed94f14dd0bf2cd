package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.store.Engine;
import java.util.List;
import java.util.Map;

/// Pairs of files in different folders that keep changing together: work that crosses a border each
/// time. None is a good answer, and a number. SQL: `flow/co_change.sql`.
public final class CoChange implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(CoChange.class, "co_change");

  private static final int MIN_COMMITS = 10;
  private static final String CHANGE_SETS =
      """
      select count(*) as n
      from commits
      where integrated_at >= :since
          and integrated_at < :until
          and not is_merge
          and not is_bot
          and n_files between 1 and 30
      """;

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "files of the main line");
    long commits = changeSets(scope);
    Reading reading =
        commits < MIN_COMMITS
            ? new Reading.TooFew(commits, MIN_COMMITS, "commits whose files are known")
            : Reading.Measured.exactly(
                (double) asked.evidence().total(), commits, Provenance.MEASURED);
    return List.of(
        asked.finding(
            "co_change.pairs",
            "files that change together across folders",
            Unit.PAIRS,
            reading,
            claim(asked.evidence())));
  }

  private static long changeSets(Scope scope) {
    String query =
        Engine.bind(
            CHANGE_SETS, Map.of("since", scope.period().since(), "until", scope.period().until()));
    return scope.engine().row(query, row -> row.count("n"));
  }

  private static String claim(Evidence pairs) {
    if (pairs.total() == 0) {
      return "No two files in different folders keep changing together.";
    }
    List<String> first = pairs.rows().getFirst();
    return "%s of files in different folders %s changing together; the closest: %s and %s."
        .formatted(
            Plain.count(pairs.total(), "pair"),
            pairs.total() == 1 ? "keeps" : "keep",
            first.get(0),
            first.get(1));
  }
}
