package dev.weir.source.log;

import dev.weir.event.Progress;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import dev.weir.store.Feed;
import dev.weir.store.RowWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The events of a file, one after the other, with numbers for names: into the engine as they are
/// read, so that memory holds the names and nothing else.
abstract class EventFeed {
  private static final long TELL = 500_000;

  private static final int STATE = 2;
  private final Names[] names = new Names[EventBlock.CODED.length];
  private final ItemTypes types;
  private final Trail trail = new Trail();
  private final BadRows bad;
  private final long future;
  private final Progress progress;
  private long good;
  private long begun;

  /// @param charset of the names
  /// @param bad counts the rows that cannot be used
  /// @param future what lies after it has not happened
  EventFeed(Charset charset, BadRows bad, Instant future, Progress progress) {
    Arrays.setAll(names, ignored -> new Names(charset));
    this.types = new ItemTypes(charset);
    this.bad = bad;
    this.future = future.getEpochSecond() * 1_000_000;
    this.progress = progress;
  }

  /// Goes to the next row.
  ///
  /// @return false when there is none
  abstract boolean advance() throws IOException;

  /// What is wrong with the row's shape; null: nothing.
  abstract @Nullable BadRow fault();

  /// Whether the row says anything for this role.
  abstract boolean has(Role role);

  /// Finds out whose event the row is: puts the item's number into its place, now or when the names
  /// are settled.
  abstract void item(Names items, int[] numbers, int place);

  /// The number of what the row says for this role; 0 when it says nothing.
  abstract int number(Role role, Names names);

  /// The instant the row says for this role, in microseconds; [Columns#NONE] when it says none.
  abstract long micros(Role role);

  /// Where the row stands in the file, from 1.
  abstract long line();

  /// The row, for people.
  abstract String example();

  /// Reads on until the block is full or the file ends.
  final void read(EventBlock block) throws IOException {
    int row = 0;
    while (row < EventBlock.CAPACITY && advance()) {
      BadRow shape = fault();
      long startedAt = shape == null ? micros(Role.START) : Columns.NONE;
      long endedAt = shape == null ? micros(Role.END) : Columns.NONE;
      // Begun and not ended: an event of its own at the beginning, with the word that says so.
      boolean isBegun = endedAt == Columns.NONE && startedAt != Columns.NONE;
      long occurredAt = isBegun ? startedAt : endedAt;
      BadRow reason =
          shape != null
              ? shape
              : BadRow.of(has(Role.CASE), has(Role.ACTIVITY), startedAt, occurredAt, future);
      if (reason != null) {
        bad.add(reason, line(), bad.wants(reason) ? example() : "");
        continue;
      }
      item(names[0], block.codes[0], row);
      for (int coded = 1; coded < names.length; coded++) {
        block.codes[coded][row] = number(EventBlock.CODED[coded], names[coded]);
      }
      block.types[row] = number(Role.TYPE, types.names());
      if (isBegun) {
        block.codes[STATE][row] = names[STATE].of("start");
      }
      begun += isBegun && knows(Role.END) ? 1 : 0;
      block.startedAt[row] = startedAt;
      block.occurredAt[row] = occurredAt;
      row++;
    }
    block.size = row;
    names[0].settle(block.codes[0]);
    types.add(block);
    trail.follow(block);
    if (good / TELL != (good + row) / TELL) {
      progress.at("reading events (%,d)".formatted(good + row));
    }
    good += row;
  }

  /// Whether the file has a place for this role at all; what it has none for is not fed.
  abstract boolean knows(Role role);

  /// Reads the file to its end.
  void into(Engine engine) throws IOException {
    Map<String, Feed.Kind> columns = new LinkedHashMap<>();
    List<String> values = new ArrayList<>();
    List<Integer> fed = new ArrayList<>();
    for (int coded = 0; coded < names.length; coded++) {
      Role role = EventBlock.CODED[coded];
      String column = role.name().toLowerCase(Locale.ROOT) + "_no";
      if (knows(role) || (role == Role.STATE && knows(Role.START))) {
        columns.put(column, Feed.Kind.CODE);
        fed.add(coded);
        // no row without its item and its activity comes this far
        boolean isThere = role == Role.CASE || role == Role.ACTIVITY;
        values.add(isThere ? column : "nullif(" + column + ", 0)");
      } else {
        values.add("null");
      }
    }
    if (knows(Role.START)) {
      columns.put("started_us", Feed.Kind.NUMBER);
      values.add("make_timestamp(nullif(started_us, " + Columns.NONE + "))");
    } else {
      values.add("null");
    }
    columns.put("occurred_us", Feed.Kind.NUMBER);
    values.add("make_timestamp(occurred_us)");
    columns.put("ordinal", Feed.Kind.CODE);
    values.add("ordinal");
    columns.put("previous_no", Feed.Kind.CODE);
    values.add("nullif(previous_no, 0)");
    columns.put("previous_us", Feed.Kind.NUMBER);
    values.add("make_timestamp(nullif(previous_us, " + Columns.NONE + "))");
    columns.put("is_again", Feed.Kind.CODE);
    values.add("is_again = 1");
    try (EventPipe pipe = new EventPipe(this, fed, knows(Role.START))) {
      engine.feed(
          "insert into coded_event select " + String.join(", ", values) + " from :feed",
          columns,
          pipe);
    }
    if (!trail.isInOrder()) {
      engine.script(Engine.text(Engine.class, "follow_events.sql"));
    }
    names(engine);
    types.into(engine);
  }

  private void names(Engine engine) throws IOException {
    Map<String, Feed.Kind> columns = new LinkedHashMap<>();
    columns.put("item_id", Feed.Kind.TEXT);
    columns.put("item_no", Feed.Kind.CODE);
    Names items = names[0];
    int[] done = {0};
    engine.feed(
        "insert into item_name select item_id, item_no from :feed",
        columns,
        chunk -> {
          int rows = Math.min(chunk.capacity(), items.size() - done[0]);
          for (int row = 0; row < rows; row++) {
            int no = ++done[0];
            chunk.text(0, row, items.name(no));
            chunk.code(1, row, no);
          }
          return rows;
        });
    try (RowWriter rows = engine.writer("event_name")) {
      write(rows, "activity", names[1]);
      write(rows, "lifecycle", names[STATE]);
      write(rows, "actor", names[3]);
      write(rows, "team", names[4]);
    }
  }

  private static void write(RowWriter rows, String kind, Names names) {
    for (int no = 1; no <= names.size(); no++) {
      rows.begin().text(kind).integer(no).text(names.name(no)).end();
    }
  }

  /// How many rows have a beginning and, although the file has a place for it, no end.
  long begun() {
    return begun;
  }

  /// How many names were not of the file's encoding.
  int undecodable() {
    return types.names().undecodable() + Arrays.stream(names).mapToInt(Names::undecodable).sum();
  }
}
