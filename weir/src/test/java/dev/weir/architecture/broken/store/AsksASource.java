package dev.weir.architecture.broken.store;

import dev.weir.architecture.broken.source.ReadsTheClock;

/// Breaks a rule: the store knows who writes to it.
public record AsksASource(ReadsTheClock source) {}
