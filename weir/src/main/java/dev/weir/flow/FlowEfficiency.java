package dev.weir.flow;

import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import java.util.List;

/// Flow efficiency: absent while nothing records hands-on time. SQL: `flow/flow_efficiency.sql`.
///
/// Git knows when a change was written and landed, not when somebody worked on it; the rest of the
/// time is not all waiting, and nights are not waiting at all. So no number is made up.
public final class FlowEfficiency implements Measure {
  /// What it means.
  public static final Definition DEFINITION =
      Definition.of(FlowEfficiency.class, "flow_efficiency");

  /// Why there is none with git alone.
  static final Reading ABSENT =
      new Reading.Absent(
          "git does not record when somebody worked on a change",
          "write hands-on hours on a card for the next twenty changes");

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "commit to release");
    return List.of(asked.finding("flow_efficiency", "flow efficiency", Unit.RATIO, ABSENT, ""));
  }
}
