package dev.weir.cli;

import dev.weir.event.Range;
import dev.weir.metric.Finding;
import dev.weir.story.Json;
import dev.weir.story.Tables;
import java.time.Instant;
import java.util.List;

/// Prints findings in the format asked for.
final class FindingsOutput {
  private FindingsOutput() {}

  static String of(Format format, Instant asOf, Range period, String span, List<Finding> findings) {
    return switch (format) {
      case TABLE, CSV -> Tables.table(findings);
      case MARKDOWN -> Tables.markdown(findings);
      case JSON -> Json.findings(asOf, period, span, findings);
    };
  }
}
