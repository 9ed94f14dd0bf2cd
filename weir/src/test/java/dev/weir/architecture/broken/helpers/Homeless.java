package dev.weir.architecture.broken.helpers;

/// Breaks a rule: its package has no place in the architecture.
public record Homeless() {}
