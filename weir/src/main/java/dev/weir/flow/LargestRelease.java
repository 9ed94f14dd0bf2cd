package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Finding;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import java.util.HashMap;
import java.util.Map;

/// The release that most commits of a cohort waited for. Where it carries more than half of them,
/// the median lead time is the story of that one wait, whatever its interval.
///
/// @param name as tagged; empty when nothing of the cohort is released
/// @param commits of the cohort that came out in it
/// @param cohort all commits of the cohort whose lead time is known, open ones among them
record LargestRelease(String name, long commits, long cohort) {
  private static final double MOST = 0.5;

  /// Out of the rows of `flow/lead_time.sql`; of two as large the one first in the alphabet.
  ///
  /// @param columns `lead_hours`, `is_finished`, `release`
  static LargestRelease of(Columns columns) {
    double[] hours = columns.doubles("lead_hours");
    long[] finished = columns.longs("is_finished");
    String[] names = columns.texts("release");
    Map<String, Long> sizes = new HashMap<>();
    long cohort = 0;
    for (int i = 0; i < hours.length; i++) {
      if (!Double.isNaN(hours[i])) {
        cohort++;
        if (finished[i] == 1) {
          sizes.merge(names[i], 1L, Long::sum);
        }
      }
    }
    long all = cohort;
    return sizes.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
        .map(entry -> new LargestRelease(entry.getKey(), entry.getValue(), all))
        .orElse(new LargestRelease("", 0, all));
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
  Finding finding(Asked asked, boolean noRelease) {
    return asked.finding(
        "lead_time.largest_release",
        "commits in the largest release",
        Unit.RATIO,
        reading(noRelease),
        claim());
  }
}
