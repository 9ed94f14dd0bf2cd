package dev.weir.flow;

import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.util.Map;

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

  /// How many final releases there were in the period, maintenance among them.
  static long inPeriod(Scope scope) {
    String query =
        "select count(*) as n from release where not is_prerelease"
            + " and released_at >= :since and released_at < :until";
    return scope
        .engine()
        .row(
            Engine.bind(
                query, Map.of("since", scope.period().since(), "until", scope.period().until())),
            row -> row.count("n"));
  }
}
