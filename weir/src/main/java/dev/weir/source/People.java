package dev.weir.source;

/// What becomes of people in the canonical tables.
///
/// @param areKept whether they become running numbers, or nothing at all
/// @param first the number of the first one
public record People(boolean areKept, int first) {}
