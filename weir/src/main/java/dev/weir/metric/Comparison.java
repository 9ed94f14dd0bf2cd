package dev.weir.metric;

import dev.weir.event.Range;

/// One figure in two periods, side by side. It says that a number changed when it did, never why.
///
/// @param before the reading of the earlier period
/// @param after the reading of the later period
/// @param difference after minus before, in the figure's unit, with its interval
/// @param falseAlarms how often a difference as large shows between earlier periods of this very
///   project, 0 to 1; its n is the number of earlier dates tried
/// @param claim all of it in plain sentences
public record Comparison(
    Figure figure,
    Range periodBefore,
    Range periodAfter,
    Reading before,
    Reading after,
    Reading difference,
    Reading falseAlarms,
    String claim) {}
