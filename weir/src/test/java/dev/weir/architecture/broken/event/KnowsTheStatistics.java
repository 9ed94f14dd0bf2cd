package dev.weir.architecture.broken.event;

import dev.weir.architecture.broken.stats.Mean;

/// Breaks a rule: the vocabulary knows something of Weir.
public record KnowsTheStatistics(Mean mean) {}
