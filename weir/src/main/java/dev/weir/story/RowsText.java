package dev.weir.story;

import dev.weir.metric.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Example rows for a terminal: side by side where they fit without cutting a short cell, otherwise
/// one below the other, a line for each column.
final class RowsText {
  private static final int ROWS = 10;
  private static final int BLOCKS = 3;

  /// Titles and other prose may be cut to this; ids and dates are shorter.
  private static final int PROSE = 40;

  private static final int GAP = 2;

  private RowsText() {}

  /// How many are shown, and the rows.
  static String of(Evidence evidence, int width) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(evidence.columns());
    rows.addAll(evidence.rows().stream().limit(ROWS).map(RowsText::shortened).toList());
    int[] widths =
        IntStream.range(0, evidence.columns().size())
            .map(i ->
                rows.stream()
                    .mapToInt(row -> Math.min(PROSE, Clean.width(Clean.line(row.get(i)))))
                    .max()
                    .orElse(0))
            .toArray();
    int needed = IntStream.of(widths).sum() + GAP * (widths.length - 1);
    int shown = Math.min(evidence.rows().size(), needed <= width ? ROWS : BLOCKS);
    return "Rows: "
        + Words.count(shown)
        + " of "
        + Words.count(evidence.total())
        + "\n\n"
        + (needed <= width ? table(rows, widths) : blocks(rows.subList(0, shown + 1), width));
  }

  private static String table(List<List<String>> rows, int[] widths) {
    return rows.stream()
        .map(row ->
            IntStream.range(0, widths.length)
                .mapToObj(i -> padded(Clean.line(row.get(i), widths[i]), widths[i]))
                .collect(Collectors.joining(" ".repeat(GAP)))
                .stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String blocks(List<List<String>> rows, int width) {
    List<String> names = rows.getFirst();
    int first = names.stream().mapToInt(Clean::width).max().orElse(0) + GAP;
    return rows.stream()
        .skip(1)
        .map(row ->
            IntStream.range(0, names.size())
                .filter(i -> !row.get(i).isBlank())
                .mapToObj(i ->
                    TerminalMap.left(Clean.line(names.get(i)), first)
                        + Clean.line(row.get(i), width - first)
                        + "\n")
                .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  /// Numbers stand to the right.
  private static String padded(String cell, int width) {
    return cell.matches("[-0-9.]+")
        ? TerminalMap.right(cell, width)
        : TerminalMap.left(cell, width);
  }

  /// Object ids by their first twelve characters, instants to the minute: enough to find them.
  private static List<String> shortened(List<String> row) {
    return row.stream()
        .map(cell ->
            cell.matches("[0-9a-f]{40,64}")
                ? cell.substring(0, 12)
                : cell.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?")
                    ? cell.substring(0, 16)
                    : cell)
        .toList();
  }
}
