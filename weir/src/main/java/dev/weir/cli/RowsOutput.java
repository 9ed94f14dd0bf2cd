package dev.weir.cli;

import dev.weir.store.Engine.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Prints plain rows: a table for people, or CSV, JSON or Markdown. They are no readings, so the
/// JSON is a table and is called so.
final class RowsOutput {
  private static final int MAX_CELL = 60;

  private RowsOutput() {}

  static void print(Format format, TextTable table) {
    System.out.print(
        switch (format) {
          case TABLE -> text(table);
          case CSV -> csv(table);
          case MARKDOWN -> markdown(table);
          case JSON -> json(table);
        });
  }

  private static String text(TextTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    table.rows().forEach(row -> lines.add(row.stream().map(RowsOutput::shown).toList()));
    int[] widths = new int[table.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - line.get(i).length());
        boolean right = isNumber(line.get(i));
        text.append(i == 0 ? "" : "  ").append(right ? pad + line.get(i) : line.get(i) + pad);
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    if (table.total() > table.rows().size()) {
      out.append("… ").append(table.total()).append(" rows in all\n");
    }
    return out.toString();
  }

  /// No control characters reach the terminal, and no cell takes the whole of it.
  private static String shown(String cell) {
    String clean = cell.replaceAll("\\p{Cntrl}", " ");
    return clean.length() > MAX_CELL ? clean.substring(0, MAX_CELL - 1) + "…" : clean;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?[0-9]+(\\.[0-9]+)?");
  }

  private static String csv(TextTable table) {
    StringBuilder out = new StringBuilder();
    out.append(line(table.columns()));
    table.rows().forEach(row -> out.append(line(row)));
    return out.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(RowsOutput::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String markdown(TextTable table) {
    StringBuilder out = new StringBuilder();
    out.append(bars(table.columns()));
    out.append(bars(table.columns().stream().map(column -> "---").toList()));
    table.rows().forEach(row -> out.append(bars(row)));
    return out.toString();
  }

  private static String bars(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("\\p{Cntrl}", " ").replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String json(TextTable table) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schema", "urn:weir:table:1");
    out.put("columns", table.columns());
    out.put("rows", table.rows());
    out.put("total", table.total());
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(out)
        + "\n";
  }
}
