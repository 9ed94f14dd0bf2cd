package dev.weir.architecture.broken.stats;

/// Keeps the rules: a pure value beside the layers.
public record Mean(double hours) {}
