package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import java.util.Arrays;

/// The release that most commits of a cohort waited for. Where it carries more than half of them,
/// the median lead time is the story of that one wait, whatever its interval.
///
/// @param name as tagged; empty when nothing of the cohort is released
/// @param commits of the cohort that came out in it
/// @param cohort all commits of the cohort whose lead time is known, open ones among them
record LargestRelease(String name, long commits, long cohort) {
  private static final double MOST = 0.5;

  /// What it means.
  static final Definition DEFINITION = Definition.of(LargestRelease.class, "largest_release");

  /// Of two as large the one first in the alphabet.
  static LargestRelease of(Scope scope) {
    Columns columns = scope.columns(DEFINITION, "release", "n_commits");
    long[] commits = columns.longs("n_commits");
    long cohort = Arrays.stream(commits).sum();
    String name = commits.length == 0 ? "" : columns.texts("release")[0];
    return new LargestRelease(name, name.isEmpty() ? 0 : commits[0], cohort);
  }

  /// Whether it carries more than half of the cohort.
  boolean carriesMost() {
    return commits > MOST * cohort;
  }

  /// Its share of the cohort, a plain count without interval.
  Reading reading(boolean noRelease) {
    if (noRelease) {
      return Releases.NONE;
    }
    return commits == 0
        ? new Reading.TooFew(0, 1, "released commits")
        : Reading.Measured.exactly((double) commits / cohort, cohort, Provenance.MEASURED);
  }

  /// The statement: "One release, 7.0.0, carries 119 of the 184 commits of the period, that is 65
  /// %."
  String claim() {
    return "%s, %s, carries %s of the %s commits of the period, that is %s."
        .formatted(
            carriesMost() ? "One release" : "The largest release",
            name,
            Plain.count(commits),
            Plain.count(cohort),
            Plain.share((double) commits / Math.max(1, cohort)));
  }

  /// The finding it makes.
  Finding finding(Scope scope, String span, boolean noRelease) {
    return Asked.of(DEFINITION, scope, span)
        .finding(
            "lead_time.largest_release",
            "commits in the largest release",
            Unit.RATIO,
            reading(noRelease),
            claim());
  }
}
