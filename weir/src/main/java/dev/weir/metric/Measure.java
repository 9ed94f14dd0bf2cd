package dev.weir.metric;

import java.util.List;

/// One metric: an SQL file that says what is measured, and this, which says how it is summed up.
public interface Measure {
  /// Reads it; every number comes back as a finding, also those that could not be known.
  List<Finding> read(Scope scope);
}
