package dev.weir.architecture.broken.flow;

import dev.weir.architecture.broken.store.Rows;

/// Keeps the rules: it uses a layer two rows below.
public record FlowMap(Rows rows) {}
