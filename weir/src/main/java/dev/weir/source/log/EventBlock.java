package dev.weir.source.log;

/// Some events as columns, on their way from the thread that reads to the engine.
final class EventBlock {
  /// So many that handing over costs nothing, so few that the whole stays in the processor's cache.
  static final int CAPACITY = 1 << 14;

  /// The roles that become numbers of names, in the order of [#codes].
  static final Role[] CODED = {Role.CASE, Role.ACTIVITY, Role.STATE, Role.RESOURCE, Role.TEAM};

  final int[][] codes = new int[CODED.length][CAPACITY];
  final int[] types = new int[CAPACITY];
  final long[] startedAt = new long[CAPACITY];
  final long[] occurredAt = new long[CAPACITY];

  /// What [Trail] finds: the event's place in its item, from 1; what came before it; and whether
  /// the item was in the activity before.
  final int[] ordinal = new int[CAPACITY];

  final int[] previousActivity = new int[CAPACITY];
  final long[] previousAt = new long[CAPACITY];
  final int[] isAgain = new int[CAPACITY];

  int size;
}
