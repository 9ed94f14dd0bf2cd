package dev.weir.architecture.broken.source;

import dev.weir.architecture.broken.store.Rows;

/// Breaks a rule: a source hands on what it reads and does not know where it is kept.
public record UsesTheStore(Rows rows) {}
