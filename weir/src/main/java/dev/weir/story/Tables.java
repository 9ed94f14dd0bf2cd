package dev.weir.story;

import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Findings as tables for a terminal (80 columns) or as Markdown, and one finding explained.
public final class Tables {
  private static final int COLUMNS = 80;
  private static final int HEADS = 5;
  private static final int GAP = 2;

  private static final int MOST_IDS = 3;

  private Tables() {}

  /// A table of 80 columns; why a number is missing stands beneath it. An id is never cut: one that
  /// is too long for its column has a line of its own. Rows of stages that would say nothing are
  /// folded, and that is said.
  public static String table(List<Finding> findings) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("finding", "value", "interval", "n", "known how"));
    FoldedRows folded = FoldedRows.of(findings);
    folded.shown().forEach(finding -> rows.add(cells(finding)));
    int[] widths = new int[HEADS];
    int numbers = 0;
    for (int i = 1; i < HEADS; i++) {
      int column = i;
      widths[i] = rows.stream().mapToInt(row -> Clean.width(row.get(column))).max().orElse(0);
      numbers += widths[i] + GAP;
    }
    int room = COLUMNS - numbers;
    widths[0] =
        rows.stream()
            .mapToInt(row -> Clean.width(row.getFirst()))
            .filter(w -> w <= room)
            .max()
            .orElse(0);
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      out.append(line(row, widths));
      if (row.equals(rows.getFirst())) {
        out.append("─".repeat(widths[0] + numbers)).append('\n');
      }
    }
    List<String> reasons = new ArrayList<>();
    folded.words().ifPresent(text -> reasons.addAll(Wrap.lines(Clean.line(text), COLUMNS)));
    if (folded.shown().stream().anyMatch(FoldedRows::isOfStage)) {
      reasons.addAll(
          Wrap.lines("Numbers of a stage are of one visit to it. " + StreamWords.VISITS, COLUMNS));
    }
    reasons.addAll(reasons(findings));
    if (!reasons.isEmpty()) {
      out.append('\n');
      reasons.forEach(reason -> out.append(reason).append('\n'));
    }
    return out.toString();
  }

  private static List<String> cells(Finding finding) {
    return List.of(
        Clean.line(finding.id()),
        finding.reading() instanceof Reading.TooFew
            ? "too few"
            : Readings.value(finding.unit(), finding.reading()),
        Readings.interval(finding.unit(), finding.reading()),
        Readings.n(finding.reading()),
        Readings.provenance(finding.reading()));
  }

  private static String line(List<String> cells, int[] widths) {
    boolean alone = Clean.width(cells.getFirst()) > widths[0];
    StringBuilder text = new StringBuilder(alone ? cells.getFirst() + "\n" : "");
    text.append(TerminalMap.left(alone ? "" : cells.getFirst(), widths[0]));
    for (int i = 1; i < HEADS; i++) {
      boolean words = i == HEADS - 1;
      String cell = cells.get(i);
      text.append(" ".repeat(GAP));
      text.append(words ? cell : TerminalMap.right(cell, widths[i]));
    }
    return text.toString().stripTrailing() + "\n";
  }

  /// Why numbers are missing; those with the same reason stand together.
  private static List<String> reasons(List<Finding> findings) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String why =
          switch (finding.reading()) {
            case Reading.Measured _ -> "";
            case Reading.TooFew _ -> Readings.value(finding.unit(), finding.reading()) + ".";
            case Reading.Absent absent ->
                "not seen: " + absent.missing() + ". To see it: " + absent.remedy() + ".";
          };
      if (!why.isEmpty()) {
        byReason.computeIfAbsent(why, _ -> new ArrayList<>()).add(finding.id());
      }
    }
    List<String> out = new ArrayList<>();
    byReason.forEach((why, ids) -> {
      int more = ids.size() - MOST_IDS;
      String names =
          String.join(", ", more > 0 ? ids.subList(0, MOST_IDS) : ids)
              + (more > 0 ? " and " + Words.count(more) + " more" : "");
      out.addAll(Wrap.lines(Clean.line(names + ": " + why), COLUMNS));
    });
    return out;
  }

  /// A Markdown table.
  public static String markdown(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    out.append("| finding | what | value | interval | n |\n|---|---|---:|---:|---:|\n");
    for (Finding finding : findings) {
      out.append("| `").append(cell(finding.id())).append("` | ").append(cell(finding.name()));
      out.append(" | ").append(cell(Readings.value(finding.unit(), finding.reading())));
      out.append(" | ").append(Readings.interval(finding.unit(), finding.reading()));
      out.append(" | ").append(Readings.n(finding.reading())).append(" |\n");
    }
    return out.toString();
  }

  /// One finding: the claim, what it means, what it rests on, rows, query, command.
  public static String explain(Finding finding) {
    StringBuilder out = new StringBuilder();
    Wrap.lines(Clean.line(finding.claim()), COLUMNS).forEach(l -> out.append(l).append('\n'));
    out.append('\n');
    for (List<String> fact : facts(finding)) {
      List<String> lines = Wrap.lines(Clean.line(fact.get(1)), COLUMNS - 14);
      for (int i = 0; i < lines.size(); i++) {
        out.append(TerminalMap.left(i == 0 ? fact.get(0) : "", 14))
            .append(lines.get(i))
            .append('\n');
      }
    }
    Evidence evidence = finding.evidence();
    if (!evidence.rows().isEmpty()) {
      out.append('\n').append(RowsText.of(evidence, COLUMNS));
    }
    if (!evidence.query().isBlank()) {
      out.append('\n').append(Clean.block(evidence.query()));
    }
    if (!evidence.command().isBlank()) {
      out.append("\nAll rows: ").append(Clean.line(evidence.command())).append('\n');
    }
    return out.toString();
  }

  /// One finding as Markdown.
  public static String explainMarkdown(Finding finding) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(cell(finding.name())).append("\n\n").append(cell(finding.claim()));
    out.append("\n\n| | |\n|---|---|\n");
    facts(finding)
        .forEach(fact ->
            out.append("| ")
                .append(fact.get(0))
                .append(" | ")
                .append(cell(fact.get(1)))
                .append(" |\n"));
    Evidence evidence = finding.evidence();
    if (!evidence.rows().isEmpty()) {
      out.append('\n').append(shown(evidence)).append("\n\n");
      out.append(row(evidence.columns()))
          .append(row(evidence.columns().stream().map(_ -> "---").toList()));
      evidence.rows().forEach(row -> out.append(row(row)));
    }
    if (!evidence.query().isBlank()) {
      out.append("\n```sql\n")
          .append(Clean.block(evidence.query()).replace("```", "` ` `"))
          .append("```\n");
    }
    if (!evidence.command().isBlank()) {
      out.append("\nAll rows: `")
          .append(Clean.line(evidence.command()).replace('`', '\''))
          .append("`\n");
    }
    return out.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Tables::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /// What is known of a finding, as pairs of a name and a text.
  private static List<List<String>> facts(Finding finding) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("finding", finding.id()));
    switch (finding.reading()) {
      case Reading.Measured measured -> {
        facts.add(List.of("value", Words.value(finding.unit(), measured.value())));
        measured
            .interval()
            .ifPresent(interval ->
                facts.add(
                    List.of(
                        "interval",
                        Words.interval(finding.unit(), measured.value(), interval)
                            + " ("
                            + interval.basis()
                            + ")")));
        facts.add(List.of("n", Words.count(measured.n())));
        facts.add(List.of("how we know", measured.provenance().word()));
      }
      case Reading.TooFew _ ->
          facts.add(List.of("value", Readings.value(finding.unit(), finding.reading())));
      case Reading.Absent absent -> {
        facts.add(List.of("value", "not seen: " + absent.missing()));
        facts.add(List.of("to see it", absent.remedy()));
      }
    }
    facts.add(List.of("of the way", finding.span()));
    facts.add(List.of("period", Words.period(finding.period())));
    facts.add(List.of("asks", finding.definition().asks()));
    facts.add(List.of("one row is", finding.definition().grain()));
    facts.add(List.of("nulls", finding.definition().nulls()));
    facts.add(List.of("after", finding.definition().source()));
    facts.add(List.of("version", Integer.toString(finding.definition().version())));
    facts.removeIf(fact -> fact.get(1).isBlank());
    return facts;
  }

  private static String shown(Evidence evidence) {
    return "Rows: " + Words.count(evidence.rows().size()) + " of " + Words.count(evidence.total());
  }

  /// Text that cannot end a Markdown cell or start markup.
  private static String cell(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Clean.line(text).toCharArray()) {
      if ("\\|`*_<>[]".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
