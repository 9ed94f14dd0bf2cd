package dev.weir.sim;

import java.util.List;

/// What happened in one replication, as columns: every visit of an item to a station, and every
/// item. Open ends are part of it, so that the same measures read simulation and truth.
///
/// @param names what the numbers in the columns stand for
/// @param items one row an item, in order of arrival
/// @param visit who was where
/// @param at and when, in milliseconds since the simulation began
@SuppressWarnings("ArrayRecordComponent") // columns of millions of rows, made to be read in place
public record Visits(Names names, ItemColumns items, VisitColumns visit, TimeColumns at) {
  /// Stands where something has not happened when the replication ends: later than any time.
  public static final long OPEN = Long.MAX_VALUE;

  /// Names by index.
  public record Names(
      List<String> stations, List<String> types, List<String> sources, List<String> servers) {}

  /// One row an item; index is the item's number.
  ///
  /// @param source index of its source
  /// @param type index of its type
  /// @param arrived when it came
  /// @param entered when it was let in
  /// @param left when it left the system or, if lost, went away without having entered
  public record ItemColumns(int[] source, int[] type, long[] arrived, long[] entered, long[] left) {
    /// How many items came.
    public int size() {
      return source.length;
    }
  }

  /// One row a visit, in the order in which visits ended, then the open ones.
  ///
  /// @param item number of the item
  /// @param station index of the station
  /// @param ordinal first visit of the item anywhere is 1
  /// @param server index of the server; -1 while nobody served
  public record VisitColumns(int[] item, int[] station, int[] ordinal, int[] server) {
    /// How many visits there are.
    public int size() {
      return item.length;
    }
  }

  /// One row a visit; each moment at least the one before.
  ///
  /// @param enabled sent to the station
  /// @param queued joined the queue, after delay and gate
  /// @param started service began
  /// @param finished service ended
  /// @param left went on, later than `finished` when there was no room
  public record TimeColumns(
      long[] enabled, long[] queued, long[] started, long[] finished, long[] left) {}
}
