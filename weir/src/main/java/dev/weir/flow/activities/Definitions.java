package dev.weir.flow.activities;

import dev.weir.metric.Definition;

/// The tables this stream is told by that are no findings.
final class Definitions {
  /// Which activity directly follows which.
  static final Definition ARCS = Definition.of(Definitions.class, "arcs");

  /// The different ways through the process.
  static final Definition VARIANTS = Definition.of(Definitions.class, "variants");

  /// The activities that end an item.
  static final Definition ENDS = Definition.of(Definitions.class, "ends");

  private Definitions() {}
}
