package dev.weir.event;

/// One line of the ledger: what a source could not give, or what was set apart, and why. Nothing is
/// dropped without one.
///
/// @param source where it was noticed, for example `git`
/// @param reason a short stable name, for example `clock_skew`
/// @param count how many rows or objects are concerned; at least one
/// @param what one plain sentence
/// @param example one of them, for a look; may be empty
/// @param remedy what would mend it, or why nothing needs mending
public record LedgerEntry(
    String source, String reason, long count, String what, String example, String remedy) {
  public LedgerEntry {
    if (count < 1) {
      throw new IllegalArgumentException("a ledger entry counts something, got " + count);
    }
  }
}
