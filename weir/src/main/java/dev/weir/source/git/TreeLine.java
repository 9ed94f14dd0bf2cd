package dev.weir.source.git;

import dev.weir.store.RowWriter;

/// One line of `git ls-tree -l -z`: `100644 blob <id> 1234\tpath`.
final class TreeLine {
  private TreeLine() {}

  static void write(String line, RowWriter sizes) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      return;
    }
    String size = line.substring(0, tab).strip();
    size = size.substring(size.lastIndexOf(' ') + 1);
    sizes.begin().text(line.substring(tab + 1));
    if (!size.isEmpty() && size.chars().allMatch(c -> c >= '0' && c <= '9')) {
      sizes.number(Long.parseLong(size)).end();
    } else {
      sizes.nothing().end(); // a sub-module, or an object that is missing
    }
  }
}
