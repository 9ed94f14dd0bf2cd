package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Scope;
import java.util.List;

/// The second number beside the lead time where changes are picked onto release branches: until the
/// first final release with the change itself or a copy of it. SQL: `flow/pick_time.sql`.
///
/// Inferred, because a copy is known only by its author, author date and title. Where nothing was
/// picked it is the lead time.
public final class PickTime implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(PickTime.class, "pick_time");

  @Override
  public List<Finding> read(Scope scope) {
    return new FirstOut(
            DEFINITION, "commit to release, copies counted", "copies", Provenance.INFERRED)
        .read(scope);
  }
}
