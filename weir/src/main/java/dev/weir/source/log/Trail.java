package dev.weir.source.log;

import java.util.Arrays;

/// What came before each event in its item: found while the log is read, because a log is nearly
/// always written in the order in which things happened, and then no sorting is needed later. The
/// same as `follow_events.sql`, which does it for the logs where it is not so.
final class Trail {
  private static final int FIRST = 1 << 10;

  /// Of each item: its last instant; its last activity and the number of its events; which of the
  /// first 64 activities it has been in.
  private static final int FIELDS = 3;

  private long[] items = new long[FIRST * FIELDS];
  private final Pairs others = new Pairs();
  private boolean isInOrder = true;

  /// Whether no event so far lay before another of its item that the log tells earlier.
  boolean isInOrder() {
    return isInOrder;
  }

  /// Follows the events of a block, whose items and activities are known.
  void follow(EventBlock block) {
    int[] item = block.codes[0];
    int[] activity = block.codes[1];
    for (int row = 0; row < block.size; row++) {
      follow(block, row, item[row], activity[row], block.occurredAt[row]);
    }
  }

  private void follow(EventBlock block, int row, int item, int activity, long at) {
    int place = item * FIELDS;
    if (place + FIELDS > items.length) {
      items = Arrays.copyOf(items, Math.max(place + FIELDS, items.length * 2));
    }
    long last = items[place + 1];
    int before = (int) last;
    isInOrder &= before == 0 || items[place] <= at;
    block.previousAt[row] = before == 0 ? dev.weir.store.Columns.NONE : items[place];
    block.previousActivity[row] = (int) (last >>> Integer.SIZE);
    block.ordinal[row] = before + 1;
    block.isAgain[row] = isAgain(place, item, activity) ? 1 : 0;
    items[place] = at;
    items[place + 1] = (long) activity << Integer.SIZE | (before + 1);
  }

  private boolean isAgain(int place, int item, int activity) {
    if (activity >= Long.SIZE) {
      return !others.add((long) item << Integer.SIZE | activity);
    }
    long bit = 1L << activity;
    boolean isAgain = (items[place + 2] & bit) != 0;
    items[place + 2] |= bit;
    return isAgain;
  }

  /// Pairs of an item and an activity: a set of numbers other than 0, by linear probing.
  private static final class Pairs {
    private long[] slots = new long[FIRST];
    private int size;

    /// @return whether it was not there
    boolean add(long pair) {
      if (!put(slots, pair)) {
        return false;
      }
      if (++size > slots.length / 2) {
        long[] wider = new long[slots.length * 2];
        for (long slot : slots) {
          if (slot != 0) {
            put(wider, slot);
          }
        }
        slots = wider;
      }
      return true;
    }

    private static boolean put(long[] slots, long pair) {
      int mask = slots.length - 1;
      long mixed = pair * 0x9e3779b97f4a7c15L;
      for (int slot = (int) (mixed >>> Integer.SIZE) & mask; ; slot = (slot + 1) & mask) {
        if (slots[slot] == pair) {
          return false;
        }
        if (slots[slot] == 0) {
          slots[slot] = pair;
          return true;
        }
      }
    }
  }
}
