package dev.weir.story;

import java.util.List;

/// A picture in the report: a title that states the finding, what is drawn, the drawing for a wide
/// and for a narrow window, the sample in the caption, and the same as a table.
///
/// @param id unique in the page
/// @param title the finding, in a sentence
/// @param subtitle what is drawn
/// @param caption sample, period, how to read it
/// @param wide the drawing for a wide window
/// @param narrow the drawing for a phone
/// @param table the same in rows
record Figure(
    String id, String title, String subtitle, String caption, Svg wide, Svg narrow, Table table) {

  /// A table; every row has as many cells as there are columns.
  record Table(List<String> columns, List<List<String>> rows) {
    private static final int LONG = 40;

    Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /// The table in a box of its own that may scroll sideways.
    String html(String label) {
      Html out = new Html();
      out.line(
          "<div class=\"box\" role=\"region\" tabindex=\"0\" aria-label=\""
              + Html.escape(label)
              + "\">");
      out.raw("<table><thead><tr>");
      columns.forEach(column -> out.element("th scope=\"col\"", column));
      out.line("</tr></thead><tbody>");
      for (List<String> row : rows) {
        out.raw("<tr>");
        for (String cell : row) {
          out.wrap(numeric(cell) ? "td class=\"r\"" : "td", "<bdi>" + breakable(cell) + "</bdi>");
        }
        out.line("</tr>");
      }
      out.line("</tbody></table></div>");
      return out.toString();
    }

    /// A long path may be broken after a folder rather than in the middle of a word.
    private static String breakable(String cell) {
      String text = Html.escape(cell);
      return cell.length() > LONG ? text.replace("/", "/<wbr>") : text;
    }

    private static boolean numeric(String cell) {
      return !cell.isEmpty()
          && cell.codePoints().allMatch(c -> (c >= '0' && c <= '9') || ",.–-−% ".indexOf(c) >= 0);
    }
  }

  /// The figure as markup.
  ///
  /// @param kind `full` to use the whole width of the page, `column` for the text's
  String html(String kind) {
    Html out = new Html();
    out.line("<figure id=\"" + id + "\" class=\"" + kind + "\">");
    out.element("h3", title);
    out.element("p class=\"quiet\"", subtitle);
    out.wrap("div class=\"wide\"", wide.toString());
    out.wrap("div class=\"narrow\"", narrow.toString());
    out.element("figcaption", caption);
    out.line("<details><summary>The same as a table</summary>");
    out.raw(table.html(title));
    out.line("</details></figure>");
    return out.toString();
  }
}
