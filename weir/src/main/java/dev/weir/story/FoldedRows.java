package dev.weir.story;

import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of a table of findings that would say nothing: numbers of a stage that are not known, and
/// times of a stage all of whose percentiles are zero. What is folded is said; JSON and Markdown
/// have every row.
///
/// @param shown the others, in their order
/// @param unknown how many numbers of stages are not known
/// @param zero the times all of whose known percentiles are zero: "stage.completed.wait"
record FoldedRows(List<Finding> shown, long unknown, List<String> zero) {
  private static final String STAGE = "stage.";
  private static final int MOST_NAMES = 3;

  FoldedRows {
    shown = List.copyOf(shown);
    zero = List.copyOf(zero);
  }

  static FoldedRows of(List<Finding> findings) {
    Map<String, Double> most = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (isOfStage(finding) && finding.reading() instanceof Reading.Measured measured) {
        most.merge(group(finding), Math.abs(measured.value()), Math::max);
      }
    }
    List<String> zero =
        most.entrySet().stream()
            .filter(group -> group.getValue() == 0)
            .map(Map.Entry::getKey)
            .toList();
    List<Finding> shown = new ArrayList<>();
    long unknown = 0;
    for (Finding finding : findings) {
      if (!isOfStage(finding)) {
        shown.add(finding);
      } else if (!(finding.reading() instanceof Reading.Measured)) {
        unknown++;
      } else if (!zero.contains(group(finding))) {
        shown.add(finding);
      }
    }
    return new FoldedRows(shown, unknown, zero);
  }

  /// What was left out, in one sentence; empty when nothing was.
  Optional<String> words() {
    List<String> out = new ArrayList<>();
    if (unknown > 0) {
      out.add(
          Words.plural(unknown, "number of a stage that is", "numbers of stages that are")
              + " not known");
    }
    if (!zero.isEmpty()) {
      int more = zero.size() - MOST_NAMES;
      out.add(
          "all numbers of "
              + String.join(", ", zero.stream().limit(MOST_NAMES).toList())
              + (more > 0 ? " and " + Words.plural(more, "more", "more") : "")
              + ", which are zero");
    }
    return out.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Left out of the table: " + String.join("; ", out) + ". --format json has every row.");
  }

  static boolean isOfStage(Finding finding) {
    return finding.id().startsWith(STAGE) && finding.id().lastIndexOf('.') >= STAGE.length();
  }

  private static String group(Finding finding) {
    return finding.id().replaceFirst("_p[0-9]+$", "");
  }
}
