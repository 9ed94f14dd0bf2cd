package dev.weir.architecture.broken.culture;

import dev.weir.architecture.broken.flow.FlowMap;

/// Breaks a rule: a layer uses one in its own row.
public record AsksFlow(FlowMap map) {}
