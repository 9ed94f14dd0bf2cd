package dev.weir.cli;

import dev.weir.app.Deliveries;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What `ingest` prints of sources that are no repositories.
final class DeliveryAnswers {
  private DeliveryAnswers() {}

  /// The world as it is.
  static Deliveries.World world() {
    return new Deliveries.World(System.getenv(), InstantSource.system(), Thread::sleep);
  }

  /// Prints what is kept of a source; false for a repository.
  static boolean tell(SourceState state) {
    if (!Deliveries.isOne(state.uri())) {
      return false;
    }
    Map<String, Long> lines =
        state.segments().stream()
            .collect(
                Collectors.groupingBy(
                    Segment::table, LinkedHashMap::new, Collectors.summingLong(Segment::rows)));
    String kept =
        lines.entrySet().stream()
            .map(e -> "%,d × %s".formatted(e.getValue(), e.getKey()))
            .collect(Collectors.joining(", "));
    System.out.printf(
        "%s: %s, last read %s%n", state.uri(), kept.isEmpty() ? "nothing" : kept, state.readAt());
    if (!state.ledger().isEmpty()) {
      System.out.println("  Not all of it is there; what is missing, and why: weir doctor");
    }
    return true;
  }
}
