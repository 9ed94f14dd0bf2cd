package dev.weir.sim;

/// Items one behind the other, first in, first out, linked through the items' own slots.
final class Chain {
  private final Items items;
  private int head = Items.NONE;
  private int tail = Items.NONE;
  private int size;

  Chain(Items items) {
    this.items = items;
  }

  void clear() {
    head = Items.NONE;
    tail = Items.NONE;
    size = 0;
  }

  int size() {
    return size;
  }

  int head() {
    return head;
  }

  void add(int item) {
    items.next[item] = Items.NONE;
    if (size++ == 0) {
      head = item;
    } else {
      items.next[tail] = item;
    }
    tail = item;
  }

  int poll() {
    int item = head;
    head = items.next[item];
    size--;
    return item;
  }
}
