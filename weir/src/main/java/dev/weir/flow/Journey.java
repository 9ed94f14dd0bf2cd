package dev.weir.flow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// One real item's way, told event by event.
///
/// @param kind why this one is told
/// @param itemId the item, for a look at the source
/// @param title its own words, cleaned of control characters
/// @param steps its events in order of time; at least one
/// @param open whether it is still under way at `as of`
/// @param after how many of the last steps were logged when it was over already; fewer than there
///   are
public record Journey(
    Kind kind, String itemId, String title, List<Step> steps, boolean open, int after) {
  public Journey {
    steps = List.copyOf(steps);
    if (after < 0 || (after > 0 && after >= steps.size())) {
      throw new IllegalArgumentException(
          after + " of " + steps.size() + " steps cannot come after the end");
    }
  }

  /// One that is over with its last step, or open.
  public Journey(Kind kind, String itemId, String title, List<Step> steps, boolean open) {
    this(kind, itemId, title, steps, open, 0);
  }

  /// The steps until it was over.
  public List<Step> until() {
    return steps.subList(0, steps.size() - after);
  }

  /// Why an item's journey is told.
  public enum Kind {
    /// The lead time nearest the median.
    TYPICAL,
    /// The lead time nearest the 95th percentile.
    SLOW,
    /// Undone later.
    SENT_BACK,
    /// A fix that was released fastest.
    URGENT,
    /// The quickest of those that went as far as most.
    QUICK,
    /// The newest that was released.
    NEWEST;

    /// The word shown: `typical`, `slow`, `sent back`, `urgent`, `quick`, `newest`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// One event on the way.
  ///
  /// @param at when, UTC
  /// @param what in plain words: "written", "on the main line", "released in 3.8.0"
  /// @param stageAfter the stage it waits in after this event; empty after the last
  public record Step(Instant at, String what, String stageAfter) {}
}
