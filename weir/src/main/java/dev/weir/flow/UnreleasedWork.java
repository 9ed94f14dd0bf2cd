package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.stats.Quantiles;
import java.util.Arrays;
import java.util.List;

/// What is finished on the main line and waits for a release, and since when. A count of what is
/// there at `as of`, so without interval. SQL: `flow/unreleased_work.sql`.
public final class UnreleasedWork implements Measure {
  /// What it means.
  public static final Definition DEFINITION =
      Definition.of(UnreleasedWork.class, "unreleased_work");

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "main line to release");
    double[] ages =
        Arrays.stream(scope.columns(DEFINITION, "age_hours").doubles("age_hours"))
            .filter(age -> !Double.isNaN(age))
            .sorted()
            .toArray();
    boolean none = Releases.count(scope) == 0;
    long n = ages.length;
    Reading count =
        none
            ? Releases.NONE
            : Reading.Measured.exactly((double) n, Math.max(1, n), Provenance.MEASURED);
    return List.of(
        asked.finding(
            "unreleased_work.commits",
            "commits waiting for a release",
            Unit.COMMITS,
            count,
            n == 0
                ? "Nothing waits for a release."
                : Plain.count(n, "commit")
                    + " on the main line "
                    + (n == 1 ? "waits" : "wait")
                    + " for a release."),
        age(asked, none, ages, 0.5, "age_p50", "age, p50", "Half of them have waited %s or less."),
        age(asked, none, ages, 1, "age_oldest", "age, oldest", "The oldest has waited %s."));
  }

  private static Finding age(
      Asked asked, boolean none, double[] ages, double p, String id, String name, String sentence) {
    Reading reading =
        none
            ? Releases.NONE
            : ages.length == 0
                ? new Reading.TooFew(0, 1, "commits waiting for a release")
                : Reading.Measured.exactly(
                    Quantiles.ofSorted(ages, p), ages.length, Provenance.MEASURED);
    String claim =
        reading instanceof Reading.Measured measured
            ? sentence.formatted(Plain.duration(measured.value()))
            : "";
    return asked.finding(
        "unreleased_work." + id, "unreleased work, " + name, Unit.HOURS, reading, claim);
  }
}
