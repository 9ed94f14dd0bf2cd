package dev.weir.architecture.broken.metric;

import dev.weir.architecture.broken.flow.FlowMap;

/// Breaks a rule: a layer uses one above it.
public record LooksUp(FlowMap map) {}
