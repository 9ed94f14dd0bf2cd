package dev.weir.flow;

import dev.weir.metric.Reading;
import dev.weir.metric.Scope;

/// Whether there are releases at all, which every measure up to a release depends on.
final class Releases {
  /// What is said where there are none.
  static final Reading NONE =
      new Reading.Absent(
          "no tag looks like a release",
          "tag what you release (git tag v1.2.0), or connect what deploys it");

  private Releases() {}

  /// How many releases were known at the scope's `asOf`, whatever the period.
  static long count(Scope scope) {
    return scope.engine().row("select count(*) as n from release", row -> row.count("n"));
  }
}
