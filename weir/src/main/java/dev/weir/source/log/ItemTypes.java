package dev.weir.source.log;

import dev.weir.store.Engine;
import dev.weir.store.Feed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which type each item is of, while a log is read: the first that one of its rows says.
final class ItemTypes {
  private static final int FIRST = 1 << 10;

  private final Names names;
  private final BitSet changed = new BitSet();
  private int[] types = new int[FIRST];
  private int items;

  /// @param charset of the names
  ItemTypes(Charset charset) {
    this.names = new Names(charset);
  }

  /// The types, as numbers from 1.
  Names names() {
    return names;
  }

  /// What the rows of a block say.
  void add(EventBlock block) {
    for (int row = 0; row < block.size; row++) {
      add(block.codes[0][row], block.types[row]);
    }
  }

  /// What one row says.
  ///
  /// @param item its number, from 1
  /// @param type its number, from 1; 0: the row says none
  void add(int item, int type) {
    if (type == 0) {
      return;
    }
    if (item >= types.length) {
      types = Arrays.copyOf(types, Math.max(item + 1, types.length * 2));
    }
    items = Math.max(items, item);
    if (types[item] == 0) {
      types[item] = type;
    } else if (types[item] != type) {
      changed.set(item);
    }
  }

  /// Fills `item_type`.
  void into(Engine engine) throws IOException {
    if (items == 0) {
      return;
    }
    Map<String, Feed.Kind> columns = new LinkedHashMap<>();
    columns.put("item_no", Feed.Kind.CODE);
    columns.put("type", Feed.Kind.TEXT);
    columns.put("is_changed", Feed.Kind.CODE);
    String[] texts = new String[names.size() + 1];
    for (int no = 1; no < texts.length; no++) {
      texts[no] = names.name(no);
    }
    int[] done = {0};
    engine.feed(
        "insert into item_type select item_no, type, is_changed = 1 from :feed",
        columns,
        chunk -> {
          int row = 0;
          while (row < chunk.capacity() && done[0] < items) {
            int item = ++done[0];
            if (types[item] > 0) {
              chunk.code(0, row, item);
              chunk.text(1, row, texts[types[item]]);
              chunk.code(2, row, changed.get(item) ? 1 : 0);
              row++;
            }
          }
          return row;
        });
  }
}
