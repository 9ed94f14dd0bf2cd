package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Scope;
import java.util.List;

/// The second number beside the lead time: until the first release of any kind, pre-releases
/// counted. Where a project previews its work, people can have it long before the final release
/// that [LeadTime] waits for. SQL: `flow/preview_time.sql`.
///
/// Where there are no pre-releases it is the lead time.
public final class PreviewTime implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(PreviewTime.class, "preview_time");

  @Override
  public List<Finding> read(Scope scope) {
    return new FirstOut(
            DEFINITION, "commit to release or pre-release", "pre-releases", Provenance.MEASURED)
        .read(scope);
  }
}
