package dev.weir.flow;

import dev.weir.metric.Finding;
import java.util.List;

/// One stage of a stream as the value stream map draws it.
///
/// @param id stable name: `integrate`
/// @param name as shown: "Integrate"
/// @param from what begins it: "commit written"
/// @param until what ends it: "on the main line"
/// @param p50 time in the stage, median; hours
/// @param p85 time in the stage, 85th percentile; hours
/// @param workInProgress items in the stage at `as of`
/// @param processTime hands-on time in the stage; with git alone always absent
/// @param ladderHours this stage's part of the lead time of the middle fifth of items, hours; the
///   parts of all stages add up to the ladder's length; NaN when it is not known
public record StreamStage(
    String id,
    String name,
    String from,
    String until,
    Finding p50,
    Finding p85,
    Finding workInProgress,
    Finding processTime,
    double ladderHours) {

  /// A stage nobody recorded, before or after what is seen.
  ///
  /// @param name what happens there, as far as anybody knows: "asked, decided, started"
  /// @param remedy the cheapest way to let Weir see it
  public record Unseen(String name, String remedy) {}

  /// A stream: its stages in order, and what lies unseen before and after.
  ///
  /// @param span in words: "commit to release"
  /// @param finished items that came out at the end in the period
  public record Stream(
      String id,
      String span,
      List<Unseen> before,
      List<StreamStage> stages,
      List<Unseen> after,
      long finished) {
    public Stream {
      before = List.copyOf(before);
      stages = List.copyOf(stages);
      after = List.copyOf(after);
    }

    /// Length of the ladder in hours, or NaN when a stage's part is not known.
    public double ladderHours() {
      return stages.stream().mapToDouble(StreamStage::ladderHours).sum();
    }
  }
}
